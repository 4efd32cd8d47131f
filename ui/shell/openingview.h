#pragma once
// What stands on the screen before the case file is open: setting up a new one (officer, section, where the key is kept),
// asking for the passphrase, or an error with the way out of it. Knows no key and no store: what was typed goes out by a
// signal.

#include "core/base/result.h"
#include "ui/widgets/phrase.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QScrollArea;

namespace lygte {

class ErrorStrip;
class LanguageSwitch;
class PlainLabel;
enum class UiLanguage;

class OpeningView final : public QWidget
{
    Q_OBJECT
public:
    enum class Mode {
        NewCaseFile, ///< asks for officer, section and a passphrase or the keyring
        Passphrase,  ///< asks for the passphrase
        Keyring,     ///< the key comes from the keyring; only errors are shown
        NoKey,       ///< there is a case file without its key; only the error and the ways out are shown
    };
    static constexpr int shortestPassphrase = 12;
    /// What a new passphrase, typed twice, still lacks; empty when it will do.
    static QString lackOf(const QString& passphrase, const QString& again, int shortest = shortestPassphrase);

    explicit OpeningView(LanguageSwitch& languages, QWidget* parent = nullptr);

    void setMode(Mode mode);
    /// Fields are locked while it is being opened.
    void setBusy(bool busy);
    /// Says it, with the ways out of it beside the words. `unsent`: how many changes the case file holds that the server has
    /// not received; unknown when it cannot be read.
    void show(const Error& error, std::optional<qint64> unsent = {});
    /// Something that was done and is worth knowing, until the next mode.
    void say(Text notice);

Q_SIGNALS:
    /// An empty passphrase: the keyring.
    void setUp(const QString& number, const QString& section, const QString& passphrase);
    void unlock(const QString& passphrase);
    /// With the key that was right before, or the keyring's.
    void tryAgain();
    void otherFolder(const QString& folder);
    void setAside();
    void languageChosen(lygte::UiLanguage language);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build(LanguageSwitch& languages);
    void fitWidth();
    void buildWays();
    void offerWays(const Error& error);
    void hideWays();
    void startedTrying();
    void askToSetAside(bool asking);
    void chooseFolder();
    QString asideText() const;
    void retranslate();
    void updateButton();
    void submit();

    Mode mode_ = Mode::Passphrase;
    bool busy_ = false;
    QScrollArea* area_;
    QWidget* middle_;
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
    PlainLabel* noticeLabel_;
    QWidget* ways_;
    QPushButton* tryAgain_;
    QPushButton* otherFolder_;
    QPushButton* setAside_;
    QWidget* asking_; ///< what setting aside means, before it is done
    PlainLabel* asideText_;
    QPushButton* asideNow_;
    QPushButton* asideNot_;
    Text notice_;
    std::optional<qint64> unsent_;
};

} // namespace lygte
