#pragma once
// One escalation: its head (title, state, whether what is typed is stored), and the form or the preview. What goes beside it is
// made here, too: the rail with acts, document and deadlines, which the page places.

#include "ui/escalations/documentpanel.h"

class QLineEdit;
class QScrollArea;
class QStackedWidget;

namespace lygte {

class ActPanel;
class ErrorStrip;
class EscalationForm;
class FactsPanel;
class IdentityReading;
class LetterPreview;
class PlainLabel;
class StateGlyph;
class UndoService;

class EscalationDetail final : public QWidget
{
    Q_OBJECT
public:
    EscalationDetail(OpenEscalation& open, IdentityReading& reading, UndoService& undo, QWidget* parent = nullptr);

    EscalationForm* form() const { return form_; }
    /// The form, or the preview in its place.
    QWidget* body() const;
    /// Shown beside the detail; belongs to whom places it.
    QScrollArea* rail() const { return rail_; }
    /// Where it is said that the server refused something of it.
    ErrorStrip& refused() { return *refused_; }
    DocumentPanel& document() { return *document_; }
    bool isPreviewing() const;
    void setPreviewing(bool previewing);
    /// To the first thing that the next act lacks.
    void focusNextNeed();
    void focusNeed(const QString& missing);
    /// Time has passed.
    void tick();

Q_SIGNALS:
    void openConversation(const lygte::Id& conversation);
    void openMessage(const lygte::Id& conversation, const lygte::Id& message);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QLayout* makeHead();
    void makeRail();
    void refresh();
    void refreshPreview();
    void retranslate();
    QString savingText() const;

    OpenEscalation& open_;
    QLineEdit* title_;
    QLabel* type_;
    PlainLabel* state_;
    StateGlyph* sync_;
    ErrorStrip* refused_;
    QLabel* saving_;
    QStackedWidget* middle_;
    EscalationForm* form_;
    LetterPreview* preview_;
    QScrollArea* rail_;
    ActPanel* acts_;
    DocumentPanel* document_;
    FactsPanel* facts_;
    QTimer previewPause_;
};

} // namespace lygte
