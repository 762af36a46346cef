// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one exception of the program. It ends a piece of work and says what was being done, to what, and what the user
// can do about it; it never carries text of a page. Foreign exceptions become Error in the file that includes the
// foreign header.

#include <stdexcept>
#include <string>
#include <string_view>

namespace core {

enum class Fault { Usage, Input, Access, Version, Integrity, Missing, Internal };

// The exit code of the command line for a fault: Usage is 2, Internal is 8.
int exitCode(Fault fault);

class Error : public std::runtime_error {
public:
    Error(Fault fault, std::string const& message) : std::runtime_error(message), m_fault(fault) {}
    Fault fault() const { return m_fault; }

private:
    Fault m_fault;
};

// Guards an invariant, in release builds too: here a stop is cheaper than a wrong page. Throws Fault::Internal.
void expects(bool claim, std::string_view words);

} // namespace core
