#pragma once
// The escalation page in a window of its own, on a real store with a conversation, with its commands' shortcuts: what a test
// drives by keyboard.

#include "core/conversations/conversationstore.h"
#include "tests/support/tempstore.h"
#include "ui/escalations/actpanel.h"
#include "ui/escalations/escalationmodel.h"
#include "ui/escalations/escalationpage.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

namespace lygte::test {

struct EscalationDesk
{
    TempStore store;
    ConversationStore conversations{store.desk()};
    EscalationStore escalations{store.desk(), *EscalationTypes::load(), *DanishCalendar::load()};
    Theme theme;
    CommandRegistry commands;
    QWidget window;
    Toast toast{&window};
    UndoService undo{&toast};
    EscalationPage* page = nullptr;
    Id conversation = wait(conversations.create({QStringLiteral("discord"), QStringLiteral("skater_07"), {}}));
    QList<Id> messages;

    EscalationDesk()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        messages += received(QStringLiteral("min far slår mig"));
        messages += received(QStringLiteral("jeg tør ikke gå hjem i dag"));
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        page = new EscalationPage(escalations, conversations, {commands, undo, toast, theme}, &window);
        column->addWidget(page);
        for (const auto& entry : commands.all()) window.addAction(entry.action);
        window.resize(1180, 740);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) throw std::runtime_error("the window was not activated");
    }

    Id received(const QString& body, const QString& sender = QStringLiteral("skater_07"))
    {
        store.clock().advance(60);
        return wait(conversations.addMessage(
            conversation, {Direction::Received, Origin::Pasted, sender, body, {}, TimePrecision::Minute, {}}));
    }

    template <typename T> T* child(const QString& name) { return page->findChild<T*>(name); }
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

    /// The offscreen platform forgets which window is active when a popup or dialog has closed.
    void activate()
    {
        if (window.isActiveWindow() || QApplication::activePopupWidget()) return;
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) throw std::runtime_error("the window was not activated");
    }
    void focus(const QString& field)
    {
        activate();
        child<QWidget>(field)->setFocus();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        activate();
        QWidget* target = QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::focusWidget();
        QTest::keyClick(target ? target : &window, Qt::Key(key), modifiers);
        QCoreApplication::processEvents();
    }
    void type(const QString& text)
    {
        activate();
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), {});
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
