#include "core/people/referencedata.h"
#include "tests/support/settle.h"
#include "tests/support/visiblestrings.h"
#include "tests/ui/escalations/escalationdesk.h"
#include "ui/editor/noteeditor.h"
#include "ui/escalations/documentpanel.h"
#include "ui/escalations/escalationdetail.h"
#include "ui/escalations/letterpreview.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/panes.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QRadioButton>

#include <catch2/catch_test_macros.hpp>

using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto controlAlt = Qt::ControlModifier | Qt::AltModifier;

/// Answers every missing field by keyboard.
void answer(EscalationDesk& desk, const QString& field);
void answerAll(EscalationDesk& desk)
{
    QString last;
    for (QString need = desk.nextNeed(); !need.isEmpty(); need = desk.nextNeed()) {
        INFO(need.toStdString());
        REQUIRE(need != last);
        last = need;
        answer(desk, need);
    }
}

/// Answers the field in focus by keyboard.
void answer(EscalationDesk& desk, const QString& field)
{
    const EscalationType& type = *desk.escalations.types().find(u"concern_133");
    const EscalationField* asked = type.field(field);
    REQUIRE(asked);
    if (asked->kind == FieldKind::Choice && asked->reference.isEmpty())
        desk.press(Qt::Key_Space);
    else if (asked->kind == FieldKind::Choice)
        desk.type(u"Aarhus"_s), desk.press(Qt::Key_Tab);
    else
        desk.type(u"udfyldt "_s + field);
}

} // namespace

TEST_CASE("a notification by keyboard, from chosen messages to waiting for acknowledgement", "[ui][escalations]")
{
    EscalationDesk desk;
    desk.beginDraft();
    QPushButton* send = desk.act(u"send"_s);
    CHECK_FALSE(send->isEnabled());
    REQUIRE(desk.stored().excerpts.size() == 2);
    // F8 leads from one missing thing to the next; each answer makes the list shorter, before anything is saved.
    answerAll(desk);
    CHECK_FALSE(send->isEnabled()); // the document is missing still
    REQUIRE(eventually(
        [&] { return desk.storedValue(u"municipality"_s) == u"751" && desk.storedValue(u"sent_by"_s) == u"digital_post"; }));
    CHECK(desk.storedValue(u"observations"_s) == u"udfyldt observations");
    CHECK(send->accessibleName().contains(u"Aarhus"));

    const QString path = desk.saveDocument(Qt::Key_S, u"underretning.pdf"_s);
    QFile pdf(path);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == "%PDF-");
    REQUIRE(eventually([&] { return send->isEnabled(); }));
    CHECK(desk.stored().documentCurrent);

    desk.activate();
    send->setFocus();
    desk.press(Qt::Key_Space);
    REQUIRE(eventually([&] { return desk.stored().summary.state == u"sent"; }));
    REQUIRE(eventually([&] { return desk.act(u"record_receipt"_s) && !desk.act(u"send"_s); }));
    CHECK(desk.model()->data(desk.model()->index(0), Qt::DisplayRole).toString() == u"Waiting for the receiver");
    CHECK(desk.model()
              ->data(desk.model()->index(1), Qt::DisplayRole)
              .toString()
              .contains(u"Sent, waiting for acknowledgement · "));
    CHECK_FALSE(desk.act(u"record_receipt"_s)->isEnabled());
}

TEST_CASE("the act and its receiver are read whole, on as many lines as it takes", "[ui][escalations]")
{
    EscalationDesk desk;
    desk.beginDraft();
    wait(desk.escalations.setFields(desk.only(), {{u"municipality"_s, u"336"_s}})); // a long name
    QPushButton* send = desk.act(u"send"_s);
    REQUIRE(eventually([&] { return send->accessibleName().contains(u"Kommune"); }));
    for (const int width : {900, 700}) {
        desk.window.resize(width, 700);
        settle();
        Panes::bring(send);
        settle();
        INFO(send->text().toStdString());
        CHECK(QString(send->text()).replace(u'\n', u' ').replace(u"&&"_s, u"&"_s) == send->accessibleName());
        CHECK(send->height() >= send->sizeHint().height());
        for (const QString& line : send->text().split(u'\n'))
            CHECK(send->fontMetrics().horizontalAdvance(line) <= send->width());
    }
}

