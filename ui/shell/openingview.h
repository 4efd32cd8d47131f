#pragma once
// What stands on the screen before the case file is open: setting up a new one (officer, section, where the key is kept),
// asking for the passphrase, or an error with the way out of it. Knows no key and no store: what was typed goes out by a
// signal.

#include "core/base/result.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace lygte {

class ErrorStrip;

class OpeningView final : public QWidget
{
    Q_OBJECT
public:
    enum class Mode {
        NewCaseFile, ///< asks for officer, section and a passphrase or the keyring
        Passphrase,  ///< asks for the passphrase
        Keyring,     ///< the key comes from the keyring; only errors are shown
    };

    explicit OpeningView(QWidget* parent = nullptr);

    void setMode(Mode mode);
    /// Fields are locked while it is being opened.
    void setBusy(bool busy);
    void show(const Error& error);

Q_SIGNALS:
    /// An empty passphrase: the keyring.
    void setUp(const QString& number, const QString& section, const QString& passphrase);
    void unlock(const QString& passphrase);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void updateButton();
    void submit();

    Mode mode_ = Mode::Passphrase;
    bool busy_ = false;
    QLabel* title_;
    QLabel* explanation_;
    QLabel* numberLabel_;
    QLineEdit* number_;
    QLabel* sectionLabel_;
    QLineEdit* section_;
    QRadioButton* useKeyring_;
    QRadioButton* usePassphrase_;
    QLabel* passphraseLabel_;
    QLineEdit* passphrase_;
    QLabel* againLabel_;
    QLineEdit* again_;
    QLabel* hint_;
    QPushButton* button_;
    ErrorStrip* error_;
};

} // namespace lygte
