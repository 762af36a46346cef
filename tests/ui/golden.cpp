// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/golden.h"

#include "ui/text.h"
#include "tests/support/source_tree.h"

#include <QDir>

#include <cstdlib>

namespace support {
namespace {

constexpr int mostDifference = 24; // of 255, a channel
constexpr double mostPixels = 0.001;

} // namespace

double unlikeness(QImage const& a, QImage const& b)
{
    if (a.size() != b.size() || a.isNull())
        return 1;
    auto const first = a.convertToFormat(QImage::Format_RGB32);
    auto const second = b.convertToFormat(QImage::Format_RGB32);
    qint64 unlike = 0;
    for (int y = 0; y < first.height(); ++y) {
        auto const* one = reinterpret_cast<QRgb const*>(first.constScanLine(y));
        auto const* other = reinterpret_cast<QRgb const*>(second.constScanLine(y));
        for (int x = 0; x < first.width(); ++x)
            unlike += std::abs(qRed(one[x]) - qRed(other[x])) > mostDifference
                      || std::abs(qGreen(one[x]) - qGreen(other[x])) > mostDifference
                      || std::abs(qBlue(one[x]) - qBlue(other[x])) > mostDifference;
    }
    return static_cast<double>(unlike) / (static_cast<double>(first.width()) * first.height());
}

std::string unlikeGolden(QWidget& widget, char const* name)
{
    QDir const golden(QString::fromStdString((support::sourceTree() / "tests" / "ui" / "golden").string()));
    auto const file = golden.filePath(QStringLiteral("%1.png").arg(QString::fromLatin1(name)));
    auto const now = widget.grab().toImage().convertToFormat(QImage::Format_RGB888);
    if (qEnvironmentVariableIsSet("CANDOUR_RENEW_GOLDEN")) {
        golden.mkpath(QStringLiteral("."));
        return now.save(file, "PNG", 0) ? std::string() : ui::fromQt(file) + " could not be written";
    }
    auto const unlike = unlikeness(now, QImage(file));
    if (unlike <= mostPixels)
        return {};
    auto const shown = QDir::temp().filePath(QStringLiteral("candour-golden-%1.png").arg(QString::fromLatin1(name)));
    now.save(shown, "PNG");
    return std::to_string(unlike * 100) + " % of the pixels differ; see " + ui::fromQt(shown);
}

} // namespace support
