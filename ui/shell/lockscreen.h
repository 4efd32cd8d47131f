#pragma once
// What stands in the window while it is locked: the program's name, a field for the passphrase, nothing else. Where there is no
// passphrase to ask for, it has no field and says what protects the program instead. Knows no key: what was typed goes to a
// function that app/ hands in, and is wiped.

#include "ui/widgets/phrase.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace lygte {

class ErrorStrip;
class LanguageSwitch;
enum class UiLanguage;

class LockScreen final : public QWidget
{
    Q_OBJECT
public:
    /// Checks a passphrase, which may take a second on another thread, then answers on the UI thread: opened, or what
    /// went wrong and what to do.
    struct Answer
    {
        bool opened = false;
        Text what;
        Text next;
    };
    using Unlock = std::function<void(const QString& passphrase, std::function<void(const Answer&)> done)>;

    explicit LockScreen(LanguageSwitch& languages, QWidget* parent = nullptr);

    void setUnlock(Unlock unlock) { unlock_ = std::move(unlock); }
    /// Whether there is a passphrase to ask for. Without one, one press opens it again.
    void setAsks(bool asks);
    /// Empties the field and puts the focus there.
    void prepare();

Q_SIGNALS:
    void unlocked();
    void languageChosen(lygte::UiLanguage language);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void takeFocus();
    void tryUnlock();
    void setBusy(bool busy);

    Unlock unlock_;
    QLabel* picture_;
    QLabel* title_;
    QLabel* explanation_;
    QLineEdit* field_;
    QPushButton* button_;
    ErrorStrip* error_;
    bool asks_ = true;
    quint64 attempt_ = 0;
};

} // namespace lygte
