// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request_form.h"

#include "ui/clock_dialog.h"
#include "ui/deadline_words.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/window_shape.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

QPlainTextEdit* lines(QString const& name, QString const& spoken, QString const& hint)
{
    auto* edit = new QPlainTextEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(spoken);
    edit->setPlaceholderText(hint);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(62);
    return edit;
}

QLineEdit* line(QString const& name, QString const& spoken, QString const& hint)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(spoken);
    edit->setPlaceholderText(hint);
    edit->setMinimumHeight(30);
    return edit;
}

std::vector<std::string> linesOf(QPlainTextEdit const* edit)
{
    std::vector<std::string> result;
    for (auto const& text : edit->toPlainText().split(QLatin1Char('\n')))
        if (auto const words = text.simplified(); !words.isEmpty())
            result.push_back(fromQt(words));
    return result;
}

QString joined(std::vector<std::string> const& texts)
{
    QStringList all;
    for (auto const& text : texts)
        all << toQt(text);
    return all.join(QLatin1Char('\n'));
}

} // namespace

RequestForm::RequestForm(Prompts const& prompts, QWidget* parent)
    : QDialog(parent),
      m_prompts(prompts),
      m_folder(line(QStringLiteral("caseFolder"), tr("Case folder"), tr("A new folder; the case is kept in it"))),
      m_subject(line(QStringLiteral("dataSubject"), tr("Data subject"), tr("The person whose record it is"))),
      m_otherNames(lines(QStringLiteral("otherNames"), tr("Other names"), tr("One a line: earlier and other names"))),
      m_born(line(QStringLiteral("born"), tr("Date of birth"), tr("Such as 28/01/1987"))),
      m_addresses(lines(QStringLiteral("addresses"), tr("Addresses"), tr("One a line, with the postcode"))),
      m_identifiers(lines(QStringLiteral("identifiers"), tr("Identifiers"), tr("One a line, such as: nhs_number 943 283 1723"))),
      m_reference(line(QStringLiteral("reference"), tr("Reference"), tr("Your own number of the request"))),
      m_received(line(QStringLiteral("received"), tr("Received on"), tr("Such as 28/01/2026; the due date follows from it"))),
      m_nation(new QComboBox),
      m_pdfs(new QListWidget),
      m_slip(new QLabel),
      m_create(new QPushButton(tr("Create case")))
{
    setObjectName(QStringLiteral("requestForm"));
    setWindowTitle(tr("New case"));
    setAttribute(Qt::WA_DeleteOnClose);
    takeRoom(*this, {620, 0});
    m_nation->setObjectName(QStringLiteral("nation"));
    m_nation->setAccessibleName(tr("Bank holidays of"));
    m_nation->setMinimumHeight(30);
    m_nation->addItem(tr("England"), static_cast<int>(core::Nation::England));
    m_nation->addItem(tr("Wales"), static_cast<int>(core::Nation::Wales));
    m_nation->addItem(tr("Scotland"), static_cast<int>(core::Nation::Scotland));
    m_nation->addItem(tr("Northern Ireland"), static_cast<int>(core::Nation::NorthernIreland));
    m_pdfs->setObjectName(QStringLiteral("pdfs"));
    m_pdfs->setAccessibleName(tr("PDFs to add"));
    m_pdfs->setFixedHeight(72);
    m_slip->setObjectName(QStringLiteral("slip"));
    m_slip->setWordWrap(true);
    auto red = m_slip->palette();
    red.setColor(QPalette::WindowText, problemColour(palette()));
    m_slip->setPalette(red);
    m_create->setObjectName(QStringLiteral("create"));
    m_create->setDefault(true);
    auto* browse = new QPushButton(tr("Choose..."));
    auto* pdfs = new QPushButton(tr("Add PDFs..."));
    pdfs->setObjectName(QStringLiteral("addPdfs"));
    auto* fromFile = new QPushButton(tr("Load request.json..."));
    fromFile->setObjectName(QStringLiteral("loadRequest"));
    auto* cancel = new QPushButton(tr("Cancel"));
    for (auto* button : {browse, pdfs, fromFile, cancel, m_create})
        button->setAutoDefault(button == m_create);

    auto* folder = new QHBoxLayout;
    folder->setSpacing(8);
    folder->addWidget(m_folder, 1);
    folder->addWidget(browse);
    auto* files = new QHBoxLayout;
    files->setSpacing(8);
    files->addWidget(m_pdfs, 1);
    files->addWidget(pdfs, 0, Qt::AlignTop);
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(10);
    form->addRow(tr("Case &folder"), folder);
    qobject_cast<QLabel*>(form->labelForField(folder))->setBuddy(m_folder);
    form->addRow(tr("Data &subject"), m_subject);
    form->addRow(tr("Other &names"), m_otherNames);
    form->addRow(tr("Date of &birth"), m_born);
    form->addRow(tr("&Addresses"), m_addresses);
    form->addRow(tr("&Identifiers"), m_identifiers);
    form->addRow(tr("&Reference"), m_reference);
    auto* dates = new QHBoxLayout;
    dates->setSpacing(8);
    dates->addWidget(m_received, 1);
    dates->addWidget(m_nation);
    form->addRow(tr("Received &on"), dates);
    qobject_cast<QLabel*>(form->labelForField(dates))->setBuddy(m_received);
    form->addRow(tr("PDFs"), files);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(fromFile);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_create);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(m_slip);
    column->addLayout(buttons);

    connect(browse, &QPushButton::clicked, this, [this] {
        m_prompts.folderForCase(this, [form = QPointer(this)](std::optional<QString> const& chosen) {
            if (form && chosen)
                form->m_folder->setText(*chosen);
        });
    });
    connect(pdfs, &QPushButton::clicked, this, [this] {
        m_prompts.pdfsToAdd(this, [form = QPointer(this)](std::optional<QStringList> const& chosen) {
            if (form && chosen)
                form->addPdfs(*chosen);
        });
    });
    connect(fromFile, &QPushButton::clicked, this, [this] {
        m_prompts.requestFile(this, [form = QPointer(this)](std::optional<QString> const& chosen) {
            if (form && chosen)
                form->load(*chosen);
        });
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &RequestForm::finish);
}

