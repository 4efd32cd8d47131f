#pragma once
// What every page is given: the places where it registers acts, says that something is done, and offers to take it back. All of
// it is owned by app/ and outlives the pages.

#include "ui/widgets/commands.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/undo.h"

namespace lygte {

struct UiServices
{
    CommandRegistry& commands;
    UndoService& undo;
    Toast& toast;
    Theme& theme;
};

} // namespace lygte
