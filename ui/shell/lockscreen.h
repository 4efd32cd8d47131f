#pragma once
// What stands in the window while it is locked: the program's name, a field for the passphrase, nothing else. Knows no key:
// what was typed goes to a function that app/ hands in, and is wiped.

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
    /// went wrong and what to do. An empty passphrase is handed on too: a case file whose key is in the keyring needs none.
    struct Answer
    {
        bool opened = false;
        Text what;
        Text next;
    };
    using Unlock = std::function<void(const QString& passphrase, std::function<void(const Answer&)> done)>;

    explicit LockScreen(LanguageSwitch& languages, QWidget* parent = nullptr);

    void setUnlock(Unlock unlock) { unlock_ = std::move(unlock); }
    /// Empties the field and puts the focus there.
    void prepare();

Q_SIGNALS:
    void unlocked();
    void languageChosen(lygte::UiLanguage language);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void tryUnlock();
    void setBusy(bool busy);

    Unlock unlock_;
    QLabel* picture_;
    QLabel* title_;
    QLabel* explanation_;
    QLineEdit* field_;
    QPushButton* button_;
    ErrorStrip* error_;
    quint64 attempt_ = 0;
};

} // namespace lygte
