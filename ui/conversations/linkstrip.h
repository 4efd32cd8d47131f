#pragma once
// The confirmation before a link leaves the program: in place, with the host as the network sees it. Copying comes first.

#include "ui/conversations/links.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include <functional>

namespace lygte {

class PlainLabel;

class LinkStrip final : public QFrame
{
    Q_OBJECT
public:
    using Opener = std::function<void(const QUrl&)>;

    explicit LinkStrip(QWidget* parent = nullptr);

    /// What opens a confirmed link; the system's browser unless a test says otherwise.
    void setOpener(Opener opener) { opener_ = std::move(opener); }
    /// Asks; says why not when the link cannot be opened.
    void ask(const QString& link);
    void dismiss();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();

    Opener opener_;
    QString link_;
    std::optional<OpenableLink> target_;
    QLabel* question_;
    PlainLabel* host_;
    PlainLabel* address_;
    QPushButton* copy_;
    QPushButton* open_;
    QPushButton* cancel_;
};

} // namespace lygte
