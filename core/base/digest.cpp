// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"

#include "core/base/error.h"

#include <nettle/sha2.h>
#include <sodium.h>

#include <fstream>
#include <vector>

namespace core {

namespace {

void startSodium()
{
    static int const started = sodium_init();
    expects(started >= 0, "the cryptography library starts");
}

} // namespace

std::string_view Digest::raw() const
{
    return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}

std::string Digest::hex() const
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (unsigned char b : bytes) {
        out += digits[b >> 4];
        out += digits[b & 15];
    }
    return out;
}

std::optional<Digest> Digest::fromHex(std::string_view hex)
{
    startSodium();
    Digest digest;
    std::size_t length = 0;
    if (hex.size() != 2 * digest.bytes.size()
        || sodium_hex2bin(digest.bytes.data(), digest.bytes.size(), hex.data(), hex.size(), nullptr, &length, nullptr) != 0
        || length != digest.bytes.size())
        return std::nullopt;
    return digest;
}

struct Fingerprint::State {
    crypto_generichash_state hash;
};

Fingerprint::Fingerprint() : m_state(std::make_unique<State>())
{
    startSodium();
    crypto_generichash_init(&m_state->hash, nullptr, 0, sizeof(Digest::bytes));
}

Fingerprint::~Fingerprint() = default;
Fingerprint::Fingerprint(Fingerprint&&) noexcept = default;
Fingerprint& Fingerprint::operator=(Fingerprint&&) noexcept = default;

Fingerprint& Fingerprint::add(std::string_view bytes)
{
    expects(m_state != nullptr, "a fingerprint is finished once");
    unsigned char length[8];
    for (unsigned i = 0; i < 8; ++i)
        length[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(bytes.size()) >> (8 * i));
    crypto_generichash_update(&m_state->hash, length, sizeof length);
    crypto_generichash_update(&m_state->hash, reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    return *this;
}

Fingerprint& Fingerprint::add(std::int64_t number)
{
    return add(std::to_string(number));
}

Fingerprint& Fingerprint::add(Digest const& digest)
{
    return add(digest.raw());
}

Digest Fingerprint::finish()
{
    expects(m_state != nullptr, "a fingerprint is finished once");
    Digest digest;
    crypto_generichash_final(&m_state->hash, digest.bytes.data(), digest.bytes.size());
    m_state.reset();
    return digest;
}

namespace {

// By nettle, which uses the processor's own instructions for it where there are any: libsodium does not, and takes six times as long.
class Sha256 {
public:
    Sha256() { sha256_init(&m_state); }
    void add(char const* bytes, std::size_t size)
    {
        sha256_update(&m_state, size, reinterpret_cast<unsigned char const*>(bytes));
    }
    Digest finish()
    {
        Digest digest;
        sha256_digest(&m_state, digest.bytes.size(), digest.bytes.data());
        return digest;
    }

private:
    sha256_ctx m_state{};
};

} // namespace

Digest sha256(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes.data(), bytes.size());
    return hash.finish();
}

Digest sha256OfFile(std::filesystem::path const& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw Error(Fault::Access, "Cannot read " + file.string() + ". Check that it is there and that you may read it.");
    Sha256 hash;
    std::vector<char> piece(1 << 18);
    while (in) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        hash.add(piece.data(), static_cast<std::size_t>(in.gcount()));
    }
    if (in.bad())
        throw Error(Fault::Access, "Reading " + file.string() + " failed part of the way. Check the disk it is on.");
    return hash.finish();
}

} // namespace core
