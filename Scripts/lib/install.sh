# shellcheck shell=bash
# Makes sure of what DanChieu needs from the system: Swift, and the packages of each use. Sourced, never run.

# The oldest Swift that the manifest's settings work with.
swift_major=6
swift_minor=2

# The exit code of a script that lacks something it needs (EX_UNAVAILABLE of sysexits.h).
unavailable=69

say() { printf '%s\n' "$*" >&2; }

# Prints the Debian packages that a use needs, one a line: build, run, test or check.
packages_for() {
    case $1 in
    build) printf '%s\n' libpcre2-dev libxml2-dev libzip-dev libsqlite3-dev libxxhash-dev libyaml-dev zlib1g-dev pkg-config ;;
    run) printf '%s\n' graphviz fonts-dejavu-core poppler-utils catdoc ;;
    test) printf '%s\n' libxml2-utils ;;
    check) printf '%s\n' python3 python3-venv binutils valgrind libreoffice-writer-nogui fonts-liberation chromium tesseract-ocr tesseract-ocr-vie openjdk-17-jre-headless postgresql ;;
    *)
        say "unknown use '$1'; one of build, run, test, check"
        return 64
        ;;
    esac
}

# Prints those of the packages that dpkg does not have installed.
missing_debian_packages() {
    local package
    for package in "$@"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || printf '%s\n' "$package"
    done
}

# Whether another system has what a Debian package brings.
is_available() {
    case $1 in
    libpcre2-dev) pkg-config --exists libpcre2-8 2>/dev/null ;;
    libxml2-dev) pkg-config --exists libxml-2.0 2>/dev/null ;;
    libzip-dev) pkg-config --exists libzip 2>/dev/null ;;
    libxxhash-dev) pkg-config --exists libxxhash 2>/dev/null ;;
    libyaml-dev) pkg-config --exists yaml-0.1 2>/dev/null ;;
    zlib1g-dev) pkg-config --exists zlib 2>/dev/null ;;
    libsqlite3-dev) pkg-config --exists sqlite3 2>/dev/null ;;
    pkg-config) command -v pkg-config >/dev/null ;;
    graphviz) command -v dot >/dev/null ;;
    # Without the font a picture shows another one; no reason to stop.
    fonts-dejavu-core) true ;;
    libxml2-utils) command -v xmllint >/dev/null ;;
    poppler-utils) command -v pdftotext >/dev/null ;;
    catdoc) command -v catdoc >/dev/null ;;
    # What is missing of these is left out of the checks, which say so.
    libreoffice-writer-nogui | fonts-liberation | chromium | tesseract-ocr | tesseract-ocr-vie | openjdk-17-jre-headless | postgresql) true ;;
    python3) command -v python3 >/dev/null ;;
    binutils) command -v strip >/dev/null ;;
    valgrind) command -v valgrind >/dev/null ;;
    python3-venv) python3 -c 'import ensurepip, venv' 2>/dev/null ;;
    *) false ;;
    esac
}

# Prints what brings a Debian package's contents on other systems.
hint_for() {
    case $1 in
    libpcre2-dev) echo "brew install pcre2 | dnf install pcre2-devel" ;;
    libxml2-dev) echo "brew install libxml2 | dnf install libxml2-devel" ;;
    libzip-dev) echo "brew install libzip | dnf install libzip-devel" ;;
    libxxhash-dev) echo "brew install xxhash | dnf install xxhash-devel" ;;
    libyaml-dev) echo "brew install libyaml | dnf install libyaml-devel" ;;
    zlib1g-dev) echo "brew install zlib | dnf install zlib-devel" ;;
    libsqlite3-dev) echo "brew install sqlite | dnf install sqlite-devel" ;;
    poppler-utils) echo "brew install poppler | dnf install poppler-utils" ;;
    catdoc) echo "brew install catdoc | dnf install catdoc" ;;
    pkg-config) echo "brew install pkgconf | dnf install pkgconf" ;;
    graphviz) echo "brew install graphviz | dnf install graphviz" ;;
    libxml2-utils) echo "brew install libxml2 | dnf install libxml2" ;;
    binutils) echo "brew install binutils | dnf install binutils" ;;
    valgrind) echo "dnf install valgrind" ;;
    python3 | python3-venv) echo "brew install python | dnf install python3" ;;
    esac
}

# Installs Debian packages, and says what to run where that fails.
install_debian_packages() {
    local as_root=()
    if ((EUID != 0)); then
        as_root=(sudo)
        # Without a terminal nobody could answer sudo's question.
        [[ -t 0 ]] || as_root=(sudo -n)
    fi
    say "installing: $*"
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        say "sudo is missing; run as root: apt-get install $*"
        return "$unavailable"
    fi
    if [[ -z ${apt_was_updated:-} ]]; then
        apt_was_updated=yes
        # An index that can't be fetched may still hold the packages: the installation tells.
        "${as_root[@]}" apt-get update -qq >&2 || say "apt-get update failed; going on with the index at hand"
    fi
    if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2; then
        say "could not install: $*; run: sudo apt-get update && sudo apt-get install $*"
        return "$unavailable"
    fi
}

# Makes sure of the packages of some uses.
ensure_packages() {
    local use wanted=() missing=() package
    for use in "$@"; do
        while IFS= read -r package; do wanted+=("$package"); done < <(packages_for "$use")
    done
    if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
        while IFS= read -r package; do missing+=("$package"); done < <(missing_debian_packages "${wanted[@]}")
        ((${#missing[@]} == 0)) || install_debian_packages "${missing[@]}"
        return
    fi
    for package in "${wanted[@]}"; do is_available "$package" || missing+=("$package"); done
    ((${#missing[@]} > 0)) || return 0
    say "this system lacks:"
    for package in "${missing[@]}"; do say "  $package ($(hint_for "$package"))"; done
    return "$unavailable"
}

# Makes sure of a Swift that is new enough.
ensure_swift() {
    local version
    if ! command -v swift >/dev/null; then
        say "swift is not installed; get Swift $swift_major.$swift_minor or later from https://www.swift.org/install"
        return "$unavailable"
    fi
    version=$(swift --version 2>/dev/null)
    if [[ ! $version =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]]; then
        say "swift --version names no version; get Swift $swift_major.$swift_minor or later from https://www.swift.org/install"
        return "$unavailable"
    fi
    if ((BASH_REMATCH[1] < swift_major || (BASH_REMATCH[1] == swift_major && BASH_REMATCH[2] < swift_minor))); then
        say "Swift ${BASH_REMATCH[1]}.${BASH_REMATCH[2]} is too old; get $swift_major.$swift_minor or later from https://www.swift.org/install"
        return "$unavailable"
    fi
}
