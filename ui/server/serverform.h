#pragma once
// Sets the server up: where it is, who logs in, which certificates. Says what a test of the connection found, in words that say
// what to do. Opens in place; Esc leaves it.

#include "core/server/serverlink.h"

#include <QFormLayout>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace lygte {

class ErrorStrip;
class Heading;
class MutedLabel;
class PlainLabel;

class ServerForm final : public QWidget
{
    Q_OBJECT
public:
    /// `link` outlives it.
    explicit ServerForm(ServerLink& link, QWidget* parent = nullptr);

    /// Takes up what is kept.
    void begin();

Q_SIGNALS:
    void left();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct FileField
    {
        QLabel* label;
        QLineEdit* path;
        QPushButton* choose;
    };
    FileField addFile(const char* name);
    QLabel* addField(QWidget* field, const char* name);
    ServerSettings entered() const;
    void edited();
    void test();
    void save();
    void forget();
    void chooseFile(QLineEdit* into);
    void setBusy(bool busy);
    void tested(const std::optional<LinkTrouble>& trouble);
    void retranslate();

    ServerLink& link_;
    bool busy_ = false;
    int tests_ = 0;
    std::function<QString()> result_;
    Heading* title_;
    MutedLabel* explanation_;
    QFormLayout* fields_;
    QLineEdit* hosts_;
    QSpinBox* port_;
    QLineEdit* database_;
    QLineEdit* login_;
    QLineEdit* password_;
    QLabel* hostsLabel_;
    QLabel* portLabel_;
    QLabel* databaseLabel_;
    QLabel* loginLabel_;
    QLabel* passwordLabel_;
    MutedLabel* passwordPlace_;
    FileField root_;
    FileField certificate_;
    FileField key_;
    ErrorStrip* error_;
    PlainLabel* answer_;
    QPushButton* test_;
    QPushButton* save_;
    QPushButton* cancel_;
    QPushButton* forget_;
};

} // namespace lygte
