#pragma once
// How search results are said, and what the filters are called in the language of the interface. UI thread.

#include "core/people/referencedata.h"
#include "core/search/searchstore.h"

namespace lygte::searchwords {

/// "Message", "Log entry", "Internal note" …
QString kindName(const QString& entity);
/// A Breeze name.
QString kindIcon(const QString& entity);

enum class Filter { From, Platform, In, After, Before };
inline constexpr Filter filters[]{Filter::From, Filter::Platform, Filter::In, Filter::After, Filter::Before};
/// As it is typed in the interface's language, with the colon: "from:" or "fra:".
QString filterWord(Filter filter);
/// In both languages, that of the interface first; one where both are the same.
QStringList filterWords(Filter filter);
/// What it does, for people: "who wrote it".
QString filterMeaning(Filter filter);
/// What the query understood of a filter, for people; empty when it is not set.
QString filterValue(Filter filter, const SearchQuery& query);
/// The typed line without that filter, in either language.
QString withoutFilter(const QString& typed, Filter filter);
bool hasFilters(const SearchQuery& query);

} // namespace lygte::searchwords
