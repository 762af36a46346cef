// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Fingerprints: 32 bytes that stand for what something was made from. Machine results, signatures and the audit chain
// carry them, so that what no longer matches is stale by itself. BLAKE2b (RFC 7693) for our own values, SHA-256 for
// files, because others can recompute it.

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace core {

struct Digest {
    std::array<unsigned char, 32> bytes{};
    bool operator==(Digest const&) const = default;
    auto operator<=>(Digest const&) const = default;
    std::string hex() const;
    // The bytes as a case stores them. Lasts as long as the digest.
    std::string_view raw() const;
    // 64 hexadecimal digits; anything else is nothing.
    static std::optional<Digest> fromHex(std::string_view hex);
};

// Takes values one after the other, each with its length, so that "ab","c" and "a","bc" differ.
class Fingerprint {
public:
    Fingerprint();
    ~Fingerprint();
    Fingerprint(Fingerprint&&) noexcept;
    Fingerprint& operator=(Fingerprint&&) noexcept;
    Fingerprint& add(std::string_view bytes);
    Fingerprint& add(std::int64_t number);
    Fingerprint& add(Digest const& digest);
    // May be called once, as the last call.
    Digest finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

Digest sha256(std::string_view bytes);
// Reads the file in pieces. Throws Fault::Access where it cannot be read.
Digest sha256OfFile(std::filesystem::path const& file);

} // namespace core
