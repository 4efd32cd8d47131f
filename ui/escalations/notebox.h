#pragma once
// A box with a coloured edge and words in it: a rule that holds now, or the frame around what is kept apart. Painted from the
// palette's Colours.

#include "ui/widgets/phrase.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace lygte {

class PlainLabel;

class NoteBox final : public QFrame
{
    Q_OBJECT
public:
    enum class Kind {
        Quiet,
        Warning,
        Stop,
        Heading ///< of a group: no box, only a line under it
    };

    explicit NoteBox(QWidget* parent = nullptr);

    void setKind(Kind kind);
    /// Asked again at each language change, and at refresh().
    void setTexts(Text heading, Text words);
    void refresh();
    /// Further widgets stand under the words.
    QVBoxLayout* column() const { return column_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Kind kind_ = Kind::Quiet;
    Text heading_;
    Text words_;
    QVBoxLayout* column_;
    QLabel* headingLabel_;
    PlainLabel* wordsLabel_;
};

} // namespace lygte
