// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the record in the open case.
#include "ui/open_case.h"

#include "core/order/record_order.h"
#include "ui/text.h"

namespace ui {

void OpenCase::lookAtOrder()
{
    m_background.run(
        this,
        [this](std::stop_token const& stop) {
            auto file = sibling();
            core::record_order::look(file, {{}, stop});
            return RecordOrder{core::documents::all(file.database()), core::duplicates::all(file.database())};
        },
        [this](RecordOrder const& order) { emit orderFound(order); }, report(tr("Look at the order of the record")));
}

} // namespace ui
