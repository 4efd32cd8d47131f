#pragma once
// Another passphrase for the case file: the one that is used now, and the new one twice. Comes over the window and goes without
// a trace. Knows no key: what was typed goes to a function that app/ hands in, and is wiped.

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
    /// Takes its second on another thread, then answers on the UI thread: nothing, or why the old passphrase still stands.
    using Change = std::function<void(const QString& now, const QString& next, std::function<void(std::optional<Error>)> done)>;

    explicit PassphrasePanel(QWidget* over);

    void setChange(Change change) { change_ = std::move(change); }

Q_SIGNALS:
    void changed();

protected:
    void opened() override;
    QSize wanted(const QSize& room) const override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void retranslate();
    void refresh();
    void submit();
    void setBusy(bool busy);
    void wipeFields();

    Change change_;
    QLabel* title_;
    QLabel* nowLabel_;
    QLineEdit* now_;
    QLabel* nextLabel_;
    QLineEdit* next_;
    QLabel* againLabel_;
    QLineEdit* again_;
    QLabel* hint_;
    ErrorStrip* error_;
    QPushButton* button_;
    QPushButton* cancel_;
    bool busy_ = false;
};

} // namespace lygte
