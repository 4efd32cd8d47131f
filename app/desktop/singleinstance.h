#pragma once
// One program for each user and case file: a second start brings the first one to the front (QLocalServer).

#include <QLocalServer>

namespace lygte {

class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString& store, QObject* parent = nullptr);
    bool isFirst() const { return first_; }

Q_SIGNALS:
    void raised();

private:
    QLocalServer server_;
    bool first_ = false;
};

} // namespace lygte
