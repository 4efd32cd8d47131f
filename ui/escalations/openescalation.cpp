#include "ui/escalations/openescalation.h"

namespace lygte {

static void lay(Escalation& escalation, const EscalationType& type, const FieldValues& values)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        const EscalationField* field = type.field(it.key());
        (field && field->identity ? escalation.identity : escalation.values).insert(it.key(), it.value());
    }
}

OpenEscalation::OpenEscalation(EscalationStore& store, QObject* parent) : QObject(parent), store_(store)
{
    pause_.setSingleShot(true);
    pause_.setInterval(saveDelay);
    patience_.setSingleShot(true);
    patience_.setInterval(longestDelay);
    connect(&pause_, &QTimer::timeout, this, &OpenEscalation::save);
    connect(&patience_, &QTimer::timeout, this, &OpenEscalation::save);
    connect(&store, &EscalationStore::changed, this, [this](const QSet<Id>& changed) {
        if (changed.contains(id_)) load();
    });
}

OpenEscalation::~OpenEscalation()
{
    if (id_.isNull()) return;
    if (!edits_.isEmpty()) store_.setFields(id_, edits_);
    if (title_) store_.setTitle(id_, *title_);
}

void OpenEscalation::open(const Id& id)
{
    next_.reset();
    if (id == id_ && (stored_ || loading_ || id.isNull())) return;
    if (isClean()) {
        switchTo(id);
        return;
    }
    next_ = id;
    save();
}

void OpenEscalation::switchTo(const Id& id)
{
    id_ = id;
    forget();
    if (id_.isNull())
        Q_EMIT opened();
    else
        load();
}

void OpenEscalation::forget()
{
    stored_.reset();
    shown_ = {};
    type_ = nullptr;
    edits_.clear();
    title_.reset();
    unsaved_.clear();
    saveError_.reset();
}

void OpenEscalation::load()
{
    if (loading_) {
        again_ = true;
        return;
    }
    loading_ = true;
    store_.escalation(id_).then(this, [this, id = id_, saves = saves_](const Result<std::optional<Escalation>>& read) {
        loading_ = false;
        if (std::exchange(again_, false) || id != id_ || saves != saves_) {
            if (!id_.isNull()) load();
        } else if (!read) {
            unreadable(read.error());
        } else if (!*read) {
            unreadable(Error{ErrorCode::NotFound, QStringLiteral("escalation"), id_.toString()});
        } else {
            arrived(**read);
        }
    });
}

/// Nothing is open then. Only what was open already stays so, with what is typed into it, unless it is gone.
void OpenEscalation::unreadable(const Error& error)
{
    if (!stored_ || error.code == ErrorCode::NotFound) {
        forget();
        Q_EMIT opened();
    }
    Q_EMIT readFailed(error);
}

void OpenEscalation::arrived(const Escalation& read)
{
    const EscalationType* type = store_.types().find(read.summary.type);
    if (!type) {
        unreadable(Error{ErrorCode::NewerVersion, read.summary.type, {}});
        return;
    }
    const bool anew = !stored_ || stored_->summary.state != read.summary.state;
    type_ = type;
    stored_ = read;
    overlay();
    if (anew)
        Q_EMIT opened();
    else
        Q_EMIT changed();
}

void OpenEscalation::overlay()
{
    shown_ = *stored_;
    lay(shown_, *type_, running_values_);
    lay(shown_, *type_, edits_);
    if (running_title_) shown_.summary.title = *running_title_;
    if (title_) shown_.summary.title = *title_;
    const QString basis = QString::fromLatin1(documentBasis(shown_).toHex());
    shown_.documentCurrent = !shown_.documents.isEmpty() && shown_.documents.last().startsWith(basis);
}

void OpenEscalation::edit(const QString& field, const QString& value)
{
    if (!stored_ || shown_.allValues().value(field) == value) return;
    edits_.insert(field, value);
    scheduleSave();
}

