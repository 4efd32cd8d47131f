#pragma once
// Finding everything again: one line, results as one types, everything by keyboard. (Not "SearchPage": that is the store's word
// for a page of results.)

#include "core/search/searchstore.h"
#include "ui/widgets/page.h"
#include "ui/widgets/services.h"

#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;

namespace lygte {

class EmptyState;
class FilterBar;
class FilterCompleter;
class MutedLabel;
class PageFrame;
class SearchModel;

class FindPage final : public Page
{
    Q_OBJECT
public:
    static constexpr int typingPause = 120; ///< milliseconds without a key before a search begins

    /// All that is handed in outlives the page.
    FindPage(SearchStore& store, const Clock& clock, UiServices services, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("search"); }
    Phrase title() const override { return {"FindPage", QT_TRANSLATE_NOOP("FindPage", "Search")}; }
    QString iconName() const override { return QStringLiteral("search"); }
    void activated() override;
    bool goBack() override;
    QList<QWidget*> panes() override;

public Q_SLOTS:
    /// Puts the words into the line and searches.
    void searchFor(const QString& words);

Q_SIGNALS:
    /// `key`: the message to show, or when the note to show was written, in µs; 0 for the conversation as such.
    void openConversation(const lygte::Id& conversation, qint64 key);
    /// A null entry: the shift as such.
    void openEntry(const lygte::Id& shift, const lygte::Id& entry);
    void openEscalation(const lygte::Id& escalation);
    /// Ctrl+F was pressed: the page should come to the front.
    void wanted();

protected:
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void connectParts();
    void search();
    void showResults();
    void showMore();
    void goOn();
    void enterResults();
    void open(int row);
    void typeFilter(int filter);

    const Clock& clock_;
    UiServices services_;
    SearchModel* model_;
    PageFrame* frame_;
    QLineEdit* line_;
    FilterCompleter* offers_;
    QCheckBox* newest_;
    FilterBar* filters_;
    MutedLabel* count_;
    QListView* list_;
    EmptyState* empty_;
    QTimer typing_;
    bool nothingShown_ = false; ///< of a query's pages so far
    bool intoResults_ = false;  ///< the focus goes to the results when they are here
};

} // namespace lygte
