#pragma once
// The escalation in front of the officer: what is stored, with what was typed since laid over it. Every widget of the form
// reads and writes here, so that what is missing is known at each key and nothing is shown as saved before it is. Typed values
// are stored a moment after the last key (and at the latest two seconds after the first): they survive a crash because they are
// stored, not because they are kept aside. UI thread.

#include "core/escalations/escalationstore.h"

#include <QTimer>

namespace lygte {

class OpenEscalation final : public QObject
{
    Q_OBJECT
public:
    enum class Saving { Saved, Waiting, Running, Failed };
    static constexpr int saveDelay = 400;     ///< milliseconds without a key
    static constexpr int longestDelay = 2000; ///< milliseconds from the first key

    /// `store` outlives it.
    explicit OpenEscalation(EscalationStore& store, QObject* parent = nullptr);
    /// Hands what is typed and not stored yet to the store.
    ~OpenEscalation() override;

    /// Stores what was typed into the one before; when that fails, the one before stays. A null id closes.
    void open(const Id& id);
    const Id& id() const { return id_; }
    /// It has been read; now() and type() may be asked.
    bool isOpen() const { return stored_.has_value(); }
    const Escalation& now() const { return shown_; }
    const EscalationType& type() const { return *type_; }
    EscalationStore& store() { return store_; }

    void edit(const QString& field, const QString& value);
    void editTitle(const QString& title);
    Saving saving() const;
    /// The fields that the last attempt could not store, and why. Empty while all is well.
    const QStringList& unsavedFields() const { return unsaved_; }
    const std::optional<Error>& saveError() const { return saveError_; }
    /// Now, without waiting for the pause.
    void save();
    /// Runs `then` when everything typed is stored; never, when it cannot be (saveError then says why), or when another one is
    /// opened before that.
    void whenSaved(std::function<void()> then);

    QStringList missing(const Transition& transition) const;
    /// The keys of fields that the act is about and that two officers changed: until somebody decides, their value may change.
    QStringList disputed(const Transition& transition) const;
    QList<const EscalationRule*> blocking(const Transition& transition) const;
    /// The acts possible now; the first one is what the officer works towards.
    QList<const Transition*> acts() const;
    /// Stores what was typed, then carries out the command.
    void act(const QString& command, const QString& note);
    bool isActing() const { return acting_; }

Q_SIGNALS:
    /// Another one is open, it has another state, or none is open: what is shown must be built anew.
    void opened();
    /// Values, excerpts or events.
    void changed();
    void savingChanged();
    void readFailed(const lygte::Error& error);
    void acted(const lygte::Id& escalation, const lygte::Transition& act);
    void actFailed(const lygte::Id& escalation, const lygte::Error& error);

private:
    void switchTo(const Id& id);
    void forget();
    void load();
    void unreadable(const Error& error);
    void arrived(const Escalation& read);
    void scheduleSave();
    void saved(const Result<void>& result);
    void overlay();
    bool isClean() const { return !running_ && edits_.isEmpty() && !title_; }

    EscalationStore& store_;
    Id id_;
    const EscalationType* type_ = nullptr;
    std::optional<Escalation> stored_;
    Escalation shown_;
    FieldValues edits_;            ///< typed, not handed to the store yet
    std::optional<QString> title_; ///< the same
    FieldValues running_values_;   ///< handed to the store, not answered yet
    std::optional<QString> running_title_;
    QStringList unsaved_;
    std::optional<Error> saveError_;
    std::vector<std::function<void()>> waiting_;
    std::optional<Id> next_; ///< opened when everything is saved
    QTimer pause_;
    QTimer patience_;
    bool running_ = false;
    bool acting_ = false;
    bool loading_ = false;
    bool again_ = false; ///< read once more when the reading under way is done
    quint64 saves_ = 0;  ///< a reading that began before the last save is out of date
};

} // namespace lygte
