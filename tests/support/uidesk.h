#pragma once
// One page in a window of its own, on a real store, with its commands' shortcuts: what a test drives by keyboard. A feature's
// desk inherits it, makes its page from what stands here, and deletes it before its own stores go.

#include "core/conversations/conversationstore.h"
#include "tests/support/tempstore.h"
#include "ui/widgets/services.h"

#include <QApplication>
#include <QTest>
#include <QVBoxLayout>

namespace lygte::test {

struct UiDesk
{
    TempStore store;
    ConversationStore conversations{store.desk()};
    Theme theme;
    CommandRegistry commands;
    QWidget window;
    Toast toast{&window};
    UndoService undo{&toast};

    explicit UiDesk(const QString& directory = {}) : store(directory) {}

    UiServices services() { return {commands, undo, toast, theme}; }
    void show(QWidget* page, QSize size)
    {
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(page);
        for (const auto& entry : commands.all()) window.addAction(entry.action);
        window.resize(size);
        window.show();
        activate();
    }
    /// The offscreen platform forgets which window is active when a popup or dialog has closed.
    void activate()
    {
        if (window.isActiveWindow() || QApplication::activePopupWidget()) return;
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) throw std::runtime_error("the window was not activated");
    }

    template <typename T> T* child(const QString& name) { return window.findChild<T*>(name); }
    template <typename T> T* child(const char* name) { return child<T>(QString(QLatin1StringView(name))); }

    /// Presses a key where the focus is.
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        activate();
        QWidget* target = QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::focusWidget();
        QTest::keyClick(target ? target : &window, Qt::Key(key), modifiers);
        QCoreApplication::processEvents();
    }
    /// Types where the focus is, as soon as the field takes it: hands are slower than a draft is read.
    void type(const QString& text)
    {
        activate();
        eventually([] { return !QApplication::focusWidget()->property("readOnly").toBool(); });
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), {});
    }
    /// A message from the other side, a minute after the one before.
    Id received(const Id& conversation, const QString& body, const QString& sender, Origin origin = Origin::Typed)
    {
        store.clock().advance(60);
        return wait(
            conversations.addMessage(conversation, {Direction::Received, origin, sender, body, {}, TimePrecision::Minute, {}}));
    }
};

} // namespace lygte::test
