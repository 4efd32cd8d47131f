#include "ui/editor/repository.h"

#include "ui/widgets/colours.h"

#include <KSyntaxHighlighting/Repository>

namespace lygte {

static KSyntaxHighlighting::Repository& repository()
{
    static KSyntaxHighlighting::Repository* const one = [] {
        auto* made =
            new KSyntaxHighlighting::Repository; // lives as long as the program: highlighters may outlive static objects
        made->addCustomSearchPath(QStringLiteral(":/lygte"));
        return made;
    }();
    return *one;
}

static KSyntaxHighlighting::Definition definition(const QString& name)
{
    auto found = repository().definitionForName(name);
    if (!found.isValid()) qFatal("the syntax definition \"%s\" is not in the resources", qPrintable(name));
    return found;
}

KSyntaxHighlighting::Definition transcriptDefinition()
{
    return definition(QStringLiteral("Lygte Transcript"));
}

KSyntaxHighlighting::Definition noteDefinition()
{
    return definition(QStringLiteral("Lygte Note"));
}

KSyntaxHighlighting::Theme syntaxTheme(const QPalette& palette)
{
    return repository().theme(Colours::of(palette).dark ? QStringLiteral("Lygte Dark") : QStringLiteral("Lygte Light"));
}

} // namespace lygte
