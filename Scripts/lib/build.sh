# shellcheck shell=bash
# Builds the release binary, quietly while all goes well. Sourced, never run.

# Builds danchieu of the package at $1 in release mode, with the Swift runtime in it, so that the binary can be copied to a machine
# without Swift; its output appears only where the build fails.
build_release() {
    local root=$1 log status=0
    log=$(mktemp)
    # A build with nothing to do takes a second or two: worth a line only where somebody may wonder.
    if [[ -t 2 || ! -x $root/.build/release/danchieu ]]; then say "building danchieu (the first time takes minutes) ..."; fi
    swift build --configuration release --static-swift-stdlib --product danchieu --package-path "$root" >"$log" 2>&1 || status=$?
    if ((status != 0)); then
        cat "$log" >&2
        say "the build failed; the compiler's messages are above"
    fi
    rm -f "$log"
    return "$status"
}
