#include "core/base/refusaltext.h"

#include <QCoreApplication>

namespace lygte {

namespace {

struct Words
{
    const char* code;
    const char* what;
    const char* next;
};

} // namespace

/// The last is said of every other code.
static constexpr Words words[] = {
    {"rights", QT_TRANSLATE_NOOP("Refusal", "Your user has no right to change this."),
     QT_TRANSLATE_NOOP("Refusal", "Ask your section leader for access, then try again.")},
    {"gone",
     QT_TRANSLATE_NOOP(
         "Refusal", "You can no longer change it: a colleague removed or moved it, or your right to change it was taken back."),
     QT_TRANSLATE_NOOP("Refusal", "Ask the colleague or your section leader. Try again if you may change it again, or copy the "
                                  "text and put this away.")},
    {"state", QT_TRANSLATE_NOOP("Refusal", "A colleague was first: it is in another state now."),
     QT_TRANSLATE_NOOP("Refusal", "Look at it as it is now, and do what is still needed there. Then put this away.")},
    {"transition", QT_TRANSLATE_NOOP("Refusal", "This step is not allowed from the state it is in."),
     QT_TRANSLATE_NOOP("Refusal", "Open it and see which step comes next. Then put this away.")},
    {"claim", QT_TRANSLATE_NOOP("Refusal", "You did not have the conversation when the reply reached the server."),
     QT_TRANSLATE_NOOP("Refusal",
                       "Read what has come since. Take the conversation and send again, or take the text back as a draft.")},
    {"unclaimed",
     QT_TRANSLATE_NOOP("Refusal", "It was written before a server was set up: nobody had taken the conversation for it."),
     QT_TRANSLATE_NOOP("Refusal",
                       "Read what has come since. Take the conversation and send again, or take the text back as a draft.")},
    {"answered", QT_TRANSLATE_NOOP("Refusal", "A colleague had answered this message already."),
     QT_TRANSLATE_NOOP("Refusal", "Read the colleague's answer. If yours is still needed, take the text back as a draft.")},
    {"replaced", QT_TRANSLATE_NOOP("Refusal", "It had been corrected or taken back from another machine."),
     QT_TRANSLATE_NOOP(
         "Refusal", "Look at it as it is now. If your text is still needed, copy it and correct again. Then put this away.")},
    {"elsewhere", QT_TRANSLATE_NOOP("Refusal", "The same exists in a section that you have no access to."),
     QT_TRANSLATE_NOOP("Refusal", "Ask your section leader: another section works on it already.")},
    {"erased", QT_TRANSLATE_NOOP("Refusal", "It was erased on order and is not taken again."),
     QT_TRANSLATE_NOOP("Refusal", "Ask your section leader. Put this away when nothing of it may be kept.")},
    {"data", QT_TRANSLATE_NOOP("Refusal", "The server did not accept the content."),
     QT_TRANSLATE_NOOP("Refusal", "Copy the text, and tell your administrator. It stays here until you put it away.")},
};

ErrorText describeRefusal(const QString& code)
{
    const Words* found = std::end(words) - 1;
    for (const Words& each : words)
        if (code == QLatin1StringView(each.code)) found = &each;
    return {QCoreApplication::translate("Refusal", found->what), QCoreApplication::translate("Refusal", found->next)};
}

} // namespace lygte