TEST_CASE("an act is taken back by Ctrl+Z, and the history says both", "[ui][escalations]")
{
    EscalationDesk desk;
    desk.beginDraft();
    answerAll(desk);
    desk.saveDocument(Qt::Key_S, u"a.pdf"_s);
    REQUIRE(eventually([&] { return desk.act(u"send"_s)->isEnabled(); }));
    desk.act(u"send"_s)->click();
    REQUIRE(eventually([&] { return desk.act(u"record_receipt"_s) && desk.undo.canUndo(); }));
    desk.undo.undo();
    REQUIRE(eventually([&] { return desk.act(u"send"_s) != nullptr; }));
    CHECK(desk.stored().summary.state == u"draft");
    REQUIRE(eventually([&] {
        const auto labels = desk.page->findChildren<QLabel*>();
        return std::ranges::any_of(labels,
                                   [](const QLabel* label) { return label->text() == u"The mark as sent was taken back"; });
    }));
}

TEST_CASE("the rail is as wide as its words need, at every zoom", "[ui][escalations]")
{
    EscalationDesk desk;
    desk.beginDraft();
    auto* rail = desk.page->findChild<EscalationDetail*>()->rail();
    const int least = rail->minimumWidth();
    desk.theme.setZoom(200);
    settle(); // the font reaches the widgets by an event
    CHECK(rail->minimumWidth() > least + 50);
    desk.theme.setZoom(100);
    settle();
    CHECK(rail->minimumWidth() == least);
}

TEST_CASE("the document's preview grows with the text, and only the paper's margins give way for it", "[ui][escalations]")
{
    EscalationDesk desk;
    desk.window.resize(1024, 640);
    desk.beginDraft();
    desk.press(Qt::Key_P, controlAlt);
    auto* pages = desk.page->findChild<LetterPages*>();
    REQUIRE(eventually([&] { return pages && pages->isVisible() && pages->pageCount() > 0; }));
    const qreal before = pages->scale();
    const auto textWidth = [&] { return 166 / 25.4 * pages->logicalDpiX() * pages->scale(); };
    CHECK(textWidth() < pages->width());
    desk.theme.setZoom(200);
    settle();
    CHECK(pages->scale() > before * 1.5);
    CHECK(textWidth() < pages->width());
    CHECK(pages->scale() * 10 > desk.window.font().pointSizeF() * 0.68); // the letter's text has ten points
    desk.theme.setZoom(100);
    settle();
    CHECK(pages->scale() == before);
}

TEST_CASE("an edit after the document was made shows it as outdated, and sending waits for a new one", "[ui][escalations]")
{
    EscalationDesk desk;
    desk.beginDraft();
    answerAll(desk);
    desk.saveDocument(Qt::Key_S, u"a.pdf"_s);
    QPushButton* send = desk.act(u"send"_s);
    REQUIRE(eventually([&] { return send->isEnabled(); }));
    desk.focus(u"child_school"_s);
    desk.type(u"N"_s);
    CHECK_FALSE(send->isEnabled()); // at once, before it is saved
    const auto labels = desk.page->findChildren<QLabel*>();
    CHECK(std::ranges::any_of(
        labels, [](const QLabel* label) { return label->isVisible() && label->text().startsWith(u"▲ Outdated"_s); }));
    desk.saveDocument(Qt::Key_O, u"a.odt"_s);
    REQUIRE(eventually([&] { return send->isEnabled(); }));
}

