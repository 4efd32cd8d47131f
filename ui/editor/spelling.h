#pragma once
// Spell checking with Sonnet (hunspell) in one chosen language. Words may be added for this run only: a personal dictionary
// would be a plaintext file with names of children in it.

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

namespace Sonnet {
class Speller;
}

namespace lygte {

enum class SpellingLanguage { None, Danish, English };

class Spelling
{
public:
    Spelling();
    ~Spelling();

    SpellingLanguage language() const { return language_; }
    void setLanguage(SpellingLanguage language);
    /// False also when the dictionary is not installed.
    bool isMisspelled(const QString& word);
    QStringList suggestions(const QString& word) const;
    void acceptForNow(const QString& word);
    static bool isInstalled(SpellingLanguage language);

private:
    std::unique_ptr<Sonnet::Speller> speller_;
    QHash<QString, bool> known_;
    SpellingLanguage language_ = SpellingLanguage::None;
};

} // namespace lygte
