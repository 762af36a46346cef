// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every question the window puts to its user, as functions that a test can answer. None of them waits: the answer comes to
// a continuation, and a question that is dismissed answers with nothing.

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

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

struct Prompts {
    std::function<void(QWidget*, Answer<QString>)> caseToOpen;    // an existing folder
    std::function<void(QWidget*, Answer<QString>)> folderForCase; // where a new folder is to be made
    std::function<void(QWidget*, QString suggested, Answer<QString>)> folderForBundle;
    std::function<void(QWidget*, Answer<QStringList>)> pdfsToAdd;
    std::function<void(QWidget*, Answer<QString>)> requestFile;
    std::function<void(QWidget*, Answer<QString>)> peopleFile;
    std::function<void(QWidget*, QString before, Answer<QString>)> officer;
    std::function<void(QWidget*, int pages, Answer<int>)> pageNumber;
    std::function<void(QWidget*, Question, std::function<void(bool)>)> ask;
    std::function<void(QWidget*, Gravity, QString title, QString text)> message;
};

// The dialogs that people see.
Prompts dialogs();

} // namespace ui
