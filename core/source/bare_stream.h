// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The coded pixels of a scan as its file holds them, without what stands beside them: comments, what a camera notes, tables that nothing
// uses, bytes behind the end. A page on which nothing is withheld goes out so, bit for bit, if all of the stream is its picture.

#include "core/base/geometry.h"

#include <optional>
#include <string>

namespace core {

// A sequential JPEG of one scan: the tables in use, the frame, the coded pixels. Nothing for any other.
std::optional<std::string> bareJpeg(std::string const& file);

// Up to the end of its block, the bits behind it cleared. Nothing where the stream has no such end.
std::optional<std::string> bareG4(std::string stream);

// Whether a decoder uses all of such a stream: no rows below the picture, nothing that it passes over, no damage. It is decoded for that.
bool isAllPicture(std::string const& bareJpeg);
bool isAllPicture(std::string const& bareG4, PixelSize size);

} // namespace core
