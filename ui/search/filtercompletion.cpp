#include "ui/search/filtercompletion.h"

#include "ui/search/searchwords.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QScrollBar>

#include <algorithm>

namespace lygte {

using namespace searchwords;
using namespace Qt::StringLiterals;

static constexpr qsizetype leastOfWord = 2; // letters; fewer begin too many plain words

static qsizetype beginOfPiece(const QString& typed, qsizetype cursor)
{
    qsizetype begin = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < cursor; ++i) {
        if (typed[i] == u'"') quoted = !quoted;
        if (typed[i].isSpace() && !quoted) begin = i + 1;
    }
    return begin;
}

static QStringList wordsFor(const QString& piece)
{
    QStringList words;
    if (piece.size() < leastOfWord) return words;
    for (const Filter filter : filters)
        for (const QString& word : filterWords(filter))
            if (word.startsWith(piece, Qt::CaseInsensitive)) words += word;
    // Those of the interface first, without a word twice.
    std::ranges::stable_partition(words, [](const QString& word) {
        return std::ranges::any_of(filters, [&](Filter filter) { return filterWord(filter) == word; });
    });
    words.removeDuplicates();
    return words;
}

/// The values of a list that begin as `half` does, as they are called in the language of the interface.
static QStringList valuesFor(const QString& list, const QString& word, QString half)
{
    QStringList values;
    const auto entries = referenceList(list);
    if (!entries) return values;
    half.remove(u'"');
    for (const ReferenceEntry& entry : (*entries)->entries()) {
        const QString label = entry.label.in(QLocale());
        const QStringList ways = QStringList{label, entry.label.da, entry.label.en, entry.key} + entry.aliases;
        if (half.compare(label, Qt::CaseInsensitive) == 0) return {}; // it is there in full
        if (std::ranges::none_of(ways, [&](const QString& way) { return way.startsWith(half, Qt::CaseInsensitive); })) continue;
        values += word + (label.contains(u' ') ? u'"' + label + u'"' : label);
    }
    return values;
}

FilterOffers filterOffers(const QString& typed, qsizetype cursor)
{
    FilterOffers offers{beginOfPiece(typed, cursor), {}};
    if (cursor < typed.size() && !typed[cursor].isSpace()) return offers; // in the middle of something that stands there
    const QString piece = typed.mid(offers.from, cursor - offers.from);
    const qsizetype colon = piece.indexOf(u':');
    if (colon < 0) {
        offers.texts = wordsFor(piece);
        return offers;
    }
    const QString word = piece.left(colon + 1);
    const QString half = piece.mid(colon + 1);
    if (filterWords(Filter::In).contains(word, Qt::CaseInsensitive))
        offers.texts = valuesFor(u"search_kinds"_s, word, half);
    else if (filterWords(Filter::Platform).contains(word, Qt::CaseInsensitive))
        offers.texts = valuesFor(u"platforms"_s, word, half);
    return offers;
}

FilterCompleter::FilterCompleter(QLineEdit* line) : QCompleter(line), line_(line)
{
    setModel(&offers_);
    setWidget(line);
    setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setMaxVisibleItems(10);
    popup()->setObjectName(u"filterOffers"_s);
    connect(line, &QLineEdit::textEdited, this, &FilterCompleter::offer);
    connect(this, qOverload<const QString&>(&QCompleter::activated), this, &FilterCompleter::take);
    // The list hands Enter to the line itself, past the filters of its events.
    connect(line, &QLineEdit::returnPressed, this, [this] {
        if (!hasChoice()) Q_EMIT passedBy();
    });
}

bool FilterCompleter::hasChoice() const
{
    return popup()->isVisible() && popup()->currentIndex().isValid();
}

void FilterCompleter::offer()
{
    FilterOffers offers = filterOffers(line_->text(), line_->cursorPosition());
    if (offers.texts.isEmpty()) {
        popup()->hide();
        return;
    }
    from_ = offers.from;
    offers_.setStringList(offers.texts);
    const QRect cursor = line_->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    const int width = popup()->sizeHintForColumn(0) + popup()->verticalScrollBar()->sizeHint().width() + 16;
    complete(QRect(cursor.x(), 0, width, line_->height()));
    popup()->setCurrentIndex({});
}

void FilterCompleter::take(const QString& text)
{
    const QString typed = line_->text();
    qsizetype end = line_->cursorPosition();
    // A word waits for its value; a value is whole.
    const QString piece = text.endsWith(u':') ? text : QString(text + u' ');
    if (end < typed.size() && typed[end] == u' ' && piece.endsWith(u' ')) ++end;
    line_->setText(typed.left(from_) + piece + typed.mid(end));
    line_->setCursorPosition(int(from_ + piece.size()));
    if (text.endsWith(u':')) QMetaObject::invokeMethod(this, &FilterCompleter::offer, Qt::QueuedConnection); // its values
}

} // namespace lygte
