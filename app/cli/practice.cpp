#include "app/cli/commands.h"

namespace lygte::cli {
int practice(Session&, const QStringList&) { return Failed; }
} // namespace lygte::cli
