#pragma once
// Spell checking with Sonnet (hunspell) in one chosen language. Words may be added for this run only: a personal dictionary
// would be a plaintext file with names of children in it. Reading a dictionary takes a tenth of a second, so it happens on a
// thread when the first word is asked; until then no word is misspelled, and then ready() comes. UI thread.

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace Sonnet {
class Speller;
}

namespace lygte {

enum class SpellingLanguage { None, Danish, English };

class Spelling final : public QObject
{
    Q_OBJECT
public:
    Spelling();
    ~Spelling() override;

    SpellingLanguage language() const { return language_; }
    void setLanguage(SpellingLanguage language);
    /// False also when the dictionary is not installed.
    bool isMisspelled(const QString& word);
    QStringList suggestions(const QString& word) const;
    void acceptForNow(const QString& word);
    static bool isInstalled(SpellingLanguage language);

Q_SIGNALS:
    /// A dictionary was read: words that passed may be misspelled after all.
    void ready();

private:
    bool canCheck() const;

    std::unique_ptr<Sonnet::Speller> speller_;
    QString dictionary_; ///< as Sonnet calls it; empty: nothing is checked
    QHash<QString, bool> known_;
    SpellingLanguage language_ = SpellingLanguage::None;
};

} // namespace lygte
