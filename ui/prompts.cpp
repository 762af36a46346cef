// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

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
    dialog->setMinimumWidth(420);
    answerOnClose<QInputDialog, QString>(dialog, std::move(answer),
                                         [](QInputDialog* asked) { return asked->textValue().trimmed(); });
}

void askPage(QWidget* parent, int pages, Answer<int> answer)
{
    auto* dialog = new QInputDialog(parent);
    dialog->setWindowTitle(QObject::tr("Go to page"));
    dialog->setLabelText(QObject::tr("Page of the record, 1 to %1").arg(pages));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, pages);
    answerOnClose<QInputDialog, int>(dialog, std::move(answer), [](QInputDialog* asked) { return asked->intValue(); });
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
    prompts.ask = askQuestion;
    prompts.message = showMessage;
    return prompts;
}

} // namespace ui
