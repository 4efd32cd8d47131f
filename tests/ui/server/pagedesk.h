#pragma once
// The server's page in a window of its own, on a case file that talks to a real server.

#include "tests/support/serverdesk.h"
#include "ui/server/serverpage.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

namespace lygte::test {

struct PageDesk
{
    ServerLink& link;
    Theme theme;
    CommandRegistry commands;
    QWidget window;
    Toast toast{&window};
    UndoService undo{&toast};
    ServerWork work{link};
    EscalationTypes types = must(EscalationTypes::load());
    ServerPage* page = nullptr;

    explicit PageDesk(ServerLink& of) : link(of)
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        auto* column = new QVBoxLayout(&window);
        page = new ServerPage(link, work, types, {commands, undo, toast, theme}, &window);
        column->addWidget(page);
        window.resize(1000, 800);
        window.show();
    }
    ~PageDesk() { delete page; }

    template <typename T> T* child(const char* name) { return window.findChild<T*>(QLatin1StringView(name)); }
    QPushButton* button(const char* name) { return child<QPushButton>(name); }
    QString all() const
    {
        QStringList texts;
        for (QLabel* label : window.findChildren<QLabel*>())
            if (label->isVisible()) texts += label->text();
        return texts.join(u'\n');
    }
    bool says(const QString& words)
    {
        return eventually([&] { return all().contains(words); });
    }
};

} // namespace lygte::test
