# The verbs of packaging/dev, sourced by it once the platform is there. $verb and "$@" are the command.

export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache} CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_MAXSIZE=5G CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1
export CTEST_OUTPUT_ON_FAILURE=1

sources() { # every C++ file of ours that git knows or would add
    (cd "$top" && git -c safe.directory="$top" ls-files -co --exclude-standard -- '*.cpp' '*.h')
}

build() { # build PRESET [TARGET…]; one build at a time in a build folder
    local preset=$1; shift
    mkdir -p "$top/build" "$CCACHE_DIR"
    (
        flock 8
        if [ ! -f "$top/build/$preset/build.ninja" ]; then
            cmake --preset "$preset" -S "$top" >"$top/build/configure-$preset.log" 2>&1 || { cat "$top/build/configure-$preset.log" >&2; exit 1; }
        fi
        cmake --build "$top/build/$preset" ${1:+--target "$@"}
    ) 8>"$top/build/.lock-$preset"
}

# Runs a command with a session bus and an unlocked keyring of its own, in a home that is thrown away afterwards: the user's own keyring is never
# touched. As the user who calls it; only PostgreSQL, which refuses root, is run as somebody else, by the tests themselves.
with_keyring() {
    local home
    home=$(mktemp -d)
    HOME=$home XDG_RUNTIME_DIR=$home dbus-run-session -- bash -c '
        printf "lygte\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
        exec "$@"' keyring "$@"
    local status=$?
    rm -rf "$home"
    return $status
}

check_format() {
    say "format"
    sources | xargs -P2 -n 40 clang-format-19 --dry-run --Werror --style=file
}