void OpenEscalation::editTitle(const QString& title)
{
    if (!stored_ || shown_.summary.title == title) return;
    title_ = title;
    scheduleSave();
}

void OpenEscalation::scheduleSave()
{
    overlay();
    pause_.start();
    if (!patience_.isActive()) patience_.start();
    Q_EMIT changed();
    Q_EMIT savingChanged();
}

OpenEscalation::Saving OpenEscalation::saving() const
{
    if (running_) return Saving::Running;
    if (saveError_) return Saving::Failed;
    return isClean() ? Saving::Saved : Saving::Waiting;
}

void OpenEscalation::save()
{
    pause_.stop();
    patience_.stop();
    if (running_ || isClean()) return;
    running_ = true;
    // Fields first; the title follows when they are stored.
    running_values_ = std::exchange(edits_, {});
    if (running_values_.isEmpty()) running_title_ = std::exchange(title_, std::nullopt);
    auto stored = running_title_ ? store_.setTitle(id_, *running_title_) : store_.setFields(id_, running_values_);
    stored.then(this, [this](const Result<void>& result) { saved(result); });
    Q_EMIT savingChanged();
}

void OpenEscalation::saved(const Result<void>& result)
{
    running_ = false;
    ++saves_;
    const FieldValues values = std::exchange(running_values_, {});
    const std::optional<QString> title = std::exchange(running_title_, std::nullopt);
    unsaved_.clear();
    saveError_.reset();
    if (!result && stored_) {
        FieldValues kept = values;
        kept.insert(edits_);
        edits_ = kept;
        if (title && !title_) title_ = title;
        unsaved_ = values.keys();
        saveError_ = result.error();
        waiting_.clear();
        next_.reset();
        Q_EMIT savingChanged();
        return;
    }
    if (stored_) {
        lay(*stored_, *type_, values);
        if (title) stored_->summary.title = *title;
    }
    if (!isClean() && (!waiting_.empty() || next_))
        save();
    else if (!isClean())
        pause_.start();
    Q_EMIT savingChanged();
    if (!isClean()) return;
    if (stored_) load();
    for (const auto& then : std::exchange(waiting_, {})) then();
    if (next_) switchTo(*std::exchange(next_, {}));
}

void OpenEscalation::whenSaved(std::function<void()> then)
{
    if (isClean()) {
        then();
        return;
    }
    waiting_.push_back([this, id = id_, then = std::move(then)] {
        if (id == id_ && stored_) then();
    });
    save();
}

QStringList OpenEscalation::missing(const Transition& transition) const
{
    return type_->missing(transition, shown_.allValues(), int(shown_.excerpts.size()), shown_.documentCurrent);
}

QStringList OpenEscalation::disputed(const Transition& transition) const
{
    QStringList keys;
    for (const EscalationField& field : type_->fields)
        if ((field.required.isEmpty() || field.required.contains(transition.command)) &&
            shown_.disputed.contains(u"fields." + field.key))
            keys += field.key;
    return keys;
}

QList<const EscalationRule*> OpenEscalation::blocking(const Transition& transition) const
{
    return type_->blocking(transition, shown_.allValues());
}

QList<const Transition*> OpenEscalation::acts() const
{
    return type_->transitionsFrom(shown_.summary.state);
}

void OpenEscalation::act(const QString& command, const QString& note)
{
    if (!stored_ || acting_) return;
    whenSaved([this, command, note] {
        acting_ = true;
        Q_EMIT changed();
        const Result<const Transition*> transition = type_->transition(shown_.summary.state, command);
        const Transition act = transition ? **transition : Transition{.command = command};
        store_.act(id_, command, shown_.summary.state, note).then(this, [this, id = id_, act](const Result<void>& result) {
            acting_ = false;
            if (result)
                Q_EMIT acted(id, act);
            else
                Q_EMIT actFailed(id, result.error());
            Q_EMIT changed();
        });
    });
}

} // namespace lygte