TEST_CASE("a draft's printout does not count as the document", "[ui][escalations]")
{
    EscalationDesk desk;
    desk.beginDraft();
    desk.saveDocument(Qt::Key_S, u"draft.pdf"_s);
    REQUIRE(eventually([&] { return !desk.stored().documents.isEmpty(); }));
    CHECK_FALSE(desk.stored().documentCurrent);
}

TEST_CASE("what is typed is stored without a button and is there in a new window", "[ui][escalations]")
{
    EscalationDesk desk;
    desk.beginDraft();
    desk.focus(u"observations"_s);
    desk.type(u"Blå mærker"_s);
    REQUIRE(eventually([&] { return desk.storedValue(u"observations"_s) == u"Blå mærker"; }));
    // Going to another one stores what is typed, without waiting for the pause.
    const Id other = wait(desk.escalations.create(u"concern_133"_s, u"other"_s, {}, {}));
    const Id first = desk.model()->idAt(desk.list()->currentIndex().row());
    desk.type(u"!"_s);
    desk.page->openEscalation(other);
    REQUIRE(eventually(
        [&] { return wait(desk.escalations.escalation(first))->values.value(u"observations"_s) == u"Blå mærker!"; }));
    REQUIRE(eventually([&] { return desk.child<QLineEdit>(u"title"_s)->text() == u"other"; }));
}

TEST_CASE("the row of what is open is marked in the list, with and without the focus", "[ui][escalations]")
{
    EscalationDesk desk;
    const Id id = wait(desk.escalations.create(u"concern_133"_s, u"one"_s, {}, {}));
    REQUIRE(eventually([&] { return desk.model()->rowOf(id) > 0; }));
    const auto marked = [&] { return desk.list()->selectionModel()->isSelected(desk.model()->index(desk.model()->rowOf(id))); };
    desk.activate();
    desk.list()->setFocus();
    REQUIRE(eventually(marked));
    desk.child<QLineEdit>(u"title"_s)->setFocus();
    CHECK(marked());
}

TEST_CASE("what cannot be stored stays on the screen and says why", "[ui][escalations]")
{
    EscalationDesk desk;
    desk.beginDraft();
    desk.focus(u"municipality"_s);
    desk.type(u"Atlantis"_s);
    desk.press(Qt::Key_Tab);
    auto* row = desk.child<QWidget>(u"municipality"_s);
    const auto problem = [&] {
        for (const QLabel* label : row->findChildren<QLabel*>())
            if (label->isVisible() && label->text().startsWith(u"✗"_s)) return label->text();
        return QString();
    };
    CHECK(problem().contains(u"not in the list"));
    const auto says = [&](const QString& words) {
        const auto strings = visibleStrings(desk.page);
        return std::ranges::any_of(strings, [&](const VisibleString& string) { return string.text.startsWith(words); });
    };
    CHECK(says(u"✗ 1 field"_s));
    CHECK_FALSE(says(u"✓ Everything is saved on this machine"_s));
    CHECK(row->findChild<QComboBox*>()->currentText() == u"Atlantis");
    CHECK(desk.storedValue(u"municipality"_s).isEmpty());
    desk.focus(u"municipality"_s);
    row->findChild<QComboBox*>()->lineEdit()->selectAll();
    desk.type(u"århus"_s);
    desk.press(Qt::Key_Tab);
    CHECK(problem().isEmpty());
    CHECK(eventually([&] { return says(u"✓ Everything is saved on this machine"_s); }));
}

TEST_CASE("an excerpt is taken out, and comes back by undo", "[ui][escalations]")
{
    EscalationDesk desk;
    desk.beginDraft();
    auto* excerpts = desk.child<QWidget>(u"excerpts"_s);
    QToolButton* out = nullptr;
    for (QToolButton* button : excerpts->findChildren<QToolButton*>())
        if (button->accessibleName() == u"Take out: min far slår mig") out = button;
    REQUIRE(out);
    out->setFocus();
    desk.press(Qt::Key_Space);
    REQUIRE(eventually([&] { return desk.stored().excerpts.size() == 1 && desk.undo.canUndo(); }));
    desk.undo.undo();
    REQUIRE(eventually([&] { return desk.stored().excerpts.size() == 2; }));
}

