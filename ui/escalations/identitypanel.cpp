#include "ui/escalations/identitypanel.h"

#include "core/base/text.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lygte {

using Stage = IdentityReading::Stage;
using Way = IdentityReading::Way;

IdentityPanel::IdentityPanel(OpenEscalation& open, IdentityReading& reading, QWidget* parent)
    : QWidget(parent), open_(open), reading_(reading), words_(new PlainLabel(this)), begin_(new QPushButton(this)),
      why_(new MutedLabel(this)), reason_(new QLineEdit(this)), read_(new QPushButton(this)), cancel_(new QPushButton(this)),
      state_(new PlainLabel(this)), error_(new ErrorStrip(this))
{
    build();
    const Id id = open_.id();
    connect(begin_, &QPushButton::clicked, this, [this, id] {
        reading_.begin(id);
        reason_->setFocus(Qt::OtherFocusReason);
    });
    connect(reason_, &QLineEdit::textEdited, this, [this, id](const QString& reason) { reading_.setReason(id, reason); });
    connect(reason_, &QLineEdit::returnPressed, read_, &QPushButton::click);
    connect(read_, &QPushButton::clicked, this, [this, id] { reading_.read(id); });
    connect(cancel_, &QPushButton::clicked, this, [this, id] {
        reading_.cancel(id);
        begin_->setFocus(Qt::OtherFocusReason);
    });
    connect(&reading_, &IdentityReading::changed, this, &IdentityPanel::refresh);
    connect(&open_, &OpenEscalation::changed, this, &IdentityPanel::refresh);
    refresh();
}

void IdentityPanel::build()
{
    setFocusProxy(begin_);
    begin_->setObjectName(QStringLiteral("showIdentity"));
    reason_->setObjectName(QStringLiteral("identityReason"));
    read_->setObjectName(QStringLiteral("readIdentity"));
    cancel_->setObjectName(QStringLiteral("leaveIdentity"));
    state_->setObjectName(QStringLiteral("identityState"));
    reason_->setMaxLength(200);
    why_->setWordWrap(true);
    error_->setStays();
    auto* acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    for (QPushButton* button : {begin_, read_, cancel_}) {
        button->setAutoDefault(false);
        acts->addWidget(button);
    }
    acts->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (QWidget* part : {static_cast<QWidget*>(words_), static_cast<QWidget*>(why_), static_cast<QWidget*>(reason_),
                          static_cast<QWidget*>(error_), static_cast<QWidget*>(state_)})
        column->addWidget(part);
    column->addLayout(acts);
}

QString IdentityPanel::words(const IdentityReading::State& state) const
{
    const Escalation& now = open_.now();
    if (now.identityHere && state.stage == Stage::Read)
        return tr("✓ Handed out %1, for: “%2”. The reading is logged with your number.")
            .arg(formatRelative(state.at, open_.store().desk().clock.now()), visible(state.reason));
    if (now.identityHere)
        return tr("This was handed out by the server against a reason. What colleagues have changed since then is not here.");
    QString words = tr("Not on this machine. The server hands it out against a reason: your number, the time and the reason "
                       "are logged before anything is shown, and the section leader can read the log. Afterwards it stays "
                       "in the encrypted case file here.");
    if (open_.type().initialState().key == now.summary.state)
        words += u' ' + tr("Read it before you make the document: without it, the document would lack it.");
    return words;
}

void IdentityPanel::refresh()
{
    if (!open_.isOpen()) return;
    const IdentityReading::State state = reading_.of(open_.id());
    const bool asks = state.stage == Stage::Reason || state.stage == Stage::Waiting || state.stage == Stage::Refused;
    const bool waits = state.stage == Stage::Waiting;
    const bool open = reading_.way() == Way::Open;
    const bool enough = state.reason.trimmed().size() >= IdentityReading::shortestReason;
    words_->setText(words(state));
    why_->setText(tr("Why do you need it? The reason is logged word for word."));
    begin_->setText(open_.now().identityHere ? tr("Read it again … (reason)") : tr("Show who they are … (reason)"));
    read_->setText(tr("Log the reason and show"));
    cancel_->setText(tr("Cancel"));
    reason_->setPlaceholderText(tr("for example: the municipality calls back"));
    reason_->setAccessibleName(why_->text());
    if (reason_->text() != state.reason) reason_->setText(state.reason);
    begin_->setVisible(!asks);
    begin_->setEnabled(open);
    for (QWidget* part : {static_cast<QWidget*>(why_), static_cast<QWidget*>(reason_), static_cast<QWidget*>(read_),
                          static_cast<QWidget*>(cancel_)})
        part->setVisible(asks);
    reason_->setReadOnly(waits);
    read_->setEnabled(open && enough && !waits);
    cancel_->setEnabled(!waits);
    QString said;
    if (waits)
        said = tr("… The reason is being logged; then the server answers.");
    else if (reading_.way() == Way::NoServer)
        said = tr("⌂ No server is set up on this machine, and only a server can hand it out.");
    else if (!open)
        said = tr("⌂ Not connected: only the server can hand it out. Ask when there is a connection again.");
    else if (asks && !enough)
        said = tr("✱ At least three letters are needed.");
    state_->setText(said);
    state_->setVisible(!said.isEmpty());
    showRefusal(state);
}

void IdentityPanel::showRefusal(const IdentityReading::State& state)
{
    if (state.stage != Stage::Refused || !state.error) return error_->clear();
    if (error_->isShown()) return;
    switch (state.error->code) {
    case ErrorCode::NotFound:
        return error_->show([] { return tr("The server did not hand it out."); },
                            [] {
                                return tr("You have no right to this escalation, or nothing is stored about who they are. Ask "
                                          "the officer who wrote it, or your section leader.");
                            });
    case ErrorCode::Offline:
        return error_->show([] { return tr("The connection was lost before the answer came."); },
                            [] { return tr("Nothing was shown; the reason may be logged already. Ask again."); });
    default:
        return error_->show(*state.error);
    }
}

void IdentityPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace lygte
