#include "tests/ui/patrol/patroldesk.h"
#include "ui/patrol/shiftsummaryview.h"
#include <catch2/catch_test_macros.hpp>
#include <QJsonDocument>
#include <QJsonArray>
#include <QFile>
#include <QTranslator>
#include <QPlainTextEdit>
using namespace lygte; using namespace lygte::test; using namespace Qt::StringLiterals;
class Json : public QTranslator { public:
  QJsonObject o;
  Json() { QFile f(qEnvironmentVariable("SHOT_JSON")); f.open(QIODevice::ReadOnly); o = QJsonDocument::fromJson(f.readAll()).object(); }
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* s, const char*, int n) const override {
    const QJsonValue v = o.value(QString::fromUtf8(s));
    if (v.isArray()) return v.toArray().at(n == 1 ? 0 : 1).toString().replace(u"%n"_s, QString::number(n));
    return v.toString(); }
};
TEST_CASE("shots", "[.shots]") {
  Json danish;
  const QString out = qEnvironmentVariable("SHOT_DIR");
  for (const bool da : {true, false}) for (const bool dark : {false, true}) {
    QLocale::setDefault(da ? QLocale(QLocale::Danish, QLocale::Denmark) : QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (da) qApp->installTranslator(&danish);
    PatrolDesk d; if (da) QLocale::setDefault(QLocale(QLocale::Danish, QLocale::Denmark)); QEvent lc(QEvent::LanguageChange); QApplication::sendEvent(&d.window, &lc); d.commands.retranslate();
    d.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    d.window.resize(1100, 700);
    const QString tag = u"%1-%2-"_s.arg(da ? u"da"_s : u"en"_s, dark ? u"dark"_s : u"light"_s);
    const auto shot = [&](const QString& name) { QTest::qWait(300); d.window.grab().save(out + u'/' + tag + name + u".png"_s); };
    shot(u"0-empty"_s);
    d.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::qWait(100);
    d.type(u"Politiets Online Patrulje"_s);
    shot(u"1-start"_s);
    for (auto* b : d.page->findChildren<QToolButton*>()) if (b->text() == u"Twitch" || b->text() == u"Discord") b->setChecked(true);
    d.press(Qt::Key_Return);
    eventually([&]{ return d.page->currentShift().isRunning(); });
    shot(u"2-running-empty"_s);
    const Id conv = wait(d.conversations.create({u"discord"_s, u"Noah_2011 & <b>co</b>"_s, u"POP"_s}));
    wait(d.conversations.create({u"discord"_s, u"Noah fra Twitch"_s, u"POP"_s}));
    d.store.clock().advance(3600);
    d.log(da ? u"14:10 twitch 40 @\"politiets kanal\" svarede på spørgsmål om sextortion og falske profiler #rådgivning #sextortion 15m"_s : u"14:10 twitch 40 @\"politiets kanal\" answered questions about sextortion and fake profiles #advice #sextortion 15m"_s);
    d.store.clock().advance(1200);
    d.log(u"discord 1t #tilstedeværelse @\"CS2 Danmark\""_s);
    d.store.clock().advance(1200);
    EntryDraft e; e.kind = EntryKind::Dialogue; e.counted = CountedAs::Case; e.platform = u"discord"_s; e.place = u"privat besked"_s; e.minutes = 35; e.reached = 1; e.topics = {u"sextortion"_s, u"grooming"_s};
    e.fact = u"En dreng på 13 år skriver, at en ukendt profil kræver 500 kr og truer med at dele et billede inden kl. 20.\nHan har fortalt det til sin storebror. Han gemmer samtalen og betaler ikke."_s;
    e.assessment = u"Truslen virker ægte og aktuel; han var rolig, da vi sluttede, men er alene hjemme til kl. 18."_s;
    e.links = {{u"conversation"_s, conv, {}}};
    wait(d.patrol.save(d.page->currentShift().shift()->id, e));
    d.log(u"fik fjernet profilen @steam #foranstaltning 5m"_s);
    d.log(u"tiktok 3 forkert linje #råd"_s);
    eventually([&]{ return d.model()->rowCount() == 5; });
    const Id wrong = d.model()->entries().at(0).id;
    wait(d.patrol.withdraw(wrong));
    const Id m = d.model()->entries().at(1).id;
    EntryDraft c = d.model()->entries().at(1).text; c.fact = u"Fik fjernet profilen hos Steam; svar efter 20 minutter."_s; c.platform = u"steam"_s; c.place.clear();
    d.store.clock().advance(600);
    wait(d.patrol.correct(m, c));
    QTest::qWait(200);
    d.timeline()->setFocus();
    d.timeline()->setCurrentIndex(d.model()->index(1));
    d.press(Qt::Key_Return);
    d.press(Qt::Key_L, Qt::ControlModifier);
    d.type(da ? u"twitch 40 svarede om sextortion #rådgivning 15m"_s : u"twitch 40 answered about sextortion #advice 15m"_s);
    shot(u"3-timeline"_s);
    d.press(Qt::Key_Tab); d.press(Qt::Key_Right);
    d.window.resize(1024, 640);
    shot(u"4-chips-1024"_s);
    d.quick()->setLine({});
    d.timeline()->setFocus(); d.timeline()->setCurrentIndex(d.model()->index(2));
    d.press(Qt::Key_F2);
    QTest::qWait(200);
    shot(u"5-correct-1024"_s);
    d.press(Qt::Key_Escape);
    d.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::qWait(200);
    d.type(u"Følg op på drengen fra Discord kl. 18: er storebror hjemme?"_s);
    shot(u"6-summary-1024"_s);
    d.window.resize(1280, 800);
    shot(u"7-summary"_s);
    if (!dark) (void)d.page->findChild<ShiftSummaryView*>()->savePdf(out + u'/' + tag + u"handover.pdf"_s);
    d.page->findChild<ShiftSummaryView*>()->endShift();
    eventually([&]{ return !d.page->currentShift().isRunning(); });
    shot(u"8-ended"_s);
    d.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    shot(u"9-history"_s);
    d.page->quickEntry();
    d.type(u"twitch 4"_s);
    shot(u"10-overlay"_s);
    qApp->removeTranslator(&danish);
  }
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}
