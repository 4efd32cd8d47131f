#include "ui/widgets/panes.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QSplitterHandle>

namespace lygte {

Panes::Panes(const QString& name, QWidget* parent)
    : QWidget(parent), line_(new QWidget(this)), back_(new QPushButton(line_)), on_(new QPushButton(line_)),
      splitter_(new QSplitter(Qt::Horizontal, this))
{
    back_->setObjectName(QStringLiteral("paneBefore"));
    back_->setIcon(icon(QStringLiteral("go-previous")));
    on_->setObjectName(QStringLiteral("paneAfter"));
    on_->setIcon(icon(QStringLiteral("go-next")));
    on_->setLayoutDirection(Qt::RightToLeft); // the arrow after the words
    for (QPushButton* button : {back_, on_}) button->setAutoDefault(false);
    connect(back_, &QPushButton::clicked, this, [this] { step(-1); });
    connect(on_, &QPushButton::clicked, this, [this] { step(1); });
    auto* buttons = new QHBoxLayout(line_);
    buttons->setContentsMargins(space::l, space::xs, space::l, space::xs);
    buttons->addWidget(back_);
    buttons->addStretch(1);
    buttons->addWidget(on_);
    line_->hide();
    splitter_->setObjectName(name);
    splitter_->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(line_);
    column->addWidget(splitter_, 1);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { focusMoved(now); });
}

Panes::~Panes()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus moves while the panes go
}

void Panes::add(QWidget* pane, int characters, int besides, int width, bool grows)
{
    panes_.append({.widget = pane, .characters = characters, .besides = besides, .on = {}, .back = {}});
    splitter_->addWidget(pane);
    splitter_->setStretchFactor(int(panes_.size()) - 1, grows ? 1 : 0);
    widths_.append(width);
    splitter_->setSizes(widths_);
    fitText();
}

void Panes::setWords(QWidget* pane, const QString& on, const QString& back)
{
    Pane& named = panes_[find(pane)];
    named.on = on;
    named.back = back;
    refreshLine();
}

void Panes::setPresent(QWidget* pane, bool present)
{
    if (std::exchange(panes_[find(pane)].present, present) != present) arrange();
}

bool Panes::isShown(const QWidget* pane) const
{
    const qsizetype at = find(pane);
    return at >= 0 && panes_[at].present && panes_[at].shown;
}

bool Panes::goBack()
{
    if (neighbour(edge(-1), -1) < 0) return false;
    step(-1);
    return true;
}

void Panes::bring(QWidget* part)
{
    for (QWidget* at = part; at; at = at->parentWidget())
        if (auto* panes = qobject_cast<Panes*>(at)) panes->come(panes->find(part));
}

void Panes::enter(QWidget* part)
{
    bring(part);
    part->setFocus(Qt::OtherFocusReason);
}

bool Panes::reaches(const QWidget* part)
{
    for (const QWidget* at = part; at && !at->isVisible(); at = at->parentWidget())
        if (at->isHidden() && !lacksRoom(at)) return false;
    return true;
}

/// Hidden for no other reason.
bool Panes::lacksRoom(const QWidget* pane)
{
    const QWidget* splitter = pane->parentWidget();
    const auto* panes = splitter ? qobject_cast<const Panes*>(splitter->parentWidget()) : nullptr;
    return panes && std::ranges::any_of(
                        panes->panes_, [pane](const Pane& each) { return each.widget == pane && each.present && !each.shown; });
}

QSize Panes::minimumSizeHint() const
{
    QSize least(0, splitter_->minimumSizeHint().height() + (line_->isHidden() ? 0 : line_->minimumSizeHint().height()));
    for (qsizetype i = 0; i < panes_.size(); ++i) least.setWidth(std::max(least.width(), widthOf(i)));
    return least;
}

void Panes::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) fitText();
}

void Panes::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// The pane that `part` is in, or is; -1: none.
qsizetype Panes::find(const QWidget* part) const
{
    for (qsizetype i = 0; i < panes_.size(); ++i)
        if (panes_[i].widget == part || panes_[i].widget->isAncestorOf(part)) return i;
    return -1;
}

