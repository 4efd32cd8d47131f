#include "ui/editor/spelling.h"

#include <Sonnet/Speller>

namespace lygte {

/// The dictionary of a language; English is British here, American if there is no other.
static QString dictionaryOf(SpellingLanguage language)
{
    if (language == SpellingLanguage::None) return {};
    const QStringList wanted = language == SpellingLanguage::Danish
                                   ? QStringList{QStringLiteral("da_DK"), QStringLiteral("da")}
                                   : QStringList{QStringLiteral("en_GB"), QStringLiteral("en_US"), QStringLiteral("en")};
    static const QStringList installed = Sonnet::Speller().availableLanguages();
    for (const QString& name : wanted)
        if (installed.contains(name)) return name;
    return {};
}

Spelling::Spelling() : speller_(std::make_unique<Sonnet::Speller>()) {}

Spelling::~Spelling() = default;

void Spelling::setLanguage(SpellingLanguage language)
{
    if (language == language_) return;
    language_ = language;
    known_.clear();
    if (const QString name = dictionaryOf(language); !name.isEmpty()) speller_->setLanguage(name);
}

bool Spelling::isInstalled(SpellingLanguage language)
{
    return !dictionaryOf(language).isEmpty();
}

bool Spelling::isMisspelled(const QString& word)
{
    if (language_ == SpellingLanguage::None || !isInstalled(language_)) return false;
    const auto known = known_.constFind(word);
    if (known != known_.constEnd()) return *known;
    if (known_.size() > 20'000) known_.clear();
    return *known_.insert(word, speller_->isMisspelled(word));
}

QStringList Spelling::suggestions(const QString& word) const
{
    return speller_->suggest(word);
}

void Spelling::acceptForNow(const QString& word)
{
    speller_->addToSession(word);
    known_.insert(word, false);
}

} // namespace lygte
