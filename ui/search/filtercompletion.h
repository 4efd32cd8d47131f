#pragma once
// What the search line offers while a filter is being typed: its word ("fr" → "from:" or "fra:"), and after in: and platform:
// the values that there are. It never takes anything by itself: only Down chooses from the list, Enter still goes to the
// results, and one more letter is just typed. UI thread.

#include <QCompleter>
#include <QStringListModel>

class QLineEdit;

namespace lygte {

struct FilterOffers
{
    qsizetype from = 0; ///< where the piece that is being typed begins
    QStringList texts;  ///< what may stand in its place
};
/// For the piece that ends at `cursor`. Words of both languages are known, those of the interface come first. Pure.
FilterOffers filterOffers(const QString& typed, qsizetype cursor);

class FilterCompleter final : public QCompleter
{
    Q_OBJECT
public:
    explicit FilterCompleter(QLineEdit* line);

    /// An offer is chosen, so a key belongs to the list.
    bool hasChoice() const;

Q_SIGNALS:
    /// Enter in the line while the list was open and nothing in it chosen.
    void passedBy();

private:
    void offer();
    void take(const QString& text);

    QLineEdit* line_;
    QStringListModel offers_;
    qsizetype from_ = 0;
};

} // namespace lygte
