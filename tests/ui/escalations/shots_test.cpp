#include "tests/ui/escalations/escalationdesk.h"
#include "ui/widgets/services.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollArea>
#include <QScrollBar>
#include <QTranslator>

#include <catch2/catch_test_macros.hpp>
using namespace lygte;
using namespace lygte::test;
using namespace Qt::StringLiterals;
class Json : public QTranslator
{
public:
    QJsonObject o;
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
        const QJsonValue v = o.value(QString::fromUtf8(s));
        if (v.isArray()) return v.toArray().at(n == 1 ? 0 : 1).toString().replace(u"%n"_s, QString::number(n));
        if (v.isUndefined() && !o.isEmpty()) fprintf(stderr, "untranslated: %s\n", s);
        return v.toString();
    }
};
class En : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* s, const char*, int n) const override
    {
        QString t = QString::fromUtf8(s);
        if (n < 0) return {};
        return t.replace(u"%n"_s, QString::number(n)).replace(u"(s)"_s, n == 1 ? u""_s : u"s"_s);
    }
};
TEST_CASE("shots", "[.shots]")
{
    Json danish;
    En en;
    const QString out = u"/work/main/build/escshots"_s;
    for (const bool da : {true, false})
        for (const bool dark : {false, true}) {
            QLocale::setDefault(da ? QLocale(QLocale::Danish, QLocale::Denmark)
                                   : QLocale(QLocale::English, QLocale::UnitedKingdom));
            qApp->removeTranslator(&danish);
            qApp->removeTranslator(&en);
            qApp->installTranslator(da ? static_cast<QTranslator*>(&danish) : &en);
            EscalationDesk d;
            QLocale::setDefault(da ? QLocale(QLocale::Danish, QLocale::Denmark)
                                   : QLocale(QLocale::English, QLocale::UnitedKingdom));
            d.commands.retranslate();
            {
                QEvent e(QEvent::LanguageChange);
                QApplication::sendEvent(&d.window, &e);
            }
            d.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
            const QString tag = u"%1-%2-"_s.arg(da ? u"da"_s : u"en"_s, dark ? u"dark"_s : u"light"_s);
            const auto shot = [&](const QString& name) {
                QTest::qWait(400);
                d.window.grab().save(out + u'/' + tag + name + u".png"_s);
            };
            shot(u"0-empty"_s);
            // others in the list
            const auto fill = [&](const Id& id, bool doc) {
                FieldValues v{{u"identity_status"_s, u"known"_s}};
                for (const EscalationField& f : d.escalations.types().find(u"concern_133")->fields) {
                    if (!f.required.contains(u"send"_s) || v.contains(f.key)) continue;
                    v[f.key] =
                        f.kind == FieldKind::Choice ? (f.reference.isEmpty() ? f.choices.front().key : u"751"_s) : u"udfyldt"_s;
                }
                wait(d.escalations.setFields(id, v));
                if (doc) {
                    wait(d.escalations.documentMade(id, documentBasis(*wait(d.escalations.escalation(id))), u"da pdf"_s));
                    wait(d.escalations.act(id, u"send"_s, u"draft"_s, u"sendt med Digital Post kl. 13"_s));
                }
            };
            const Id sent = wait(d.escalations.create(u"concern_133"_s, u"Emil Østergaard"_s, d.conversation, d.messages));
            fill(sent, true);
            d.store.clock().advance(30 * 3600);
            const Id sent2 = wait(d.escalations.create(u"concern_133"_s, u"lærke.k"_s, d.conversation, d.messages));
            fill(sent2, true);
            const Id late =
                wait(d.escalations.create(u"concern_133"_s, u"<b>anonym4411</b> fra Minecraft-serveren der altid er online"_s,
                                          d.conversation, d.messages));
            (void)late;
            d.store.clock().advance(7 * 3600);
            d.page->startFor({}, {});
            d.page->startFor(d.conversation, d.messages);
            shot(u"1-new"_s);
            for (QComboBox* b : d.page->findChildren<QComboBox*>())
                if (b->isVisible() && b->count() > 1 && b->count() < 20) {
                    b->setCurrentIndex(0);
                }
            d.child<QLineEdit>(u"newTitle"_s)->setFocus();
            d.press(Qt::Key_Return);
            eventually([&] { return d.act(u"send"_s) && d.act(u"send"_s)->isVisible(); });
            shot(u"2-form"_s);
            const Id mine = d.model()->idAt(d.list()->currentIndex().row());
            wait(d.escalations.setFields(
                mine,
                {{u"acute"_s, u"yes"_s},
                 {u"municipality"_s, u"751"_s},
                 {u"identity_status"_s, u"unknown"_s},
                 {u"family_suspected"_s, u"yes"_s},
                 {u"child_name"_s, u"Emma Eksempel"_s},
                 {u"observations"_s,
                  u"Den 3. marts kl. 14.10 skrev barnet: \"min far slår mig\".\n\n- **to gange** i denne uge\n- kontakt på +45 20 12 34 56"_s}}));
            QTest::qWait(200);
            shot(u"3-filled"_s);
            auto* form = d.child<QWidget>(u"identity"_s);
            for (QScrollArea* a : d.page->findChildren<QScrollArea*>())
                if (a->isAncestorOf(form)) {
                    a->ensureWidgetVisible(form, 0, 20);
                    a->verticalScrollBar()->setValue(a->verticalScrollBar()->value() + 250);
                }
            shot(u"4-identity"_s);
            for (QScrollArea* a : d.page->findChildren<QScrollArea*>())
                if (a->isVisible()) a->verticalScrollBar()->setValue(a->verticalScrollBar()->maximum());
            shot(u"5-bottom"_s);
            fill(mine, false);
            QTest::qWait(300);
            d.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
            shot(u"6-preview"_s);
            d.page->openEscalation(sent);
            QTest::qWait(300);
            shot(u"7-sent"_s);
            d.window.resize(800, 560);
            shot(u"8-small"_s);
        }
}
