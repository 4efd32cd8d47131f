#pragma once
// Sets, changes or takes away the passphrase that the lock screen asks for, where the case file's key is in the keyring. Knows
// no key: what was typed goes to a function that app/ hands in, and is wiped.

#include "ui/shell/lockscreen.h"
#include "ui/shell/overlay.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace lygte {

class Heading;

class LockPassphrase final : public Overlay
{
    Q_OBJECT
public:
    /// An empty `next` takes it away. Answers as LockScreen::Unlock does; `opened` says that it was done.
    using Change =
        std::function<void(const QString& current, const QString& next, std::function<void(const LockScreen::Answer&)> done)>;

    explicit LockPassphrase(QWidget* over);

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
    void retranslate();
    void updateButtons();
    void submit(bool takeAway);

    Change change_;
    bool isSet_ = false;
    bool busy_ = false;
    Heading* title_;
    QLabel* text_;
    QLabel* currentLabel_;
    QLineEdit* current_;
    QLabel* nextLabel_;
    QLineEdit* next_;
    QLabel* againLabel_;
    QLineEdit* again_;
    QLabel* hint_;
    ErrorStrip* error_;
    QPushButton* takeAway_;
    QPushButton* close_;
    QPushButton* save_;
};

} // namespace lygte