void RequestForm::load(QString const& file)
{
    QFile json(file);
    if (!json.open(QIODevice::ReadOnly)) {
        m_slip->setText(tr("%1 cannot be read: %2").arg(file, json.errorString()));
        return;
    }
    m_background.run(
        this,
        [content = json.readAll().toStdString()](std::stop_token) {
            return std::pair(core::request::parse(content), core::clocks::fromRequest(content));
        },
        [this](std::pair<core::Request, std::optional<core::Clock>> const& given) {
            m_slip->clear();
            fill(given.first);
            m_clock = given.second;
            if (m_clock) {
                m_received->setText(toQt(m_clock->received).toString(QStringLiteral("dd/MM/yyyy")));
                m_nation->setCurrentIndex(m_nation->findData(static_cast<int>(m_clock->nation)));
            }
            emit loaded();
        },
        [this](core::Error const& error) { m_slip->setText(toQt(error.what())); });
}

void RequestForm::fill(core::Request const& request)
{
    m_subject->setText(toQt(request.dataSubject));
    m_otherNames->setPlainText(joined(request.otherNames));
    m_born->setText(toQt(request.dateOfBirth));
    m_addresses->setPlainText(joined(request.addresses));
    m_reference->setText(toQt(request.reference));
    QStringList identifiers;
    for (auto const& identifier : request.identifiers)
        identifiers << toQt(identifier.kind) + QLatin1Char(' ') + toQt(identifier.value);
    m_identifiers->setPlainText(identifiers.join(QLatin1Char('\n')));
}

void RequestForm::addPdfs(QStringList const& files)
{
    for (auto const& file : files) {
        auto* item = new QListWidgetItem(QFileInfo(file).fileName(), m_pdfs);
        item->setData(Qt::UserRole, file);
        item->setToolTip(file);
    }
}

QString RequestForm::slip() const
{
    if (m_folder->text().trimmed().isEmpty())
        return tr("Choose where the case is to be kept.");
    if (QFileInfo::exists(m_folder->text().trimmed()))
        return tr("%1 is there already. Choose a name that is free.").arg(m_folder->text().trimmed());
    if (m_subject->text().trimmed().isEmpty())
        return tr("Say whose record it is: nothing of this person is ever suggested for redaction.");
    if (!m_born->text().trimmed().isEmpty() && !dateIn(m_born->text()))
        return tr("The date of birth is no date. Write it as 28/01/1987 or 1987-01-28.");
    if (!m_received->text().trimmed().isEmpty() && !dateIn(m_received->text()))
        return tr("The date of receipt is no date. Write it as 28/01/2026 or 2026-01-28.");
    for (auto const& text : linesOf(m_identifiers))
        if (text.find(' ') == std::string::npos)
            return tr("Each identifier wants a kind, a blank and its value, such as: nhs_number 943 283 1723");
    return {};
}

core::Request RequestForm::request() const
{
    core::Request request;
    request.dataSubject = fromQt(m_subject->text().simplified());
    request.otherNames = linesOf(m_otherNames);
    request.addresses = linesOf(m_addresses);
    request.reference = fromQt(m_reference->text().simplified());
    if (auto const born = dateIn(m_born->text()))
        request.dateOfBirth = core::isoText(*born);
    for (auto const& text : linesOf(m_identifiers)) {
        auto const blank = text.find(' ');
        request.identifiers.push_back({text.substr(0, blank), text.substr(blank + 1)});
    }
    return request;
}

void RequestForm::finish()
{
    m_slip->setText(slip());
    if (!m_slip->text().isEmpty())
        return;
    NewCase result{QDir::cleanPath(m_folder->text().trimmed()), request(), {}};
    if (auto const received = dateIn(m_received->text())) {
        result.clock = m_clock.value_or(core::Clock());
        result.clock->received = *received;
        result.clock->nation = static_cast<core::Nation>(m_nation->currentData().toInt());
    }
    for (int i = 0; i < m_pdfs->count(); ++i)
        result.pdfs << m_pdfs->item(i)->data(Qt::UserRole).toString();
    emit ready(result);
    accept();
}

} // namespace ui