check_translations() {
    say "translations"
    local work
    work=$(mktemp -d)
    cp "$top"/translations/*.ts "$work"
    update_translations "$work" >/dev/null
    local file
    for file in "$top"/translations/*.ts; do
        cmp -s "$file" "$work/$(basename "$file")" || { say "$(basename "$file") is not up to date: run packaging/dev translations"; diff "$file" "$work/$(basename "$file")" | head -40; return 1; }
        ! grep -q 'type="unfinished"' "$file" || { say "$(basename "$file") has unfinished strings:"; grep -B3 'type="unfinished"' "$file" | head -40; return 1; }
        ! grep -qE 'type="(vanished|obsolete)"' "$file" || { say "$(basename "$file") has obsolete strings"; return 1; }
    done
    rm -rf "$work"
}

update_translations() { # update_translations FOLDER: brings FOLDER/lygte_*.ts up to date with the sources
    (cd "$top" && /usr/lib/qt6/bin/lupdate -silent -locations none -no-obsolete -I . app core ui -ts "$1/lygte_da.ts" "$1/lygte_en.ts")
}

in_git() { git -c safe.directory="$top" -C "$top" "$@"; }

# What the last commits and the working tree touched, the newest first: clang-tidy takes some twenty seconds a file, so "the last $1 files" is
# three minutes on two cores for 16. No other branch to compare with is needed: CI's clone need not have one.
changed_sources() {
    {
        in_git ls-files -mo --exclude-standard
        in_git log -n 20 --name-only --diff-filter=d --format= 2>/dev/null || true
    } | awk '/^(app|core|ui)\/.*\.cpp$/ && !seen[$0]++' | while read -r file; do
        [ ! -f "$top/$file" ] || echo "$file"
    done | awk -v most="$1" 'NR <= most'
}

check_lint() { # the files that changed last, unless --all or named
    local files
    case "${1:-}" in
    --all) files=$(sources | grep -E '^(app|core|ui)/.*\.cpp$') ;;
    "") files=$(changed_sources 10) ;;
    *) files=$(printf '%s\n' "$@") ;;
    esac
    [ -n "$files" ] || { say "lint: git knows no changed files, so nothing was linted"; return 0; }
    say "lint: $(wc -l <<<"$files") files"
    # The precompiled header and some flags are GCC's; clang-tidy reads the headers themselves.
    local database=$top/build/lint
    mkdir -p "$database"
    sed -E 's/ -Winvalid-pch//g; s/ -include [^ ]*cmake_pch\.hxx//g; s/ccache //g; s/ -fno-plt//g; s/ -Wno-maybe-uninitialized//g' \
        "$top/build/dev/compile_commands.json" >"$database/compile_commands.json"
    # Its count of suppressed warnings goes to standard error; what it really says, to standard output.
    (cd "$top" && xargs -P2 -n 1 clang-tidy-19 -p "$database" --quiet --warnings-as-errors='*' <<<"$files" 2>"$top/build/lint.log") ||
        { grep -vE '^[0-9]+ warnings' "$top/build/lint.log" >&2; return 1; }
}

run_tests() { # run_tests PRESET [CTEST…]
    local preset=$1; shift
    (cd "$top/build/$preset" && with_keyring env LYGTE_TEST_KEYRING=1 QT_QPA_PLATFORM=offscreen ctest --output-on-failure -j2 "$@")
}

test_verb() {
    if [ $# -gt 0 ]; then build dev; run_tests dev "$@"; return; fi
    local started=$SECONDS
    check_format
    check_translations
    build dev
    check_lint
    run_tests dev
    say "the core and lygte-cli without Qt Widgets, under AddressSanitizer and UBSan"
    build asan
    ASAN_OPTIONS=detect_leaks=1:abort_on_error=1 LSAN_OPTIONS=suppressions=$top/tests/lsan.supp UBSAN_OPTIONS=print_stacktrace=1 run_tests asan -LE slow
    say "everything passed after $((SECONDS - started)) s"
}

practice_store() { # a case file filled by really importing export files, made once
    local store=$1 secret=$1/../practice.passphrase sources=()
    [ ! -f "$store/.ready" ] || return 0
    mkdir -p "$(dirname "$store")"
    exec 8>"$store.lock"
    flock 8 # another one may be making it
    [ ! -f "$store/.ready" ] || { exec 8>&-; return 0; }
    rm -rf "$store"; mkdir -p "$store"
    printf 'practice\n' >"$secret"
    local cli=("$top/build/dev/bin/lygte-cli" --store "$store" --passphrase-file "$secret" --officer 04 --section "Online Patrulje")
    say "making practice data"
    "${cli[@]}" practice --conversations 400 --messages 20000 --seed 1
    sources=("$top/resources/practice/exports")
    local folder
    for folder in whatsapp-txt facebook-messenger-json instagram-json; do
        [ -d "$top/../shared/corpora/$folder" ] && sources+=("$top/../shared/corpora/$folder")
    done
    say "importing ${sources[*]##*/}"
    "${cli[@]}" import "${sources[@]}" || [ $? = 3 ] # 3: some of it was not understood, and that is listed
    touch "$store/.ready"
    exec 8>&-
}

run_server() { # a real server with a section at work, and two programs as different officers; without a display their screenshots
    build dev lygte lygte-cli lygte-practice-server
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        say "starting the practice server; it ends when both windows are closed"
        practice_server
        return
    fi
    say "there is no display: taking screenshots instead"
    wire_shots "$top/build/shots-server"
}

practice_server() { # practice_server ARGUMENTS…: in a folder of its own, gone afterwards, so that two runs do not meet
    local folder status=0
    folder=$(mktemp -d)
    "$top/build/dev/bin/lygte-practice-server" --folder "$folder" "$@" || status=$?
    rm -rf "$folder"
    return $status
}

wire_shots() { # wire_shots SHOTS: both programs side by side, and every state of the wire
    rm -rf "$1"; mkdir -p "$1"
    QT_QPA_PLATFORM=offscreen practice_server --shots "$1"
    say "screenshots of the wire are in $1:"
    ls "$1" >&2
}

run_verb() {
    if [ "${1:-}" = --server ]; then run_server; return; fi
    build dev lygte lygte-cli
    practice_store "$cache/practice/case"
    local secret=$cache/practice/practice.passphrase
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        say "opening Lygte on the practice store"
        exec "$top/build/dev/bin/lygte" --store "$cache/practice/case" --passphrase-file "$secret" "$@"
    fi
    say "there is no display: taking screenshots instead"
    shots_verb
}