/// The pane after (1) or before (-1) among those that are there; -1: none.
qsizetype Panes::neighbour(qsizetype pane, int step) const
{
    for (qsizetype i = pane + step; i >= 0 && i < panes_.size(); i += step)
        if (panes_[i].present) return i;
    return -1;
}

/// The last (1) or first (-1) that is shown.
qsizetype Panes::edge(int step) const
{
    qsizetype at = front_;
    for (qsizetype next = at; next >= 0 && panes_[next].shown; next = neighbour(next, step)) at = next;
    return at;
}

int Panes::widthOf(qsizetype pane) const
{
    return panes_[pane].characters * fontMetrics().averageCharWidth() + panes_[pane].besides;
}

/// The front pane, then its neighbours while there is room: first those that are in sight already, so that little moves.
QList<bool> Panes::roomFor() const
{
    if (!testAttribute(Qt::WA_WState_Created)) return QList<bool>(panes_.size(), true); // the width means nothing yet
    QList<bool> shown(panes_.size(), false);
    shown[front_] = true;
    int room = width() - widthOf(front_);
    const auto grow = [&](int step, bool onlyInSight) {
        qsizetype next = front_;
        while (next >= 0 && shown[next]) next = neighbour(next, step);
        if (next < 0 || (onlyInSight && !panes_[next].shown)) return false;
        const int needed = widthOf(next) + splitter_->handleWidth();
        if (needed > room) return false;
        room -= needed;
        shown[next] = true;
        return true;
    };
    while (grow(-1, true) || grow(1, true) || grow(-1, false) || grow(1, false)) {
    }
    return shown;
}

void Panes::arrange()
{
    if (panes_.isEmpty()) return;
    if (!panes_[front_].present) front_ = std::max<qsizetype>(0, neighbour(front_, -1));
    const QList<bool> shown = roomFor();
    bool other = false;
    bool all = true;
    for (const bool hides : {false, true}) // the new ones first: a focus that has to move finds them
        for (qsizetype i = 0; i < panes_.size(); ++i) {
            Pane& pane = panes_[i];
            if (shown[i] == hides) continue;
            other |= std::exchange(pane.shown, shown[i]) != shown[i];
            all &= !pane.present || pane.shown;
            pane.widget->setHidden(!pane.present || !pane.shown);
        }
    for (int i = 1; i < splitter_->count(); ++i) splitter_->handle(i)->setEnabled(all);
    refreshLine();
    if (other) Q_EMIT arranged();
}

/// The room that panes need grows with the text.
void Panes::fitText()
{
    for (qsizetype i = 0; i < panes_.size(); ++i) panes_[i].widget->setMinimumWidth(widthOf(i));
    updateGeometry();
    arrange();
}

void Panes::refreshLine()
{
    const qsizetype before = neighbour(edge(-1), -1);
    const qsizetype after = neighbour(edge(1), 1);
    if (before >= 0) back_->setText(panes_[before].back);
    if (after >= 0) on_->setText(panes_[after].on);
    back_->setVisible(before >= 0);
    on_->setVisible(after >= 0);
    line_->setVisible(before >= 0 || after >= 0);
}

void Panes::come(qsizetype pane)
{
    if (pane < 0 || !panes_[pane].present) return;
    front_ = pane;
    if (panes_[pane].shown) return;
    const QWidget* focus = QApplication::focusWidget();
    const bool moves = focus && isAncestorOf(focus) && find(focus) != pane;
    arrange();
    if (!moves) return;
    if (QWidget* entry = focusEntry(panes_[pane].widget)) entry->setFocus(Qt::OtherFocusReason);
}

/// To the pane beside those that are shown.
void Panes::step(int step)
{
    come(neighbour(edge(step), step));
}

void Panes::focusMoved(QWidget* now)
{
    if (now) come(find(now)); // Qt gives the focus also to what is in a hidden pane
}

QWidget* focusEntry(QWidget* pane)
{
    const auto takes = [](const QWidget* part) { return part->isEnabled() && Panes::reaches(part); };
    if (QWidget* last = pane->focusWidget(); last && takes(last)) return last;
    if (pane->focusPolicy() & Qt::TabFocus) return pane;
    for (QWidget* child : pane->findChildren<QWidget*>())
        if (child->focusPolicy() & Qt::TabFocus && takes(child)) return child;
    return nullptr;
}

} // namespace lygte
