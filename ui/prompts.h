// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every question the window puts to its user, as functions that a test can answer. None of them waits: the answer comes to
// a continuation, and a question that is dismissed answers with nothing.

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QPrinter;
class QWidget;

namespace ui {

template <typename Value>
using Answer = std::function<void(std::optional<Value>)>;

enum class Gravity { Note, Problem };

struct Question {
    QString title;
    QString text;
    QString yes;
    QString no;
};

// A file of the record: where its pages stand in it.
struct FileSpan {
    QString file;
    int first = 1;
    int count = 0;
};

struct PageSpan {
    int first = 1;
    int last = 1;
};

// Pages of the record to print, and on what.
struct PrintOrder {
    std::shared_ptr<QPrinter> printer;
    int first = 1;
    int last = 1;
};

struct Prompts {
    std::function<void(QWidget*, Answer<QString>)> caseToOpen;    // an existing folder
    std::function<void(QWidget*, Answer<QString>)> folderForCase; // where a new folder is to be made
    std::function<void(QWidget*, QString suggested, Answer<QString>)> folderForBundle;
    std::function<void(QWidget*, Answer<QStringList>)> pdfsToAdd;
    std::function<void(QWidget*, Answer<QString>)> requestFile;
    std::function<void(QWidget*, Answer<QString>)> peopleFile;
    std::function<void(QWidget*, QString before, Answer<QString>)> officer;
    // By the number in the record or in one of its files; answers with the number in the record.
    std::function<void(QWidget*, std::vector<FileSpan> const&, Answer<int>)> pageNumber;
    // The first and the last of some pages of the record, which has so many.
    std::function<void(QWidget*, QString title, int pages, PageSpan suggested, Answer<PageSpan>)> pageSpan;
    std::function<void(QWidget*, int pages, int current, Answer<PrintOrder>)> print;
    std::function<void(QWidget*, Question, std::function<void(bool)>)> ask;
    std::function<void(QWidget*, Gravity, QString title, QString text)> message;
};

// The dialogs that people see.
Prompts dialogs();

} // namespace ui
