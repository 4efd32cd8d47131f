#include "ui/widgets/fieldlock.h"

namespace lygte {

void setLocked(QWidget* field, bool locked)
{
    static constexpr auto readOnly = "readOnly";
    if (field->metaObject()->indexOfProperty(readOnly) >= 0)
        field->setProperty(readOnly, locked);
    else
        field->setEnabled(!locked);
}

} // namespace lygte
