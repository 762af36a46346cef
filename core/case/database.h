// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// SQLite, as the units that own tables use it: SQL in one literal, always bound, never glued. Every failure is an Error:
// a full disk and a missing permission are Fault::Access, a file that is no case or is damaged is Fault::Integrity.
// A Connection belongs to the thread that opened it.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace core {

class Statement {
public:
    ~Statement();
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;

    // Binds all parameters in order: integers, doubles, text, Blob, or nullopt for NULL.
    template <typename... Values>
    Statement& with(Values const&... values)
    {
        reset();
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }

    // Goes to the next row; false where there is none.
    bool step();
    // For statements that give no rows. Returns the number of rows changed.
    int run();

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    std::string blob(int column) const;
    bool isNull(int column) const;

    struct Blob {
        std::string_view bytes;
    };

private:
    friend class Connection;
    struct Part;
    explicit Statement(std::unique_ptr<Part> part);
    void reset();
    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, double value);
    void bind(int index, std::string_view value);
    void bind(int index, std::string const& value) { bind(index, std::string_view(value)); }
    void bind(int index, char const* value) { bind(index, std::string_view(value)); }
    void bind(int index, Blob value);
    void bind(int index, std::nullopt_t);
    template <typename T>
    void bind(int index, std::optional<T> const& value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, std::nullopt);
    }

    std::unique_ptr<Part> m_part;
};

class Connection {
public:
    enum class Mode { Create, Open };
    // Opens with WAL, foreign keys and a busy timeout of 10 s. Mode::Open never creates a file.
    Connection(std::filesystem::path const& file, Mode mode);
    ~Connection();
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;

    // Runs a script of one or more statements.
    void execute(std::string const& sql);
    // A statement is compiled once for each literal and reused; a second one in use at the same time is compiled anew.
    Statement prepare(char const* sql) const;
    std::int64_t lastInsertId() const;
    // Rows inserted, updated or deleted since the connection was opened.
    std::int64_t totalChanges() const;

private:
    friend class Statement;
    struct Part;
    std::unique_ptr<Part> m_part;
};

// BEGIN IMMEDIATE until commit(); what is not committed is rolled back.
class Transaction {
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;
    void commit();

private:
    Connection* m_connection;
};

} // namespace core
