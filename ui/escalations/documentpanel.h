#pragma once
// The document: in which language, how it stands (never made, made from what stands here, outdated by an edit), and how to see
// and save it. Saving stores what is typed first, then writes the file, then records what the file was made from – in that
// order, so that nothing looks made that is not.

#include "core/documents/escalationletter.h"
#include "ui/escalations/openescalation.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QRadioButton;

namespace lygte {

class ErrorStrip;
class PlainLabel;

class DocumentPanel final : public QWidget
{
    Q_OBJECT
public:
    enum class Format { Pdf, Odt };

    explicit DocumentPanel(OpenEscalation& open, QWidget* parent = nullptr);

    /// "da" or "en".
    QString language() const { return language_; }
    void setLanguage(const QString& language);
    Result<Letter> letter() const;
    /// Asks where to, and saves there.
    void saveAs(Format format);
    /// The preview is in front.
    void setPreviewed(bool previewed);

Q_SIGNALS:
    void languageChanged();
    void previewWanted(bool wanted);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Step { Nothing, Making, Saving }; ///< what goes on on another thread

    void refresh();
    void retranslate();
    void make(Format format, const Letter& letter, const LetterRecord& record);
    void chooseFile(Format format, const QByteArray& bytes, const LetterRecord& record);
    void write(const QString& path, const QByteArray& bytes, const LetterRecord& record);
    void setStep(Step step);
    QString statusText() const;

    OpenEscalation& open_;
    QString language_ = QStringLiteral("da");
    QLabel* heading_;
    QLabel* status_;
    QLabel* languageLabel_;
    QRadioButton* danish_;
    QRadioButton* english_;
    QPushButton* preview_;
    QPushButton* pdf_;
    QPushButton* odt_;
    PlainLabel* saved_;
    ErrorStrip* error_;
    QString savedPath_; ///< where the last file went; said until another escalation is open
    bool savedDraft_ = false;
    Step step_ = Step::Nothing;
    Id shown_;
};

} // namespace lygte
