#pragma once
// What the program understood of a typed line, as chips that can be put right without the mouse: Left and Right move, Enter or
// F2 opens a chip (a list where the values are known, a field where not), Delete removes it, Esc or Up leaves the bar. The bar
// knows only labels and values; what they mean is the owner's.

#include <QStringList>
#include <QToolButton>
#include <QWidget>

#include <vector>

namespace lygte {

struct Chip
{
    QString id;               ///< the owner's; never shown
    QString label;            ///< what it is, translated: "Platform"
    QString value;            ///< foreign or typed text, shown plain
    QStringList choices = {}; ///< the values it may have; empty: any text
    bool removable = true;
    bool doubtful = false; ///< guessed: shown with a question mark, so that it is looked at
};

class ChipButton;

class ChipBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ChipBar(QWidget* parent = nullptr);

    /// Shows these chips; the chip in focus keeps it when its id is still there. The owner calls it again after a language
    /// change.
    void setChips(const std::vector<Chip>& chips);
    const std::vector<Chip>& chips() const { return chips_; }
    /// Puts the focus on a chip, the first one when the id is empty or unknown.
    void focusChip(const QString& id = {});

Q_SIGNALS:
    /// The officer chose or typed a value; the owner answers with setChips.
    void edited(const QString& id, const QString& value);
    void removed(const QString& id);
    /// Esc or Up: the owner takes the focus back to its line.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void openChip(ChipButton* button);
    void chooseFrom(ChipButton* button, const Chip& chip);
    void typeInto(ChipButton* button, const Chip& chip);
    void finish(const QString& id, const QString& value, bool changed);
    bool keyPressed(ChipButton* button, int key);
    ChipButton* buttonOf(const QString& id) const;

    std::vector<Chip> chips_;
    std::vector<ChipButton*> buttons_;
};

/// One chip. Public only because it paints itself.
class ChipButton final : public QToolButton
{
    Q_OBJECT
public:
    ChipButton(const Chip& chip, QWidget* parent);

    void setChip(const Chip& chip);
    const QString& chipId() const { return id_; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString id_;
    QString label_;
    QString value_;
    bool doubtful_ = false;
};

} // namespace lygte
