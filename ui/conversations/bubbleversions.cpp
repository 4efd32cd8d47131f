// What a bubble says of earlier versions.

#include "core/base/text.h"
#include "ui/conversations/bubblebuilder.h"
#include "ui/conversations/wording.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

namespace lygte {

using namespace Qt::StringLiterals;

template <typename Version>
void BubbleBuilder::version(std::vector<std::pair<QString, Look>>& words, const Version& latest) const
{
    const QString text = versionText(latest);
    if (text.isEmpty()) return;
    const QString hint = QCoreApplication::translate("Conversations", "Enter shows the earlier text");
    words.push_back({(latest.withdrawn ? u"× "_s : u"✎ "_s) + text,
                     {small_, colours_.warning, latest.earlier.isEmpty() ? Bubble::Act::None : Bubble::Act::Earlier, hint}});
}

template <typename Version> void BubbleBuilder::earlier(const Version& latest, const RowChoice& choice)
{
    if (!choice.earlier) return;
    for (const Version& old : latest.earlier) {
        y_ += space::xs;
        add(earlierText(old), {small_, colours_.muted}, width_);
        if (!old.withdrawn) add(visible(old.body).left(Bubble::unfoldStep), {small_, colours_.text}, width_);
    }
}

template void BubbleBuilder::version(std::vector<std::pair<QString, Look>>& words, const Message& latest) const;
template void BubbleBuilder::version(std::vector<std::pair<QString, Look>>& words, const Note& latest) const;
template void BubbleBuilder::earlier(const Message& latest, const RowChoice& choice);
template void BubbleBuilder::earlier(const Note& latest, const RowChoice& choice);

} // namespace lygte
