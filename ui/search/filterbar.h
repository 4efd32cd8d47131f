#pragma once
// The filters of the search line: what each is called, and what the line holds of them now. One press puts a filter's word into
// the line, or takes the filter out again; so the line stays the one place where a query is written.

#include "core/search/query.h"

#include <QList>
#include <QWidget>

class QPushButton;

namespace lygte {

class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);

    /// What was understood of the line.
    void show(const SearchQuery& query);

Q_SIGNALS:
    /// The place in searchwords::filters.
    void wanted(int filter);
    void removed(int filter);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    SearchQuery query_;
    QList<QPushButton*> buttons_;
};

} // namespace lygte
