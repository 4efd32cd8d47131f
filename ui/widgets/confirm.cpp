#include "ui/widgets/confirm.h"

#include "ui/widgets/flatstyle.h"

#include <QMessageBox>
#include <QPushButton>

namespace lygte {

void confirmDestructive(QWidget* parent, const QString& question, const QString& consequence, const QString& verb,
                        std::function<void()> then)
{
    auto* box = new QMessageBox(QMessageBox::Warning, QString(), question, QMessageBox::Cancel, parent->window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(consequence);
    QPushButton* act = box->addButton(verb, QMessageBox::DestructiveRole);
    makeDangerous(act);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(act, &QPushButton::clicked, parent, [then = std::move(then)] { then(); });
    box->open();
}

} // namespace lygte
