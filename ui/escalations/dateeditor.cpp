#include "ui/escalations/dateeditor.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace lygte {

DateEditor::DateEditor(const Clock& clock, QWidget* parent)
    : FieldEditor(parent), clock_(clock), line_(new QLineEdit(this)), today_(new QPushButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(line_);
    row->addWidget(today_);
    row->addStretch(1);
    line_->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    today_->setAutoDefault(false);
    setFocusProxy(line_);
    connect(line_, &QLineEdit::textEdited, this, &DateEditor::typed);
    connect(line_, &QLineEdit::editingFinished, this, [this] {
        if (date_.isValid()) show(date_);
    });
    connect(today_, &QPushButton::clicked, this, [this] {
        show(today());
        typed(line_->text());
    });
    retranslate();
}

void DateEditor::setValue(const QString& value)
{
    const QDate date = QDate::fromString(value, Qt::ISODate);
    if (date == date_ && (date.isValid() || bad_)) return; // also what is half typed stays
    bad_ = false;
    show(date);
}

void DateEditor::show(QDate date)
{
    date_ = date;
    const QString pattern = QLocale().language() == QLocale::Danish ? QStringLiteral("d.M.yyyy") : QStringLiteral("d/M/yyyy");
    line_->setText(date.isValid() ? QLocale().toString(date, pattern) : QString());
}

void DateEditor::setNames(const QString& name, const QString& description)
{
    line_->setAccessibleName(name);
    line_->setAccessibleDescription(description);
    today_->setAccessibleDescription(name);
}

QString DateEditor::problem() const
{
    return bad_ ? tr("This is no day, so it is not saved. Write it as %1.").arg(QStringLiteral("3.3.2026")) : QString();
}

QDate DateEditor::understood(const QString& typed, int year)
{
    const QString text = typed.trimmed();
    if (const QDate iso = QDate::fromString(text, Qt::ISODate); iso.isValid()) return iso;
    static const QRegularExpression day(QStringLiteral("^(\\d{1,2})[./-](\\d{1,2})(?:[./-](\\d{4})?)?$"));
    const QRegularExpressionMatch match = day.match(text);
    if (!match.hasMatch()) return {};
    const QString written = match.captured(3);
    return QDate(written.isEmpty() ? year : written.toInt(), match.captured(2).toInt(), match.captured(1).toInt());
}

void DateEditor::typed(const QString& text)
{
    date_ = understood(text, today().year());
    const bool bad = !text.trimmed().isEmpty() && !date_.isValid();
    if (std::exchange(bad_, bad) != bad) Q_EMIT problemChanged();
    Q_EMIT edited(date_.isValid() ? date_.toString(Qt::ISODate) : QString());
}

void DateEditor::retranslate()
{
    today_->setText(tr("Today"));
    line_->setPlaceholderText(tr("day.month.year"));
    if (date_.isValid()) show(date_);
}

} // namespace lygte
