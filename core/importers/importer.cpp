#include "core/importers/importer.h"

#include "core/importers/messengerjson.h"
#include "core/importers/whatsapptext.h"

namespace lygte {

std::unique_ptr<Importer> importerFor(QByteArrayView head, const QString& platformHint)
{
    if (MessengerJsonImporter::recognises(head)) return std::make_unique<MessengerJsonImporter>(platformHint);
    if (WhatsAppTextImporter::recognises(head)) return std::make_unique<WhatsAppTextImporter>();
    return nullptr;
}

} // namespace lygte
