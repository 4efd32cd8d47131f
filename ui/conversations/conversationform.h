#pragma once
// A conversation that is started by hand: platform, name or handle, and the patrol's account that it is held with.

#include "core/conversations/conversationstore.h"
#include "ui/conversations/inplaceform.h"

#include <QComboBox>
#include <QLineEdit>

namespace lygte {

class ConversationForm final : public InPlaceForm
{
    Q_OBJECT
public:
    /// `store` outlives the form.
    explicit ConversationForm(ConversationStore& store, QWidget* parent = nullptr);

Q_SIGNALS:
    void created(const lygte::Id& conversation);

protected:
    void retranslate() override;
    bool isComplete() const override;
    QJsonObject contents() const override;
    void setContents(const QJsonObject& contents) override;
    void save() override;
    QWidget* firstField() const override { return platform_; }

private:
    ConversationStore& store_;
    QComboBox* platform_;
    QLineEdit* title_;
    QLineEdit* account_;
    QLabel* platformLabel_;
    QLabel* titleLabel_;
    QLabel* accountLabel_;
};

} // namespace lygte
