#include "ui/shell/languageswitch.h"

#include <QApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QTranslator>
#include <QWidget>

namespace lygte {

QString codeOf(UiLanguage language)
{
    return language == UiLanguage::Danish ? QStringLiteral("da") : QStringLiteral("en");
}

class LanguageSwitch::Forwarder final : public QTranslator
{
public:
    explicit Forwarder(const LanguageSwitch& owner) : owner_(owner) {}

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* comment, int n) const override
    {
        return owner_.find(owner_.language_, context, source, comment, n);
    }

private:
    const LanguageSwitch& owner_;
};

LanguageSwitch::LanguageSwitch(QObject* parent) : QObject(parent), forwarder_(std::make_unique<Forwarder>(*this))
{
    QLocale::setDefault(locale());
    QCoreApplication::installTranslator(forwarder_.get());
}

LanguageSwitch::~LanguageSwitch()
{
    QCoreApplication::removeTranslator(forwarder_.get());
}

bool LanguageSwitch::loadShipped()
{
    bool complete = true;
    for (const auto language : {UiLanguage::Danish, UiLanguage::English}) {
        const QString code = codeOf(language);
        auto ours = std::make_unique<QTranslator>();
        if (ours->load(QStringLiteral(":/translations/lygte_") + code + QStringLiteral(".qm")))
            add(language, std::move(ours));
        else
            complete = false;
        auto qts = std::make_unique<QTranslator>();
        if (qts->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            add(language, std::move(qts));
    }
    return complete;
}

void LanguageSwitch::add(UiLanguage language, std::unique_ptr<QTranslator> translator)
{
    translators_[size_t(language)].push_back(std::move(translator));
}

void LanguageSwitch::setLanguage(UiLanguage language)
{
    language_ = language;
    QLocale::setDefault(locale());
    Q_EMIT changed();
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window->parentWidget()) continue; // hears it from its parent
        window->setLocale(QLocale());
        QEvent event(QEvent::LanguageChange);
        QCoreApplication::sendEvent(window, &event);
    }
}

QLocale LanguageSwitch::locale() const
{
    return language_ == UiLanguage::Danish ? QLocale(QLocale::Danish, QLocale::Denmark)
                                           : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QString LanguageSwitch::textIn(UiLanguage language, const Phrase& phrase) const
{
    const QString found = find(language, phrase.context, phrase.source, nullptr, -1);
    return found.isNull() ? QString::fromUtf8(phrase.source) : found;
}

QStringList LanguageSwitch::inAllLanguages(const Phrase& phrase) const
{
    const UiLanguage other = language_ == UiLanguage::Danish ? UiLanguage::English : UiLanguage::Danish;
    return {textIn(language_, phrase), textIn(other, phrase)};
}

QString LanguageSwitch::find(UiLanguage language, const char* context, const char* source, const char* comment, int n) const
{
    for (const auto& translator : translators_[size_t(language)]) {
        const QString text = translator->translate(context, source, comment, n);
        if (!text.isNull()) return text;
    }
    return {};
}

} // namespace lygte
