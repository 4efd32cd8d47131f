#include "core/importers/messengerjson.h"
#include "fuzzimporter.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    lygte::MessengerJsonImporter importer;
    lygte::fuzz::run(importer, QByteArrayView(data, static_cast<qsizetype>(size)));
    return 0;
}
