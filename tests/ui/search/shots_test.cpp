#include "core/conversations/conversationstore.h"
#include "core/escalations/escalationstore.h"
#include "core/patrol/patrolstore.h"
#include "tests/support/tempstore.h"
#include "ui/search/findpage.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>
using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;
class Json : public QTranslator
{
public:
    QJsonObject o;
    bool da = true;
    Json()
    {
        for (const QString& name : {u"shell"_s, u"widgets"_s, u"editor"_s, u"escalations"_s, u"search"_s}) {
            QFile f(u"/work/main/build/escshots/"_s + name + u".json"_s);
            if (!f.open(QIODevice::ReadOnly)) continue;
            const auto p = QJsonDocument::fromJson(f.readAll()).object();
            for (auto i = p.begin(); i != p.end(); ++i) o.insert(i.key(), i.value());
        }
    }
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* s, const char*, int n) const override
    {
        if (!da) {
            if (n < 0) return {};
            return QString::fromUtf8(s).replace(u"%n"_s, QString::number(n)).replace(u"(s)"_s, n == 1 ? u""_s : u"s"_s);
        }
        const QJsonValue v = o.value(QString::fromUtf8(s));
        if (v.isArray()) return v.toArray().at(n == 1 ? 0 : 1).toString().replace(u"%n"_s, QString::number(n));
        return v.toString();
    }
};
TEST_CASE("shots", "[.shots]")
{
    for (const bool da : {true, false})
        for (const bool dark : {false, true}) {
            QLocale::setDefault(da ? QLocale(QLocale::Danish, QLocale::Denmark)
                                   : QLocale(QLocale::English, QLocale::UnitedKingdom));
            Json tr;
            tr.da = da;
            qApp->installTranslator(&tr);
            TempStore store;
            ConversationStore conversations{store.desk()};
            PatrolStore patrol{store.desk()};
            SearchStore search{store.desk()};
            EscalationStore esc{store.desk(), *EscalationTypes::load(), *DanishCalendar::load()};
            Theme theme;
            CommandRegistry commands;
            QWidget window;
            Toast toast{&window};
            UndoService undo{&toast};
            auto* page = new FindPage(search, store.clock(), {commands, undo, toast, theme}, &window);
            auto* c = new QVBoxLayout(&window);
            c->setContentsMargins(0, 0, 0, 0);
            c->addWidget(page);
            theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
            window.resize(1100, 640);
            window.show();
            window.activateWindow();
            (void)QTest::qWaitForWindowActive(&window);
            page->activated();
            const QString tag =
                u"/work/main/build/escshots/search-%1-%2-"_s.arg(da ? u"da"_s : u"en"_s, dark ? u"dark"_s : u"light"_s);
            const auto shot = [&](const QString& n) {
                QTest::qWait(400);
                window.grab().save(tag + n + u".png"_s);
            };
            shot(u"0-empty"_s);
            const QStringList who{u"skater_07"_s, u"Emil Østergaard"_s, u"lærke.k"_s, u"<b>anonym</b>\u202Exe"_s};
            const QStringList say{
                u"han vil have penge ellers deler han billedet"_s,
                u"jeg har sendt 500 kr på MobilePay til ham, det var alle mine lommepenge fra mormor og nu vil han have flere penge inden klokken 20 i aften"_s,
                u"<img src=x> penge <b>nu</b> \u202Egnp"_s, u"er det ulovligt at låne penge ud?"_s};
            for (int i = 0; i < 12; ++i) {
                store.clock().advance(3600 * 5);
                const Id id = wait(conversations.create({i % 2 ? u"discord"_s : u"snapchat"_s, who[i % 4], {}}));
                wait(conversations.addMessage(id, {Direction::Received,
                                                   Origin::Typed,
                                                   i % 3 ? who[i % 4] : u"bo"_s,
                                                   say[i % 4],
                                                   {},
                                                   TimePrecision::Minute,
                                                   {}}));
                if (i == 3) wait(conversations.addNote(id, u"Barnet har betalt penge to gange; talt med bankens vagt."_s));
                if (i == 5) {
                    const Id e = wait(esc.create(u"concern_133"_s, u"lærke.k"_s, id, {}));
                    wait(esc.setFields(e, {{u"observations"_s, u"Barnet skriver, at hun skal betale penge hver uge."_s}}));
                }
            }
            page->searchFor(u"penge"_s);
            shot(u"1-results"_s);
            page->searchFor(u"penge fra:emil platform:discord "_s);
            shot(u"2-filters"_s);
            page->searchFor(u"findesikke"_s);
            shot(u"3-nothing"_s);
            qApp->removeTranslator(&tr);
        }
}
