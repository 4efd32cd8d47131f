#pragma once
// Another passphrase: the one that is used now, and the new one twice. One form for both that there are: the case file's, and,
// where its key is in the keyring, the one that the lock screen asks for, which may be taken away again. Comes over the window
// and goes without a trace. Knows no key: what was typed goes to a function that app/ hands in, and is wiped.

#include "core/base/result.h"
#include "ui/shell/overlay.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace lygte {

class ErrorStrip;

class PassphrasePanel final : public Overlay
{
    Q_OBJECT
public:
    enum class Of {
        CaseFile, ///< always set; opens the case file
        Lock,     ///< guards the screen only; may be unset
    };
    /// Takes its second on another thread, then answers on the UI thread: nothing, or why it is as before. An empty `next`
    /// takes the passphrase away.
    using Change = std::function<void(const QString& now, const QString& next, std::function<void(std::optional<Error>)> done)>;

    PassphrasePanel(Of of, QWidget* over);

    void setChange(Change change) { change_ = std::move(change); }
    /// Whether one is set now, which must be typed before it is changed.
    void setIsSet(bool isSet);
    bool isSet() const { return isSet_; }

Q_SIGNALS:
    void changed(bool isSet);

protected:
    void opened() override;
    QSize wanted(const QSize& room) const override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void submit(bool takeAway);
    void setBusy(bool busy);
    void showError(const Error& error);
    QList<QLineEdit*> fields() const { return {now_, next_, again_}; }

    const Of of_;
    Change change_;
    bool isSet_;
    bool busy_ = false;
    QLabel* title_;
    QLabel* explanation_;
    QLabel* nowLabel_;
    QLineEdit* now_;
    QLabel* nextLabel_;
    QLineEdit* next_;
    QLabel* againLabel_;
    QLineEdit* again_;
    QLabel* hint_;
    ErrorStrip* error_;
    QPushButton* takeAway_;
    QPushButton* cancel_;
    QPushButton* save_;
};

} // namespace lygte
