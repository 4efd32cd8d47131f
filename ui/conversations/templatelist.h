#pragma once
// Reply templates by keyboard: "/" on an empty line of the composer opens this list above the editor, what is typed behind it
// filters, Up and Down choose, Enter puts the text in, Esc closes. The focus stays in the editor, so that nothing is lost when
// the slash was only a slash. A popup window was discarded: it takes the focus, and on Wayland its place is not ours.

#include "core/conversations/replytemplates.h"

#include <QFrame>

#include <optional>

class QKeyEvent;
class QListWidget;

namespace lygte {

class MutedLabel;
class NoteEditor;

class TemplateList final : public QFrame
{
    Q_OBJECT
public:
    /// `editor` outlives the list.
    explicit TemplateList(NoteEditor* editor, QWidget* parent = nullptr);

    /// Only a reply has templates.
    void setOffered(bool offered);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// What stands behind the slash, if there is one.
    std::optional<QString> typed() const;
    void follow();
    void show(const QString& words);
    bool takeKey(const QKeyEvent& event);
    void step(int by);
    void insert();
    void close();
    QString language() const;
    void retranslate();

    NoteEditor* editor_;
    MutedLabel* help_;
    QListWidget* list_;
    QList<ReplyTemplate> templates_;
    std::optional<Error> error_; ///< why they could not be read
    QString templatesLanguage_;
    bool offered_ = true;
    bool closed_ = false; ///< by Esc, until the slash is gone
};

} // namespace lygte
