#include "ui/patrol/quickline.h"

namespace lygte {

using namespace Qt::StringLiterals;

static constexpr auto draftName = "entry.quick"_L1;
static constexpr int draftDelay = 400; // ms without a key

QuickLine::QuickLine(const Desk& desk, QObject* parent) : QObject(parent), desk_(desk)
{
    pause_.setSingleShot(true);
    pause_.setInterval(draftDelay);
    connect(&pause_, &QTimer::timeout, this, &QuickLine::keep);
    draft(desk_, draftName).then(this, [this](const Result<QJsonObject>& kept) {
        if (!kept) {
            Q_EMIT failed(kept.error());
            return;
        }
        const QString line = kept->value("line"_L1).toString();
        setText(text_.isEmpty() || line.isEmpty() ? line + text_ : QString(line + u' ' + text_));
    });
}

QuickLine::~QuickLine()
{
    if (pause_.isActive()) keep();
}

void QuickLine::setText(const QString& text)
{
    if (text == text_) return;
    text_ = text;
    pause_.start();
    Q_EMIT changed();
}

void QuickLine::setSaving(bool saving)
{
    saving_ = saving;
    Q_EMIT savingChanged();
}

void QuickLine::clear()
{
    setText({});
    keep();
}

void QuickLine::keep()
{
    pause_.stop();
    if (text_.isEmpty())
        dropDraft(desk_, draftName);
    else
        keepDraft(desk_, draftName, {{"line"_L1, text_}});
}

} // namespace lygte
