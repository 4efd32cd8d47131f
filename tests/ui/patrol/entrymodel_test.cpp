#include "ui/patrol/entrydraftjson.h"
#include "ui/patrol/entrylayout.h"
#include "ui/patrol/entrymodel.h"
#include "ui/patrol/patrolwords.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QPersistentModelIndex>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace lygte;
using namespace Qt::StringLiterals;

static Entry entryNamed(int number)
{
    Entry entry;
    entry.id = Id::fromContent({QByteArray::number(number)});
    entry.text.started = Instant{number * 60'000'000LL};
    entry.text.fact = QString::number(number);
    return entry;
}

static Entry corrected(const Entry& old, int number)
{
    Entry entry = entryNamed(number);
    entry.earlier = QList<Entry>{old} + old.earlier;
    entry.earlier[0].earlier.clear();
    entry.replaces = old.id;
    return entry;
}

TEST_CASE("a correction changes its row in place and keeps what was unfolded")
{
    EntryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Entry one = entryNamed(1), two = entryNamed(2), three = entryNamed(3);
    model.setEntries({three, two, one});
    const QPersistentModelIndex middle = model.index(1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);

    const Entry better = corrected(two, 20);
    model.setEntries({three, better, one});
    CHECK(changed.size() == 1);
    CHECK(inserted.isEmpty());
    CHECK(removed.isEmpty());
    CHECK(middle.isValid());
    CHECK(model.entry(middle)->id == better.id);
    CHECK(model.indexOf(two.id) == middle); // found by an old version too

    CHECK(model.setData(middle, true, EntryModel::ExpandedRole));
    model.setEntries({corrected(better, 21), three, one}); // its time was corrected: it moves
    CHECK(middle.row() == 0);
    CHECK(middle.data(EntryModel::ExpandedRole).toBool());
    CHECK(removed.isEmpty());

    model.setEntries({three, one});
    CHECK(removed.size() == 1);
    CHECK_FALSE(middle.isValid());
    CHECK(changed.size() == 3); // nothing else was touched
}

TEST_CASE("any sequence of lists ends in that list")
{
    EntryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        QList<Entry> list;
        for (int number = 0; number < 12; ++number)
            if (random() % 2)
                list.append(random() % 4 ? entryNamed(number)
                                         : corrected(entryNamed(number), 100 + int(random() % 3) * 100 + number));
        std::ranges::shuffle(list, random);
        model.setEntries(list);
        REQUIRE(model.rowCount() == list.size());
        for (int row = 0; row < list.size(); ++row) REQUIRE(model.entry(model.index(row))->id == list[row].id);
    }
}

TEST_CASE("an entry keeps everything as a draft, and foreign drafts do no harm")
{
    EntryDraft draft;
    draft.kind = EntryKind::Measure;
    draft.counted = CountedAs::Case;
    draft.platform = u"twitch"_s;
    draft.place = u"kanal \"x\""_s;
    draft.topics = {u"a"_s, u"æ"_s};
    draft.started = Instant{1'772'543'400'123'000};
    draft.minutes = 7;
    draft.reached = 9;
    draft.fact = u"1\n2"_s;
    draft.assessment = u"3"_s;
    draft.links = {{u"conversation"_s, Id::fromContent({"x"}), u"Noah"_s}};
    const EntryDraft back = entryDraftFromJson(entryDraftToJson(draft));
    CHECK(back.kind == draft.kind);
    CHECK(back.counted == draft.counted);
    CHECK(back.platform == draft.platform);
    CHECK(back.place == draft.place);
    CHECK(back.topics == draft.topics);
    CHECK(back.started == draft.started);
    CHECK(back.minutes == 7);
    CHECK(back.reached == 9);
    CHECK(back.fact == draft.fact);
    CHECK(back.assessment == draft.assessment);
    CHECK(back.links == draft.links);
    const EntryDraft odd = entryDraftFromJson({{u"kind"_s, 7}, {u"links"_s, u"no"_s}, {u"started"_s, u"soon"_s}});
    CHECK(odd.links.isEmpty());
    CHECK_FALSE(odd.started);
}

TEST_CASE("an entry's Markdown is read, not shown as marks")
{
    Entry marked = entryNamed(1);
    marked.text.fact = u"Han var **bange**\n- ringede"_s;
    marked.text.assessment = u"*Måske* en ven"_s;
    CHECK(spokenEntry(marked).contains(u"Han var bange\n\u2022 ringede"_s));
    CHECK(spokenEntry(marked).contains(u"Måske en ven"_s));
    const auto painted = [](const QString& fact) {
        Entry entry = entryNamed(1);
        entry.text.fact = fact;
        const EntryLayout layout(entry, false, 400, QApplication::font(), Colours::light().palette());
        QImage image(400, layout.height(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        layout.paint(&painter, {}, true, true);
        return image;
    };
    CHECK(painted(u"**bange**"_s) != painted(u"bange"_s)); // bold …
    CHECK(painted(u"**bange**"_s).size() == painted(u"bange"_s).size());
    CHECK(painted(u"- bange"_s) == painted(u"\u2022 bange"_s));
}

TEST_CASE("an entry stands inside its width, whatever is in it, and shows its old text when unfolded")
{
    Entry entry = entryNamed(1);
    entry.text.kind = EntryKind::Prevention;
    entry.text.counted = CountedAs::Measure;
    entry.text.platform = u"twitch"_s;
    entry.text.place = u"et meget langt sted "_s.repeated(20);
    entry.text.fact = u"ord "_s.repeated(200) + QString(500, u'x');
    entry.text.assessment = u"<b>vurdering</b>\n"_s.repeated(4);
    entry.text.reached = 1'000'000;
    entry.text.minutes = 1440;
    for (int i = 0; i < 30; ++i) entry.text.topics += u"emne%1"_s.arg(i);
    entry.text.links = {{u"conversation"_s, entry.id, QString(300, u'W')}};
    const QFont font = QApplication::font();
    const QPalette palette = Colours::light().palette();
    const EntryLayout wide(entry, false, 900, font, palette);
    const EntryLayout narrow(entry, false, 320, font, palette);
    CHECK(narrow.height() > wide.height());
    for (const int width : {320, 900}) {
        const EntryLayout layout(entry, false, width, font, palette);
        CHECK(layout.bounds().right() < width);
        CHECK(layout.bounds().bottom() <= layout.height());
    }
    const Entry after = corrected(entry, 2);
    CHECK(EntryLayout(after, true, 900, font, palette).height() >
          EntryLayout(after, false, 900, font, palette).height() + wide.height() / 2);
}
