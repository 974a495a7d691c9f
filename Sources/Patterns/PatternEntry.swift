import Bytes

/// One pattern with its reason and its examples; the examples are its documentation and its tests.
package struct PatternEntry: Sendable {
    /// How the pattern is applied.
    package enum Mode: String, Sendable {
        /// It must match where it is tried.
        case anchored
        /// It is looked for from where it is tried.
        case search
    }

    /// The name, unique among all entries.
    package let name: String
    /// The pattern in PCRE2 syntax, its groups by name.
    package let pattern: String
    /// How the pattern is applied.
    package let mode: Mode
    /// Why the pattern is there and why it is made this way.
    package let reason: String
    /// Texts with the expected match in brackets: `"thực hiện ⟦Chỉ thị số 05-CT/TW⟧"`.
    package let matches: [String]
    /// Texts in which nothing may match; where the pattern is anchored, `⟦` marks the place to try.
    package let rejects: [String]

    /// Makes an entry.
    package init(
        _ name: String, _ pattern: String, mode: Mode = .anchored, reason: String, matches: [String],
        rejects: [String] = []
    ) {
        self.name = name
        self.pattern = pattern
        self.mode = mode
        self.reason = reason
        self.matches = matches
        self.rejects = rejects
    }

    /// The pattern as one line for other programs, which may join it with those of other entries: what it calls as a subroutine bears
    /// the entry's name, since PCRE2 wants every name once, and its other groups have none.
    package var patternLine: String {
        var line = ""
        var rest = pattern[...]
        while let opening = rest.firstRange(of: "(?") {
            line += rest[..<opening.lowerBound]
            rest = rest[opening.upperBound...]
            let mark = rest.first
            let name = rest.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
            let end = rest.dropFirst(1 + name.count).first
            if mark == "&", end == ")", !name.isEmpty {
                line += "(?&\(self.name)_\(name))"
            } else if mark == "<", end == ">", !name.isEmpty {
                line += pattern.contains("(?&\(name))") ? "(?<\(self.name)_\(name)>" : "("
            } else {
                line += "(?"
                continue
            }
            rest = rest.dropFirst(name.count + 2)
        }
        return (line + rest).replacing("\n", with: #"\n"#)
    }
}
