#pragma once
// Danish or English, at once and everywhere. One translator of ours is installed for good and forwards to the texts of the
// chosen language, so a switch is one LanguageChange event (installing and removing real translators sends one each), and the
// texts of the other language stay at hand for the command palette. Sets QLocale's default: dates, numbers and sorting follow.
// UI thread.

#include "ui/widgets/phrase.h"

#include <QLocale>
#include <QObject>

#include <array>
#include <memory>
#include <vector>

class QTranslator;

namespace lygte {

enum class UiLanguage { Danish, English };

/// "da", "en".
QString codeOf(UiLanguage language);

class LanguageSwitch final : public QObject
{
    Q_OBJECT
public:
    explicit LanguageSwitch(QObject* parent = nullptr);
    ~LanguageSwitch() override;

    /// Ours from the resources and Qt's own (buttons of dialogs, context menus). False when ours are not there.
    bool loadShipped();
    /// One more source of texts for a language; the first that knows a text wins.
    void add(UiLanguage language, std::unique_ptr<QTranslator> translator);

    UiLanguage language() const { return language_; }
    /// Everything visible is in the new language when this returns.
    void setLanguage(UiLanguage language);
    QLocale locale() const;

    QString textIn(UiLanguage language, const Phrase& phrase) const;
    /// The phrase in all languages, the current one first: what the palette searches.
    QStringList inAllLanguages(const Phrase& phrase) const;

Q_SIGNALS:
    /// Sent before the widgets hear of it, so that shared actions are already right.
    void changed();

private:
    class Forwarder;
    using Translators = std::vector<std::unique_ptr<QTranslator>>;
    QString find(UiLanguage language, const char* context, const char* source, const char* comment, int n) const;

    std::array<Translators, 2> translators_;
    std::unique_ptr<Forwarder> forwarder_;
    UiLanguage language_ = UiLanguage::English;
};

} // namespace lygte
