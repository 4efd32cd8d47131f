#pragma once
// Which language a text is checked in: a small chooser to stand beside an editor, and two-way bound to it.

#include <QComboBox>

namespace lygte {

class NoteEditor;

class SpellingChooser final : public QComboBox
{
    Q_OBJECT
public:
    explicit SpellingChooser(NoteEditor* editor, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    NoteEditor* editor_;
};

} // namespace lygte
