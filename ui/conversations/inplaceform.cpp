#include "ui/conversations/inplaceform.h"

#include "ui/widgets/errorstrip.h"
#include "ui/widgets/flatstyle.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>

namespace lygte {

namespace {

/// As high as its fields; with large text in a small window they scroll, and the buttons stay in sight.
class FieldArea final : public QScrollArea
{
public:
    FieldArea(QLayout* fields, QWidget* parent) : QScrollArea(parent)
    {
        auto* inside = new QWidget(this);
        fields->setContentsMargins(0, 0, 0, 0);
        inside->setLayout(fields);
        setWidget(inside);
        setWidgetResizable(true);
        setFrameShape(NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    }

    QSize sizeHint() const override { return widget()->sizeHint(); }
    QSize minimumSizeHint() const override { return {0, std::min(widget()->minimumSizeHint().height(), 120)}; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

InPlaceForm::InPlaceForm(const Desk& desk, QWidget* parent)
    : QWidget(parent), desk_(desk), title_(new Heading(2, this)), fields_(new QGridLayout), error_(new ErrorStrip(this)),
      save_(new QPushButton(this)), cancel_(new QPushButton(this))
{
    makePrimary(save_);
    save_->setObjectName(QStringLiteral("save"));
    fields_->setHorizontalSpacing(space::m);
    fields_->setVerticalSpacing(space::s);
    fields_->setColumnStretch(1, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    for (QPushButton* button : {cancel_, save_}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(title_);
    column->addWidget(new FieldArea(fields_, this));
    column->addWidget(error_);
    column->addLayout(buttons);
    column->addStretch(1);
    setMaximumWidth(760); // a readable line
    draftTimer_.setSingleShot(true);
    draftTimer_.setInterval(400);
    connect(&draftTimer_, &QTimer::timeout, this, [this] { keepDraft(desk_, draftName_, contents()); });
    connect(save_, &QPushButton::clicked, this, &InPlaceForm::commit);
    connect(cancel_, &QPushButton::clicked, this, &InPlaceForm::left);
}

QLabel* InPlaceForm::addField(QWidget* field)
{
    auto* label = new QLabel(this);
    label->setBuddy(field);
    label->setMargin(6);
    rows_ += {label, field};
    placeRows();
    return label;
}

void InPlaceForm::placeRows()
{
    for (int i = 0; i < rows_.size(); ++i) {
        const auto& [label, field] = rows_[i];
        fields_->removeWidget(label);
        fields_->removeWidget(field);
        if (stacked_) {
            fields_->addWidget(label, 2 * i, 0, 1, 2, Qt::AlignBottom | Qt::AlignLeft);
            fields_->addWidget(field, 2 * i + 1, 0, 1, 2);
        } else {
            fields_->addWidget(label, 2 * i, 0, Qt::AlignTop | Qt::AlignRight);
            fields_->addWidget(field, 2 * i, 1);
        }
    }
    fields_->setVerticalSpacing(stacked_ ? 0 : space::s);
}

/// Labels go above their fields where both do not fit on a line.
void InPlaceForm::fitRows()
{
    int labels = 0;
    for (const auto& [label, field] : std::as_const(rows_)) labels = std::max(labels, label->sizeHint().width());
    const int needed = labels + space::m + fontMetrics().averageCharWidth() * 26;
    const bool stacked = width() - 2 * space::l < needed;
    if (std::exchange(stacked_, stacked) != stacked) placeRows();
}

void InPlaceForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitRows();
}

void InPlaceForm::begin(const QString& draftName)
{
    keepPending();
    draftName_ = draftName;
    error_->clear();
    filling_ = true;
    setContents({});
    filling_ = false;
    retranslateAll();
    resume_ = nullptr;
    if (isSaving())
        lock();
    else
        unlock();
    draft(desk_, draftName).then(this, [this, draftName](Result<QJsonObject> kept) {
        if (draftName != draftName_ || draftTimer_.isActive() || isSaving()) return;
        if (!kept) return error_->show(kept.error());
        if (kept->isEmpty()) return;
        filling_ = true;
        setContents(*kept);
        filling_ = false;
        save_->setEnabled(isComplete());
    });
    firstField()->setFocus(Qt::ShortcutFocusReason);
}

void InPlaceForm::lock()
{
    resume_ = isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    for (const auto& [label, field] : std::as_const(rows_))
        if (!field->setProperty("readOnly", true)) field->setEnabled(false); // a list to choose from cannot be read-only
    save_->setEnabled(false);
}

void InPlaceForm::unlock()
{
    for (const auto& [label, field] : std::as_const(rows_))
        if (!field->setProperty("readOnly", false)) field->setEnabled(true);
    save_->setEnabled(isComplete());
    if (QWidget* resume = std::exchange(resume_, nullptr); resume && isVisible()) resume->setFocus(Qt::OtherFocusReason);
}

void InPlaceForm::keepPending()
{
    if (!draftTimer_.isActive()) return;
    draftTimer_.stop();
    keepDraft(desk_, draftName_, contents());
}

void InPlaceForm::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    keepPending();
}

void InPlaceForm::edited()
{
    if (filling_) return;
    save_->setEnabled(isComplete());
    draftTimer_.start();
}

void InPlaceForm::commit()
{
    if (isSaving() || !isComplete()) return;
    keepPending();
    savingName_ = draftName_;
    lock();
    error_->clear();
    save();
}

bool InPlaceForm::finish(const QString& draftName)
{
    if (savingName_ == draftName) savingName_.clear();
    dropDraft(desk_, draftName);
    if (draftName != draftName_) return false;
    draftTimer_.stop();
    resume_ = nullptr;
    unlock();
    return true;
}

bool InPlaceForm::fail(const QString& draftName, const Error& error)
{
    if (savingName_ == draftName) savingName_.clear();
    if (draftName != draftName_) {
        error_->show(
            [] { return tr("What you entered before was not saved."); },
            [error] { return QString(describe(error).what + u' ' + tr("It is kept as a draft where you entered it.")); });
        return false;
    }
    unlock();
    error_->show(error);
    return true;
}

void InPlaceForm::setHead(const QString& title, const QString& act)
{
    title_->setText(title);
    save_->setText(act);
    setAccessibleName(title);
}

void InPlaceForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslateAll();
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) fitRows();
}

void InPlaceForm::retranslateAll()
{
    cancel_->setText(tr("Cancel"));
    save_->setEnabled(!isSaving() && isComplete());
    retranslate();
}

void InPlaceForm::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (enter)
        commit();
    else
        QWidget::keyPressEvent(event);
}

} // namespace lygte
