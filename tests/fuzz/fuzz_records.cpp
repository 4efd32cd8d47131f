// What a worker that a hostile file has taken over could send to the program.

#include "fuzzimporter.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    lygte::fuzz::NoReceiver receiver;
    lygte::RecordReader reader;
    lygte::fuzz::feed(QByteArrayView(data, static_cast<qsizetype>(size)),
                      [&](QByteArrayView part) { (void)reader.feed(part, receiver); });
    return 0;
}
