#pragma once
// The escalation page at its desk (uidesk.h), with a conversation.

#include "tests/support/uidesk.h"
#include "ui/escalations/actpanel.h"
#include "ui/escalations/escalationmodel.h"
#include "ui/escalations/escalationpage.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace lygte::test {

struct EscalationDesk : UiDesk
{
    EscalationStore escalations{store.desk(), *EscalationTypes::load(), *DanishCalendar::load()};
    EscalationPage* page = nullptr;
    Id conversation = wait(conversations.create({QStringLiteral("discord"), QStringLiteral("skater_07"), {}}));
    QList<Id> messages;

    EscalationDesk()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        messages += received(QStringLiteral("min far slår mig"));
        messages += received(QStringLiteral("jeg tør ikke gå hjem i dag"));
        page = new EscalationPage(escalations, conversations, services(), nullptr, &window);
        show(page, {1180, 740});
    }
    ~EscalationDesk() { delete page; }

    Id received(const QString& body, const QString& sender = QStringLiteral("skater_07"))
    {
        return UiDesk::received(conversation, body, sender, Origin::Pasted);
    }

    EscalationModel* model() { return page->findChild<EscalationModel*>(); }
    QListView* list()
    {
        const auto views = page->findChildren<QListView*>();
        for (QListView* view : views)
            if (view->model() == model()) return view;
        return nullptr;
    }
    /// The button of an act.
    QPushButton* act(const QString& command)
    {
        auto* block = child<ActBlock>(command);
        return block ? block->findChild<QPushButton*>() : nullptr;
    }
    Id only() { return wait(escalations.list(true)).value(0).id; }
    Escalation stored() { return *wait(escalations.escalation(only())); }
    QString storedValue(const QString& field) { return stored().allValues().value(field); }

    void focus(const QString& field)
    {
        activate();
        child<QWidget>(field)->setFocus();
    }
    /// Begins a draft from both messages by keyboard; the form is open afterwards.
    void beginDraft()
    {
        page->startFor(conversation, messages);
        auto* title = child<QLineEdit>(QStringLiteral("newTitle"));
        if (!eventually([&] { return title->text() == u"skater_07" && title->hasFocus(); }))
            throw std::runtime_error("no title");
        press(Qt::Key_Return);
        if (!eventually([&] { return act(QStringLiteral("send")); })) throw std::runtime_error("no form");
    }
    /// Brings the focus to the field that is missing first, and says which it is.
    QString nextNeed()
    {
        press(Qt::Key_F8);
        for (QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
            if (widget->metaObject()->className() == QByteArrayLiteral("lygte::FieldRow")) return widget->objectName();
        return {};
    }
    /// Saves through the real file dialog.
    QString saveDocument(int key, const QString& name)
    {
        const QString path = store.directory() + u'/' + name;
        press(key, Qt::ControlModifier | Qt::AltModifier);
        QFileDialog* dialog = nullptr;
        if (!eventually([&] { return (dialog = page->findChild<QFileDialog*>()) && dialog->isVisible(); }))
            throw std::runtime_error("no file dialog");
        dialog->setDirectory(store.directory());
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(name);
        QMetaObject::invokeMethod(dialog, "accept");
        if (!eventually([&] { return QFile::exists(path); })) throw std::runtime_error("no file");
        return path;
    }
};

} // namespace lygte::test
