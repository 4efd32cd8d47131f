#pragma once
// The child process that parses foreign files: `lygte-cli import-worker`. It has no key, no store and no network; it reads one
// file from its standard input (which must be a regular file, because it is read twice) and writes records (records.h) to its
// standard output. Whatever a hostile file makes of it, it can neither read another file nor reach anybody. Cancel is kill.
//
// Discarded: a thread (no protection), a container or bubblewrap (another dependency, and needs user namespaces where seccomp
// needs none).

namespace lygte {

/// The whole program. `arguments` are those after "import-worker": optionally `--platform instagram|messenger`, what the path
/// says where a file leaves it open. Call before a QCoreApplication or thread exists. Returns 0 if the source was read to its
/// end, 1 if a Failed record says why not, 2 for wrong arguments or a broken pipe.
int importWorkerMain(int argc, char** argv);

} // namespace lygte
