// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What words mean in general, from Princeton WordNet 3.0 (Debian's wordnet-base; Miller 1995): "epilepsy" is a disease, and so is
// "measles". By it a model that saw one word knows something of the other.

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace training {

class WordNet {
public:
    // The folder of its files, such as /usr/share/wordnet. Throws core::Error (Missing, Input).
    explicit WordNet(std::filesystem::path const& folder);

    // Everything that the first two senses of a word, as noun, verb and adjective, are kinds of; empty for an unknown word. Hashes.
    std::vector<std::uint32_t> const& classes(std::string const& folded) const;
    // All single words with the forms that grammar gives them.
    std::vector<std::string> forms() const;

private:
    struct Sense {
        std::uint32_t topic = 0;            // of the dictionary's own division
        std::vector<std::uint32_t> broader; // senses by key
    };
    void readSenses(std::filesystem::path const& file, char part);
    void readWords(std::filesystem::path const& file, char part);
    void readExceptions(std::filesystem::path const& file);
    std::string baseOf(std::string const& folded) const;
    bool known(std::string const& word) const { return m_words.contains(word); }

    std::unordered_map<std::uint32_t, Sense> m_senses;
    std::map<std::string, std::vector<std::uint32_t>> m_words; // the first senses of each
    std::unordered_map<std::string, std::string> m_exceptions; // "mice": "mouse"
    mutable std::unordered_map<std::string, std::vector<std::uint32_t>> m_classes;
};

} // namespace training
