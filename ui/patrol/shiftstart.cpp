#include "ui/patrol/shiftstart.h"

#include "core/base/text.h"
#include "core/patrol/patrolstore.h"
#include "core/people/referencedata.h"
#include "ui/patrol/patrolwords.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace lygte {

using namespace Qt::StringLiterals;

static constexpr auto draftName = "shift.start"_L1;

namespace {

/// A platform that may be planned: outlined, and with a tick and the accent's edge when it is.
class PlatformChip final : public QToolButton
{
public:
    PlatformChip(QString key, QWidget* parent) : QToolButton(parent), key_(std::move(key))
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }
    const QString& key() const { return key_; }
    QSize sizeHint() const override
    {
        return QSize(fontMetrics().horizontalAdvance(text()) + tickWidth() + 2 * space::m, fontMetrics().height() + space::m);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Colours& colours = Colours::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal width = hasFocus() ? 2 : 1;
        painter.setPen(QPen(isChecked() || hasFocus() ? colours.accent : colours.outline, width));
        painter.setBrush(isChecked() ? colours.selected : underMouse() ? colours.hovered : colours.surface);
        const QRectF box = QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
        const QRect words = rect().adjusted(space::m, 0, -space::m, 0);
        painter.setPen(isChecked() ? colours.text : colours.muted);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, isChecked() ? u"\u2713"_s : u"+"_s);
        painter.setPen(colours.text);
        painter.drawText(words.adjusted(tickWidth(), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
    }

private:
    int tickWidth() const { return fontMetrics().horizontalAdvance(u"\u2713 "_s) + space::xs; }

    QString key_;
};

} // namespace

ShiftStart::ShiftStart(PatrolStore& store, QWidget* parent)
    : QWidget(parent), store_(store), title_(new Heading(2, this)), officerLabel_(new MutedLabel(this)),
      officer_(new PlainLabel(this)), accountLabel_(new MutedLabel(this)), account_(new QLineEdit(this)),
      platformsLabel_(new MutedLabel(this)), platforms_(new QWidget(this)), error_(new ErrorStrip(this)),
      startButton_(new QPushButton(this)), closeButton_(new QPushButton(this))
{
    setObjectName(u"shiftStart"_s);
    account_->setObjectName(u"account"_s);
    account_->setMaxLength(200);
    accountLabel_->setBuddy(account_);
    auto* flow = new FlowLayout(platforms_, space::s);
    for (const ReferenceEntry& platform : platformList().entries()) {
        auto* chip = new PlatformChip(platform.key, platforms_);
        chips_.append(chip);
        flow->addWidget(chip);
        connect(chip, &QToolButton::toggled, this, &ShiftStart::keep);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    platforms_->setSizePolicy(policy);
    makePrimary(startButton_);

    auto* form = new QWidget(this);
    form->setMaximumWidth(640);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(title_);
    column->addSpacing(space::m);
    for (QWidget* widget : QList<QWidget*>{officerLabel_, officer_, accountLabel_, account_, platformsLabel_, platforms_}) {
        if (qobject_cast<MutedLabel*>(widget)) column->addSpacing(space::s);
        column->addWidget(widget);
    }
    column->addSpacing(space::m);
    column->addWidget(error_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(startButton_);
    buttons->addWidget(closeButton_);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(form, 3);
    row->addStretch(1);

    QWidget* before = account_;
    for (QToolButton* chip : std::as_const(chips_)) setTabOrder(std::exchange(before, chip), chip);
    setTabOrder(before, startButton_);
    setTabOrder(startButton_, closeButton_);

    connect(account_, &QLineEdit::returnPressed, this, &ShiftStart::start);
    connect(account_, &QLineEdit::textEdited, this, &ShiftStart::keep);
    connect(startButton_, &QPushButton::clicked, this, &ShiftStart::start);
    connect(closeButton_, &QPushButton::clicked, this, &ShiftStart::closed);
    retranslate();
}

void ShiftStart::begin()
{
    error_->clear();
    retranslate();
    account_->setFocus();
    draft(store_.desk(), draftName).then(this, [this](const Result<QJsonObject>& kept) {
        if (!kept) error_->show(kept.error());
        if (kept && !kept->isEmpty()) {
            account_->setText(kept->value("account"_L1).toString());
            QStringList platforms;
            for (const QJsonValue key : kept->value("platforms"_L1).toArray()) platforms += key.toString();
            choose(platforms);
            return;
        }
        store_.shifts(20).then(this, [this](const Result<QList<Shift>>& shifts) {
            if (!shifts) return error_->show(shifts.error());
            if (!account_->text().isEmpty()) return;
            const auto mine = std::ranges::find(*shifts, store_.desk().officer.number, &Shift::officerNumber);
            if (mine == shifts->end()) return;
            account_->setText(mine->account);
            account_->selectAll();
            choose(mine->platforms);
        });
    });
}

void ShiftStart::choose(const QStringList& platforms)
{
    for (QToolButton* chip : std::as_const(chips_)) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(platforms.contains(static_cast<PlatformChip*>(chip)->key()));
    }
}

QStringList ShiftStart::chosen() const
{
    QStringList keys;
    for (const QToolButton* chip : chips_)
        if (chip->isChecked()) keys += static_cast<const PlatformChip*>(chip)->key();
    return keys;
}

void ShiftStart::keep()
{
    error_->clear();
    keepDraft(store_.desk(), draftName,
              {{"account"_L1, account_->text()}, {"platforms"_L1, QJsonArray::fromStringList(chosen())}});
}

void ShiftStart::start()
{
    if (starting_) return;
    if (account_->text().trimmed().isEmpty()) {
        error_->show([] { return tr("The account is missing."); },
                     [] { return tr("Write the account that you appear with, so that it can be seen later who spoke."); });
        account_->setFocus();
        return;
    }
    starting_ = true;
    startButton_->setEnabled(false);
    store_.startShift(account_->text(), chosen()).then(this, [this](const Result<Shift>& shift) {
        starting_ = false;
        startButton_->setEnabled(true);
        if (!shift) {
            if (shift.error().code == ErrorCode::Conflict)
                error_->show([] { return tr("You have a shift running already."); },
                             [] { return tr("End it first, or go on with it."); });
            else
                error_->show(shift.error());
            return;
        }
        dropDraft(store_.desk(), draftName);
        Q_EMIT started(*shift);
    });
}

void ShiftStart::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier)
        start();
    else
        QWidget::keyPressEvent(event);
}

void ShiftStart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ShiftStart::retranslate()
{
    title_->setText(tr("Start a shift"));
    officerLabel_->setText(tr("You appear as"));
    officer_->setText(tr("Officer %1").arg(visible(store_.desk().officer.number)));
    accountLabel_->setText(tr("Platform account"));
    account_->setAccessibleName(tr("Platform account"));
    account_->setPlaceholderText(tr("As it is seen on the platform"));
    platformsLabel_->setText(tr("Planned platforms"));
    for (QToolButton* chip : std::as_const(chips_)) {
        const QString name = platformName(static_cast<PlatformChip*>(chip)->key());
        chip->setText(name);
        chip->setAccessibleName(tr("Plan %1").arg(name));
        chip->updateGeometry();
    }
    startButton_->setText(tr("Start the shift"));
    closeButton_->setText(tr("Not now"));
}

} // namespace lygte
