#include "tests/support/visiblestrings.h"
#include "tests/ui/conversations/inboxdesk.h"
#include "ui/conversations/detailspane.h"
#include "ui/conversations/surroundings.h"

#include <QListWidget>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

/// The second implementation of Surroundings: knows what the test tells it.
class ToldSurroundings final : public Surroundings
{
public:
    QFuture<Result<QList<Related>>> escalations(const Id&) override { return answer(told); }
    QFuture<Result<QList<Related>>> entries(const Id&) override { return answer({}); }
    QFuture<Result<QList<Related>>> elsewhere(const Id&, const QStringList& identifiers) override
    {
        asked = identifiers;
        return answer(found);
    }
    static QFuture<Result<QList<Related>>> answer(const QList<Related>& rows)
    {
        return QtFuture::makeReadyValueFuture(Result<QList<Related>>(rows));
    }

    QList<Related> told;
    QList<Related> found;
    QStringList asked;
};

} // namespace

TEST_CASE("the details lead to the escalations of a conversation, and to where its handles and numbers stand")
{
    ToldSurroundings told;
    InboxDesk desk({}, &told);
    const Id id = desk.conversation(u"noah"_s);
    const Id other = desk.conversation(u"<b>ida</b>"_s);
    desk.received(id, u"skriv til @mads.k eller ring 20 30 40 50"_s);
    Related escalation{.entity = u"escalation"_s, .id = Id::generate(desk.store.clock().now())};
    escalation.title = u"noah"_s;
    escalation.words = u"Draft since 14:10"_s;
    escalation.due = Mark{u"⧖"_s, u"3 h left"_s, u"Send within the same shift"_s, Qt::red};
    told.told = {escalation};
    Related elsewhere{.entity = u"conversation"_s, .id = other};
    elsewhere.key = 17;
    elsewhere.title = u"<b>ida</b>"_s;
    elsewhere.words = u"yesterday"_s;
    elsewhere.identifier = u"@mads.k"_s;
    told.found = {elsewhere};
    QSignalSpy chosen(desk.page, &InboxPage::relatedChosen);
    desk.open(id);
    auto* escalations = desk.child<QListWidget>("relatedEscalations");
    auto* places = desk.child<QListWidget>("relatedElsewhere");
    REQUIRE(eventually([&] { return escalations->count() == 1 && places->count() == 3; }));
    CHECK(told.asked == QStringList{u"noah"_s, u"@mads.k"_s, u"20 30 40 50"_s});
    CHECK(escalations->item(0)->text().contains(u"⧖ 3 h left"));
    CHECK(places->item(0)->text().contains(u"nowhere else"));
    CHECK(places->item(1)->text().contains(u"<b>ida</b>"));
    const auto strings = visibleStrings(desk.page);
    CHECK(std::ranges::any_of(strings, [](const VisibleString& s) { return s.text.contains(u"None is linked to it"); }));
    CHECK(unnamedFocusables(desk.page->findChild<DetailsPane*>()).join(u"\n"_s).toStdString() == "");

    // By keyboard.
    escalations->setFocus();
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].value<Related>().id == escalation.id);
    places->setFocus();
    places->setCurrentRow(0);
    desk.press(Qt::Key_Return); // leads nowhere
    CHECK(chosen.size() == 1);
    places->setCurrentRow(1);
    desk.press(Qt::Key_Return);
    REQUIRE(chosen.size() == 2);
    CHECK(chosen[1][0].value<Related>().key == 17);

    // What changes elsewhere is shown; another conversation begins empty.
    told.told = {};
    Q_EMIT told.changed();
    REQUIRE(eventually([&] { return escalations->count() == 0; }));
    told.found = {};
    desk.open(other);
    REQUIRE(eventually([&] { return told.asked == QStringList{u"<b>ida</b>"_s}; }));
}
