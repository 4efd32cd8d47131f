#pragma once
// DA | EN, side by side: the one in force is pressed. In the status strip, and where there is no strip: before the case file is
// open, and on the lock screen.

#include <QWidget>

class QToolButton;

namespace lygte {

enum class UiLanguage;
class LanguageSwitch;

class LanguageButtons final : public QWidget
{
    Q_OBJECT
public:
    explicit LanguageButtons(LanguageSwitch& languages, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Whoever hears it makes it so, and keeps it.
    void chosen(lygte::UiLanguage language);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    LanguageSwitch& languages_;
    QToolButton* danish_;
    QToolButton* english_;
};

} // namespace lygte