shots_verb() { # every view and every state of the wire, in both languages and both themes
    build dev lygte lygte-cli lygte-practice-server
    practice_store "$cache/practice/case"
    local folder=${1:-$top/build/shots}
    rm -rf "$folder"; mkdir -p "$folder"
    local copy # the screenshots show a running shift, which is nobody's
    copy=$(mktemp -d)
    cp -r "$cache/practice/case/." "$copy"
    QT_QPA_PLATFORM=offscreen "$top/build/dev/bin/lygte" --store "$copy" --passphrase-file "$cache/practice/practice.passphrase" --settings "$copy/lygte.ini" --shots "$folder"
    rm -rf "$copy"
    say "screenshots of every view are in $folder:"
    ls "$folder" >&2
    wire_shots "$folder/wire"
}

fuzz_verb() { # fuzz [SECONDS]: each importer, the server's answers, strangers' text
    build fuzz fuzz_whatsapp fuzz_messenger fuzz_records fuzz_sync fuzz_text
    local fuzzer name seconds=${1:-60}
    for fuzzer in "$top"/build/fuzz/bin/fuzz_*; do
        name=$(basename "$fuzzer")
        name=${name#fuzz_}
        say "$name for $seconds s"
        mkdir -p "$cache/fuzz/$name"
        "$fuzzer" -max_total_time="$seconds" -rss_limit_mb=512 -timeout=30 -max_len=65536 "$cache/fuzz/$name" "$top/tests/fuzz/corpus/$name"
    done
}

# PouchDB is what the wire is compared with: Debian's Node and npm, and the packages in the cache folder. Only this verb needs them; without them the
# bar says short, and why. The driver QPSQL stands beside it.
pouch_folder() { # prints the options of lygte-bench-wire
    local folder=$cache/pouch log=$top/build/pouch.log
    if [ ! -d "$folder/node_modules/express-pouchdb" ]; then
        mkdir -p "$folder"
        echo '{"private": true}' >"$folder/package.json"
        {
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 nodejs npm libqt6sql6-psql &&
                (cd "$folder" && timeout 600 npm install --no-audit --no-fund --no-save pouchdb@9 express-pouchdb@4 express@4)
        } >"$log" 2>&1 || true
    fi
    if command -v node >/dev/null && [ -d "$folder/node_modules/express-pouchdb" ]; then printf -- '--pouch\n%s\n' "$folder"
    else printf -- '--pouch-why\n%s\n' "$(grep -m1 -E 'ERR|^E:' "$log" 2>/dev/null || echo 'it could not be installed')"; fi
}

bench_verb() {
    build release lygte-bench lygte-bench-wire lygte-cli
    "$top/build/release/bin/lygte-bench" "$@"
    local pouch
    mapfile -t pouch < <(pouch_folder)
    "$top/build/release/bin/lygte-bench-wire" "${pouch[@]}" "$@"
}

case "$verb" in
run) run_verb "$@" ;;
test) test_verb "$@" ;;
bench) bench_verb "$@" ;;
fuzz) fuzz_verb "$@" ;;
shots) shots_verb "$@" ;;
cli) build dev lygte-cli >&2; exec "$top/build/dev/bin/lygte-cli" "$@" ;;
shell) if [ $# -gt 0 ]; then exec "$@"; else exec bash -i; fi ;;
build) build "${@:-dev}" ;;
format) cd "$top"; sources | xargs -P2 -n 40 clang-format-19 -i --style=file ;;
lint) build dev; check_lint "$@" ;;
translations) update_translations "$top/translations" ;;
torture) build dev lygte-torture; QT_QPA_PLATFORM=offscreen exec "$top/build/dev/bin/lygte-torture" --controls "$@" ;;
tsan) build tsan test_core_storage test_core_sync test_core_conversations test_core_postgres test_convergence test_server; TSAN_OPTIONS=suppressions=$top/tests/tsan.supp run_tests tsan -L tsan "$@" ;;
*) die "no such verb: $verb (packaging/dev help lists them)" ;;
esac
