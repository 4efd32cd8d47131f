#pragma once
// Panes beside each other while there is room for them at this size of text; else as many as there is room for, at least the
// one that the officer is in. What has no room is a step away: a line above leads to the pane before and the pane after, Esc
// goes back, F6 visits all. Panes are hidden and shown, never made anew, so nothing in them is lost. The widths that the
// officer has set are those of all panes beside each other; they are left alone while one of them has no room.

#include <QWidget>

class QPushButton;
class QSplitter;

namespace lygte {

class Panes final : public QWidget
{
    Q_OBJECT
public:
    /// The window keeps the widths under this name.
    explicit Panes(const QString& name, QWidget* parent = nullptr);
    ~Panes() override;

    /// Takes the pane. `characters`: as many as it must show in a line to be of use; `besides`: pixels for what does not grow
    /// with the text; `width`: in pixels, until the officer sets another.
    void add(QWidget* pane, int characters, int besides, int width, bool grows = false);
    /// The words of the buttons that lead there, from the pane before and from the pane after.
    void setWords(QWidget* pane, const QString& on, const QString& back);
    /// A pane that is not there at all for now: nothing leads to it.
    void setPresent(QWidget* pane, bool present);
    /// Not without room; it may be hidden with the page.
    bool isShown(const QWidget* pane) const;
    /// From the first pane that is shown to the one before; false when there is none.
    bool goBack();

    /// Shows the pane that `part` is in, if it is in one. The focus goes along when its pane had to give way.
    static void bring(QWidget* part);
    /// The same, and the focus goes to `part`.
    static void enter(QWidget* part);
    /// In sight, or would be after bring().
    static bool reaches(const QWidget* part);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Other panes are shown than before.
    void arranged();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Pane
    {
        QWidget* widget;
        int characters;
        int besides;
        QString on;
        QString back;
        bool present = true;
        bool shown = true;
    };

    static bool lacksRoom(const QWidget* pane);
    qsizetype find(const QWidget* part) const;
    qsizetype neighbour(qsizetype pane, int step) const;
    qsizetype edge(int step) const;
    int widthOf(qsizetype pane) const;
    QList<bool> roomFor() const;
    void arrange();
    void fitText();
    void refreshLine();
    void come(qsizetype pane);
    void step(int step);
    void focusMoved(QWidget* now);

    QWidget* line_;
    QPushButton* back_;
    QPushButton* on_;
    QSplitter* splitter_;
    QList<Pane> panes_;
    QList<int> widths_;
    qsizetype front_ = 0; ///< the one that the officer is in
};

/// The part of a pane that had the focus last, or its first that takes it; also while the pane has no room.
QWidget* focusEntry(QWidget* pane);

} // namespace lygte