TEST_CASE("more messages join the draft that the conversation has", "[ui][escalations]")
{
    EscalationDesk desk;
    desk.beginDraft();
    desk.page->startFor(desk.conversation, {desk.received(u"han er vred"_s)});
    QPushButton* join = nullptr;
    REQUIRE(eventually([&] {
        for (QPushButton* button : desk.page->findChildren<QPushButton*>())
            if (button->text() == u"Add to the draft" && button->isVisible()) join = button;
        return join && join->isEnabled();
    }));
    join->setFocus();
    desk.press(Qt::Key_Space);
    REQUIRE(eventually([&] { return desk.stored().excerpts.size() == 3; }));
    CHECK(wait(desk.escalations.list(true)).size() == 1);
}

TEST_CASE("a state that was changed elsewhere is an error beside the act, not a lost click", "[ui][escalations]")
{
    EscalationDesk desk;
    desk.beginDraft();
    answerAll(desk);
    desk.saveDocument(Qt::Key_S, u"a.pdf"_s);
    QPushButton* send = desk.act(u"send"_s);
    REQUIRE(eventually([&] { return send->isEnabled(); }));
    // Another window sends first; this one has not heard of it when the button is pressed.
    const auto elsewhere = desk.escalations.act(desk.only(), u"send"_s, u"draft"_s, {});
    send->click();
    wait(elsewhere);
    REQUIRE(eventually([&] { return desk.act(u"record_receipt"_s); }));
    CHECK(desk.stored().events.size() == 3); // created, document, sent once
    auto* error = desk.page->findChild<ActPanel*>()->findChild<ErrorStrip*>();
    REQUIRE(eventually([&] { return error->isShown(); })); // and stays, although the form is built anew
    settle();
    CHECK(error->isVisible());
}

TEST_CASE("what strangers wrote is shown as characters", "[ui][escalations]")
{
    EscalationDesk desk;
    const QString hostile = u"<img src=file:///etc/passwd><b>x</b> \u202Egnp.exe & "_s + QString(4000, u'W');
    desk.messages = {desk.received(hostile, u"<i>bo</i>"_s)};
    wait(desk.conversations.rename(desk.conversation, u"<h1>&title</h1>"_s));
    desk.page->startFor(desk.conversation, desk.messages);
    auto* title = desk.child<QLineEdit>(u"newTitle"_s);
    REQUIRE(eventually([&] { return !title->text().isEmpty(); }));
    desk.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.act(u"send"_s); }));
    wait(desk.escalations.setFields(desk.only(), {{u"observations"_s, hostile}}));
    const auto strings = visibleStrings(desk.page);
    CHECK(std::ranges::any_of(
        strings, [](const VisibleString& s) { return s.text.startsWith(u"<img src=file:///etc/passwd><b>x</b> ⟨RLO⟩"_s); }));
    for (const QLabel* label : desk.page->findChildren<QLabel*>())
        if (!label->text().isEmpty() && label->textFormat() != Qt::PlainText)
            FAIL_CHECK(label->metaObject()->className() << " " << label->text().toStdString());
    for (const VisibleString& string : strings)
        if (string.where.contains(u"toolTip") && Qt::mightBeRichText(string.text)) CHECK(string.text.startsWith(u"<qt>"_s));
    desk.press(Qt::Key_P, controlAlt); // the preview paints it too
    desk.window.grab();
    CHECK(desk.page->minimumSizeHint().width() < 1024); // one long word does not widen the form
}

