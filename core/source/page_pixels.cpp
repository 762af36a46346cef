// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/page_pixels.h"
