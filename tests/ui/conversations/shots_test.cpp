#include "tests/ui/conversations/inboxdesk.h"
#include "ui/conversations/importpane.h"
#include <catch2/catch_test_macros.hpp>
#include <QJsonDocument>
#include <QJsonArray>
#include <QFile>
#include <QTranslator>
#include <QPlainTextEdit>
#include <QScrollBar>
using namespace lygte; using namespace lygte::test; using namespace Qt::StringLiterals;
class Json : public QTranslator { public:
  QJsonObject o;
  Json() { for (const QString& name : {u"conversations"_s, u"widgets"_s, u"editor"_s}) { QFile f(u"/work/main/build/shots/"_s + name + u".json"_s); if (!f.open(QIODevice::ReadOnly)) continue; const auto p = QJsonDocument::fromJson(f.readAll()).object(); for (auto i = p.begin(); i != p.end(); ++i) o.insert(i.key(), i.value()); } }
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* s, const char*, int n) const override {
    const QJsonValue v = o.value(QString::fromUtf8(s));
    if (v.isArray()) return v.toArray().at(n == 1 ? 0 : 1).toString().replace(u"%n"_s, QString::number(n));
    if (v.isUndefined() && !o.isEmpty()) fprintf(stderr, "untranslated: %s\n", s);
    return v.toString(); }
};
static ImportedMessage im(qint64 i, QString who, QString text, qint64 minutes) {
  ImportedMessage m; m.index = i; m.sender = who; m.text = text; m.sent = Instant{1'772'370'000'000'000 + minutes * 60'000'000}; m.zone = ZoneBasis::AssumedCopenhagen; m.precision = TimePrecision::Minute; m.rawTime = u"01.03.2026 14.05"_s; return m; }
TEST_CASE("shots", "[.shots]") {
  Json danish;
  const QString out = u"/work/main/build/shots"_s;
  for (const bool da : {true, false}) for (const bool dark : {false, true}) {
    QLocale::setDefault(da ? QLocale(QLocale::Danish, QLocale::Denmark) : QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (da) qApp->installTranslator(&danish);
    InboxDesk d;
    d.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    const QString tag = u"%1-%2-"_s.arg(da ? u"da"_s : u"en"_s, dark ? u"dark"_s : u"light"_s);
    const auto shot = [&](const QString& name) { QTest::qWait(400); d.window.grab().save(out + u'/' + tag + name + u".png"_s); };
    shot(u"0-empty"_s);
    d.press(Qt::Key_N, Qt::ControlModifier);
    shot(u"1-new"_s);
    d.press(Qt::Key_Escape);
    const QStringList names{u"sofie_08"_s, u"Emil Østergaard"_s, u"lærke.k"_s, u"anonym4411"_s, u"Viktor 🎮"_s, u"<b>Hacker</b> \u202Egnp.exe"_s, u"Alma fra 7.b"_s, u"mikkel_cs2"_s, u"Ida Åkjær"_s};
    const QStringList platforms{u"instagram"_s, u"discord"_s, u"snapchat"_s, u"facebook"_s, u"steam"_s, u"tiktok"_s, u"messenger"_s, u"twitch"_s, u"instagram"_s};
    QList<Id> ids;
    for (int i = 0; i < names.size(); ++i) { d.store.clock().advance(700); const Id id = d.conversation(names[i], platforms[i]); ids << id; d.received(id, i % 2 ? u"hej er i rigtige betjente? jeg har et spørgsmål om en der bliver ved med at skrive til mig"_s : u"kan man se hvem der ligger bag en profil?"_s, names[i]); }
    wait(d.conversations.setLevel(ids[0], Level::Acute)); wait(d.conversations.setLevel(ids[3], Level::High)); wait(d.conversations.setLevel(ids[4], Level::Medium)); wait(d.conversations.setLevel(ids[6], Level::Low));
    d.conversations.markUnread(ids[3]); d.conversations.markUnread(ids[7]); d.conversations.markUnread(ids[2]);
    auto session = std::make_shared<ImportSession>();
    SourceFile src; src.name = u"WhatsApp-chat med Klassen 7.b.txt"_s; src.sha256 = QByteArray(32, '\x5a'); src.size = 48213; src.format = u"whatsapp-text"_s; src.imported = d.store.clock().now(); src.officerNumber = u"04"_s; src.trouble = {u"line 204: no-time"_s, u"line 871: truncated"_s};
    session->source = wait(d.contents.addSource(src));
    ImportedConversation ic; ic.platform = u"whatsapp"_s; ic.threadKey = u"t"_s; ic.title = u"Klassen 7.b"_s; ic.participants = {u"Alma"_s, u"Noah"_s, u"Mor til Karl"_s}; ic.format = u"whatsapp-text"_s; ic.sourceSha256 = src.sha256; ic.sourceName = src.name;
    QList<ImportedMessage> ms;
    auto sys = im(0, {}, u"Beskeder og opkald er end-to-end-krypterede."_s, 0); sys.kind = MessageKind::System; ms << sys;
    ms << im(1, u"Alma"_s, u"har I set den nye konto? @politi.vinder.nu skriver til alle"_s, 2);
    ms << im(2, u"Alma"_s, u"den siger man har vundet en iPhone https://politi.dk.vind-nu.example/præmie?id=2211"_s, 3);
    ms << im(3, u"Noah"_s, u"jeg trykkede på den 😬 den ville have mit nummer +45 20 12 34 56"_s, 5);
    auto med = im(4, u"Mor til Karl"_s, {}, 9); med.kind = MessageKind::Media; med.attachments = {{u"IMG-20260301-WA0004.jpg"_s, u"photo"_s, false}}; ms << med;
    auto rep = im(5, u"Noah"_s, u"Det er nok en svindler – bloker ham"_s, 12); rep.raw = u"Det er nok en svindler â€“ bloker ham"_s; rep.repaired = true; rep.edited = true; rep.reactions = {{u"Alma"_s, u"👍"_s, {}}, {u"Mor til Karl"_s, u"👍"_s, {}}}; ms << rep;
    auto del = im(6, u"Alma"_s, {}, 1500); del.kind = MessageKind::Deleted; ms << del;
    ms << im(7, u"Alma"_s, u"<img src=file:///etc/passwd> **ikke fed** [klik](javascript:alert(1)) \u202Eabc\u202C slut"_s, 1502);
    QString longText; for (int i = 0; i < 60; ++i) longText += u"Det her er en meget lang besked der bliver ved og ved, fordi nogen har kopieret et helt kædebrev ind i chatten. "_s;
    ms << im(8, u"Mor til Karl"_s, longText, 1510);
    wait(d.conversations.importBatch(session, ic, ms));
    d.open(ids[0]);
    d.received(ids[0], u"hej. der er en der siger han deler mit billede hvis jeg ikke betaler 500 kr inden kl. 20"_s, u"sofie_08"_s);
    d.received(ids[0], u"han hedder @dark.wolf_77 og vil have dem på DK5000400440116243"_s, u"sofie_08"_s);
    d.store.clock().advance(200);
    const Id r1 = wait(d.conversations.writeReply(ids[0], u"Hej Sofie. Godt du skriver. Du skal ikke betale, og du har ikke gjort noget forkert. Er du et sikkert sted, og er der en voksen hos dig?"_s, u"politietonline"_s));
    wait(d.conversations.setReplyState(r1, ReplyState::Written, ReplyState::Copied)); wait(d.conversations.setReplyState(r1, ReplyState::Copied, ReplyState::Sent));
    d.store.clock().advance(300);
    wait(d.conversations.addNote(ids[0], u"Virker bange, men svarer hurtigt. Har fortalt det til sin storesøster. Spørg om skolen næste gang."_s));
    d.received(ids[0], u"min storesøster er her 🙏"_s, u"sofie_08"_s);
    d.press(Qt::Key_R, Qt::ControlModifier);
    d.type(da ? u"Godt, at hun er der. Gem samtalen og slet intet. Send aldrig din adgangskode til nogen."_s : u"Good that she is there. Keep the chat and delete nothing. Never send your password to anyone."_s);
    shot(u"2-chat"_s);
    d.press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(300);
    shot(u"3-copied"_s);
    d.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    shot(u"4-message"_s);
    d.press(Qt::Key_Escape);
    Id imported; QTest::qWait(200);
    for (int i = 0; i < d.inbox()->rowCount(); ++i) if (d.inbox()->at(i) && d.inbox()->at(i)->title == u"Klassen 7.b"_s) imported = d.inbox()->idAt(i);
    d.open(imported);
    QTest::qWait(300);
    d.chat()->setFocus(); d.chat()->verticalScrollBar()->setValue(0);
    QTest::qWait(300);
    shot(u"5-import"_s);
    d.press(Qt::Key_Up); d.press(Qt::Key_Up, Qt::ShiftModifier);
    d.pane()->links().ask(u"https://pölitiet.dk@xn--plitiet-n2a.example/log-ind"_s);
    d.window.resize(1024, 640);
    shot(u"6-link-1024"_s);
    d.pane()->links().dismiss();
    d.window.resize(1280, 800);
    d.page->importFiles({u"/x/WhatsApp-chat med Emil.txt"_s, u"/x/facebook-sofie.zip"_s, u"/x/noter.pdf"_s});
    ImportReport a; a.source = u"/x/WhatsApp-chat med Emil.txt"_s; a.format = u"whatsapp-text"_s; a.conversations = 1; a.messages = 1204; a.repaired = 3; a.first = Instant{1'700'000'000'000'000}; a.last = Instant{1'772'370'000'000'000};
    ImportReport b = a; b.source = u"/x/facebook-sofie.zip"_s; b.format = u"messenger-json"_s; b.conversations = 18; b.messages = 40211; b.notUnderstood = 2;
    ImportReport c; c.source = u"/x/noter.pdf"_s; c.error = Error{ErrorCode::NotUnderstood, u"noter.pdf"_s, {}};
    Q_EMIT d.import.sourceFinished(a); Q_EMIT d.import.sourceFinished(b); Q_EMIT d.import.sourceFinished(c); Q_EMIT d.import.finished();
    shot(u"7-import-preview"_s);
    qApp->removeTranslator(&danish);
  }
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}
