#include "ui/editor/spellingchooser.h"

#include "ui/editor/noteeditor.h"

#include <QEvent>

namespace lygte {

static const auto languages = {SpellingLanguage::Danish, SpellingLanguage::English, SpellingLanguage::None};

SpellingChooser::SpellingChooser(NoteEditor* editor, QWidget* parent) : QComboBox(parent), editor_(editor)
{
    for (const auto language : languages) addItem(QString(), int(language));
    retranslate();
    const auto follow = [this] { setCurrentIndex(findData(int(editor_->spellingLanguage()))); };
    follow();
    connect(editor_, &NoteEditor::spellingLanguageChanged, this, follow);
    connect(this, &QComboBox::activated, this,
            [this] { editor_->setSpellingLanguage(SpellingLanguage(currentData().toInt())); });
}

void SpellingChooser::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QComboBox::changeEvent(event);
}

void SpellingChooser::retranslate()
{
    const QStringList names{tr("Danish"), tr("English"), tr("No spell check")};
    for (int i = 0; i < names.size(); ++i) {
        const auto language = SpellingLanguage(itemData(i).toInt());
        const bool installed = language == SpellingLanguage::None || Spelling::isInstalled(language);
        setItemText(i, installed ? names[i] : tr("%1 (dictionary not installed)").arg(names[i]));
    }
    setAccessibleName(tr("Spelling"));
    setToolTip(tr("The language that the spelling is checked in"));
}

} // namespace lygte
