#pragma once
// The one line at the foot of the window: how far the work has come to the others, in words; the running shift; the next
// deadline; who works here; the language. The parts that a feature knows come as widgets of the feature.

#include "ui/widgets/marks.h"
#include "ui/widgets/phrase.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace lygte {

enum class UiLanguage;
class ElidedButton;
class LanguageButtons;
class LanguageSwitch;

class StatusStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusStrip(LanguageSwitch& languages, QWidget* parent = nullptr);

    /// "3 entries wait for the server since 14.10". The mark gives shape and colour.
    void setSync(SyncMark mark, Text words);
    /// The running shift with its timer; the strip takes ownership.
    void setShift(QWidget* shift);
    /// The next deadline.
    void setDeadline(QWidget* deadline);
    /// The officer's public number, e.g. "04"; empty hides it.
    void setOfficer(const QString& number);

Q_SIGNALS:
    /// DA or EN was chosen.
    void languageChosen(lygte::UiLanguage language);
    /// The sync state was clicked: where is what waits?
    void syncChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void showOfficer();
    void putInto(QHBoxLayout* slot, QWidget* widget);

    ElidedButton* sync_;
    QHBoxLayout* shift_;
    QHBoxLayout* deadline_;
    QLabel* officer_;
    LanguageButtons* languages_;
    SyncMark mark_ = SyncMark::OnlyHere;
    Text words_;
    QString number_;
};

} // namespace lygte