TEST_CASE("every part has a name, and a language switch leaves nothing behind", "[ui][escalations]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    EscalationDesk desk;
    desk.beginDraft();
    desk.page->startFor(desk.conversation, desk.messages); // the form for a new one, beside the open one
    REQUIRE(eventually([&] { return desk.model()->rowCount() == 2; }));
    CHECK(unnamedFocusables(desk.page).join(u'\n').toStdString() == "");
    const auto before = visibleStrings(desk.page);
    const OtherLanguage other;
    desk.commands.retranslate();
    const auto after = visibleStrings(desk.page);
    QStringList same{u"skater_07"_s,         u"\u2068skater_07\u2069"_s, u"min far slår mig"_s, u"jeg tør ikke gå hjem i dag"_s,
                     u"barnets lov § 133"_s, u"barnets lov § 136"_s,     u"Digital Post"_s};
    for (const ReferenceEntry& municipality : (*referenceList(u"municipalities"_s))->entries()) same += municipality.label.da;
    for (const VisibleString& string : before) // hashes
        if (string.text.endsWith(u'…') && string.text.size() == 9) same += string.text;
    CHECK(leftBehind(before, after, same).join(u'\n').toStdString() == "");
}

TEST_CASE("the empty page says what to do", "[ui][escalations]")
{
    EscalationDesk desk;
    REQUIRE(eventually([&] {
        const auto strings = visibleStrings(desk.page);
        return std::ranges::any_of(strings, [](const VisibleString& s) { return s.text.contains(u"press Escalate"); });
    }));
}

TEST_CASE("Compact lists: more escalations in sight, at once", "[ui][escalations]")
{
    EscalationDesk desk;
    desk.beginDraft();
    REQUIRE(eventually([&] { return desk.model()->rowCount() == 2; })); // with the heading of its group
    const auto item = [&] { return desk.list()->visualRect(desk.model()->index(1)); };
    const QRect before = item();
    desk.theme.setDensity(Density::Compact);
    CHECK(item().height() <= before.height() - 8);
    CHECK(item().top() < before.top());
}

TEST_CASE("what was typed for a new escalation is there when the officer comes back to it", "[escalationpage]")
{
    EscalationDesk desk;
    desk.page->startFor(desk.conversation, {});
    auto* title = desk.child<QLineEdit>(u"newTitle"_s);
    REQUIRE(eventually([&] { return !title->text().isEmpty(); }));
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, u"Bekymring for Freja"_s);
    desk.press(Qt::Key_Escape);
    desk.page->startFor({}, {}); // about no conversation: another draft
    CHECK(title->text().isEmpty());
    desk.page->startFor(desk.conversation, {});
    CHECK(eventually([&] { return title->text() == u"Bekymring for Freja"; }));
    title->setFocus();
    desk.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return desk.store.number("SELECT count(*) FROM escalation") == 1; }));
    CHECK(eventually([&] { return desk.store.number("SELECT count(*) FROM draft WHERE name LIKE 'escalation/new/%'") == 0; }));
}

TEST_CASE("the document is laid out and written elsewhere, and nothing says that it is there before it is", "[escalationpage]")
{
    EscalationDesk desk;
    desk.beginDraft();
    answerAll(desk);
    const auto says = [&](const QString& words) {
        const auto labels = desk.page->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(words); });
    };
    auto* panel = desk.page->findChild<DocumentPanel*>();
    REQUIRE(panel);
    bool sawMaking = false;
    panel->saveAs(DocumentPanel::Format::Pdf);
    REQUIRE(eventually([&] {
        sawMaking = sawMaking || says(u"Making the document"_s);
        return panel->findChild<QFileDialog*>() != nullptr;
    }));
    CHECK(sawMaking);
    auto* dialog = panel->findChild<QFileDialog*>();
    const QString path = desk.store.directory() + u"/brev.pdf"_s;
    Q_EMIT dialog->fileSelected(path);
    CHECK(says(u"Saving …"_s));
    CHECK_FALSE(says(u"Saved to"_s)); // at once: a question to the store would let the pool finish
    CHECK_FALSE(says(u"Matches exactly what is written here"_s));
    CHECK(eventually([&] { return says(u"Saved to"_s) && QFile::exists(path); }));
    CHECK(eventually([&] { return desk.stored().documentCurrent; }));
    dialog->close();
}
