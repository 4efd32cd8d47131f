# The verbs of packaging/dev, sourced by it once the platform is there. $verb and "$@" are the command.

build() { # build PRESET [TARGET…]; one build at a time in a build folder
    local preset=$1; shift
    mkdir -p "$top/build" "$cache/ccache"
    export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache} CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_MAXSIZE=5G
    (
        flock 8
        if [ ! -f "$top/build/$preset/build.ninja" ]; then
            cmake --preset "$preset" -S "$top" >"$cache/configure.log" 2>&1 || { cat "$cache/configure.log" >&2; exit 1; }
        fi
        cmake --build "$top/build/$preset" ${1:+--target "$@"} -- -k 20
    ) 8>"$top/build/.lock"
}

case "$verb" in
shell) if [ $# -gt 0 ]; then exec "$@"; else exec bash -i; fi ;;
build) build "$@" ;;
*) die "no such verb: $verb (packaging/dev help lists them)" ;;
esac
