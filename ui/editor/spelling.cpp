#include "ui/editor/spelling.h"

#include "ui/editor/dictionaries.h"

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

Spelling::Spelling() : speller_(std::make_unique<Sonnet::Speller>())
{
    connect(&Dictionaries::all(), &Dictionaries::read, this, &Spelling::ready);
}

Spelling::~Spelling() = default;

void Spelling::setLanguage(SpellingLanguage language)
{
    if (language == language_) return;
    language_ = language;
    known_.clear();
    dictionary_ = dictionaryOf(language);
    if (!dictionary_.isEmpty()) speller_->setLanguage(dictionary_);
}

bool Spelling::isInstalled(SpellingLanguage language)
{
    return !dictionaryOf(language).isEmpty();
}

bool Spelling::canCheck() const
{
    return !dictionary_.isEmpty() && Dictionaries::all().isReady(dictionary_);
}

bool Spelling::isMisspelled(const QString& word)
{
    const auto known = known_.constFind(word);
    if (known != known_.constEnd()) return *known;
    if (!canCheck()) return false;
    if (known_.size() > 20'000) known_.clear();
    return *known_.insert(word, speller_->isMisspelled(word));
}

QStringList Spelling::suggestions(const QString& word) const
{
    return canCheck() ? speller_->suggest(word) : QStringList();
}

void Spelling::acceptForNow(const QString& word)
{
    if (canCheck()) speller_->addToSession(word);
    known_.insert(word, false);
}

} // namespace lygte
