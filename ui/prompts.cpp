// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts.h"

#include "ui/window_shape.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSpinBox>

namespace ui {
namespace {

// Shows the dialog and answers exactly once.
template <typename Dialog, typename Value, typename Read>
void answerOnClose(Dialog* dialog, Answer<Value> answer, Read read)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer, read](int result) {
        if (result == QDialog::Accepted)
            answer(read(dialog));
        else
            answer(std::nullopt);
    });
    dialog->open();
}

QString chosenFile(QFileDialog* dialog)
{
    return dialog->selectedFiles().value(0);
}

void askFolder(QWidget* parent, QString const& title, Answer<QString> answer)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    answerOnClose<QFileDialog, QString>(dialog, std::move(answer), chosenFile);
}

void askNewFolder(QWidget* parent, QString const& title, QString const& suggested, Answer<QString> answer)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setLabelText(QFileDialog::Accept, QObject::tr("Use this folder"));
    dialog->selectFile(suggested);
    answerOnClose<QFileDialog, QString>(dialog, std::move(answer), chosenFile);
}

void askFile(QWidget* parent, QString const& title, QString const& filter, Answer<QString> answer)
{
    auto* dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    answerOnClose<QFileDialog, QString>(dialog, std::move(answer), chosenFile);
}

void askPdfs(QWidget* parent, Answer<QStringList> answer)
{
    auto* dialog =
        new QFileDialog(parent, QObject::tr("Add PDFs to the record"), QString(), QObject::tr("PDF files (*.pdf *.PDF)"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    answerOnClose<QFileDialog, QStringList>(dialog, std::move(answer),
                                            [](QFileDialog* chosen) { return chosen->selectedFiles(); });
}

void askOfficer(QWidget* parent, QString const& before, Answer<QString> answer)
{
    auto* dialog = new QInputDialog(parent);
    dialog->setWindowTitle(QObject::tr("Who is working?"));
    dialog->setLabelText(QObject::tr("Your name. It stands beside each of your decisions in the case's log."));
    dialog->setTextValue(before);
    takeRoom(*dialog, {420, 0});
    answerOnClose<QInputDialog, QString>(dialog, std::move(answer),
                                         [](QInputDialog* asked) { return asked->textValue().trimmed(); });
}

void askPage(QWidget* parent, std::vector<FileSpan> const& files, Answer<int> answer)
{
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("goToDialog"));
    dialog->setWindowTitle(QObject::tr("Go to page"));
    auto* file = new QComboBox;
    auto* number = new QSpinBox;
    file->setObjectName(QStringLiteral("goToFile"));
    number->setObjectName(QStringLiteral("goToNumber"));
    auto const total = files.empty() ? 1 : files.back().first + files.back().count - 1;
    file->addItem(QObject::tr("The whole record"));
    for (auto const& span : files)
        file->addItem(span.file);
    auto* label = new QLabel;
    auto const fit = [file, number, label, files, total] {
        auto const at = static_cast<std::size_t>(file->currentIndex());
        auto const count = at == 0 ? total : files[at - 1].count;
        number->setRange(1, count);
        label->setText(QObject::tr("&Page, 1 to %1").arg(count));
        number->selectAll();
    };
    QObject::connect(file, &QComboBox::currentIndexChanged, dialog, fit);
    fit();
    label->setBuddy(number);
    auto* where = new QLabel(QObject::tr("&Counted in"));
    where->setBuddy(file);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto* form = new QFormLayout(dialog);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(12);
    form->addRow(label, number);
    form->addRow(where, file);
    form->addRow(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    number->setFocus();
    answerOnClose<QDialog, int>(dialog, std::move(answer), [file, number, files](QDialog*) {
        auto const at = static_cast<std::size_t>(file->currentIndex());
        return at == 0 ? number->value() : files[at - 1].first + number->value() - 1;
    });
}

void askSpan(QWidget* parent, QString const& title, int pages, PageSpan suggested, Answer<PageSpan> answer)
{
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("pageSpanDialog"));
    dialog->setWindowTitle(title);
    auto* first = new QSpinBox;
    auto* last = new QSpinBox;
    first->setObjectName(QStringLiteral("spanFirst"));
    last->setObjectName(QStringLiteral("spanLast"));
    first->setRange(1, pages);
    last->setRange(1, pages);
    first->setValue(suggested.first);
    last->setValue(suggested.last);
    QObject::connect(first, &QSpinBox::valueChanged, last, [last](int value) { last->setMinimum(value); });
    last->setMinimum(suggested.first);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto* form = new QFormLayout(dialog);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(12);
    form->addRow(QObject::tr("&First page"), first);
    form->addRow(QObject::tr("&Last page"), last);
    form->addRow(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    last->setFocus();
    last->selectAll();
    answerOnClose<QDialog, PageSpan>(dialog, std::move(answer), [first, last](QDialog*) {
        return PageSpan{first->value(), last->value()};
    });
}

void askPrinter(QWidget* parent, int pages, int current, Answer<PrintOrder> answer)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFromTo(current, current);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setWindowTitle(QObject::tr("Print pages as a draft"));
    dialog->setMinMax(1, pages);
    dialog->setFromTo(current, current);
    dialog->setOptions(QAbstractPrintDialog::PrintPageRange | QAbstractPrintDialog::PrintCurrentPage
                       | QAbstractPrintDialog::PrintToFile);
    dialog->setPrintRange(QAbstractPrintDialog::CurrentPage);
    answerOnClose<QPrintDialog, PrintOrder>(dialog, std::move(answer), [printer, pages, current](QPrintDialog* asked) {
        switch (asked->printRange()) {
        case QAbstractPrintDialog::AllPages:
            return PrintOrder{printer, 1, pages};
        case QAbstractPrintDialog::PageRange:
            return PrintOrder{printer, asked->fromPage(), asked->toPage()};
        default:
            return PrintOrder{printer, current, current};
        }
    });
}

void askQuestion(QWidget* parent, Question const& question, std::function<void(bool)> answer)
{
    auto* box = new QMessageBox(QMessageBox::Question, question.title, question.text, QMessageBox::NoButton, parent);
    auto* yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    auto* no = box->addButton(question.no, QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QDialog::finished, box, [box, yes, answer] { answer(box->clickedButton() == yes); });
    box->open();
}

void showMessage(QWidget* parent, Gravity gravity, QString const& title, QString const& text)
{
    auto* box = new QMessageBox(gravity == Gravity::Problem ? QMessageBox::Warning : QMessageBox::Information, title, text,
                                QMessageBox::Ok, parent);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace

Prompts dialogs()
{
    Prompts prompts;
    prompts.caseToOpen = [](QWidget* parent, Answer<QString> answer) {
        askFolder(parent, QObject::tr("Open a case folder"), std::move(answer));
    };
    prompts.folderForCase = [](QWidget* parent, Answer<QString> answer) {
        askNewFolder(parent, QObject::tr("Name a new case folder"), QString(), std::move(answer));
    };
    prompts.folderForBundle = [](QWidget* parent, QString const& suggested, Answer<QString> answer) {
        askNewFolder(parent, QObject::tr("Name a folder for the bundle"), suggested, std::move(answer));
    };
    prompts.pdfsToAdd = askPdfs;
    prompts.requestFile = [](QWidget* parent, Answer<QString> answer) {
        askFile(parent, QObject::tr("Load a request"), QObject::tr("Requests (*.json)"), std::move(answer));
    };
    prompts.peopleFile = [](QWidget* parent, Answer<QString> answer) {
        askFile(parent, QObject::tr("Import people"), QObject::tr("Tables (*.csv)"), std::move(answer));
    };
    prompts.officer = askOfficer;
    prompts.pageNumber = askPage;
    prompts.pageSpan = askSpan;
    prompts.print = askPrinter;
    prompts.ask = askQuestion;
    prompts.message = showMessage;
    return prompts;
}

} // namespace ui
