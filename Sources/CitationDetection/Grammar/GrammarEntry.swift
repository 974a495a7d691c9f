/// One pattern of the grammar with its reason and its examples; the examples are its documentation and its tests.
public struct GrammarEntry: Sendable {
    /// How the pattern is applied.
    public enum Mode: String, Sendable {
        /// It must match where it is tried.
        case anchored
        /// It is looked for from where it is tried.
        case search
    }

    /// The name, unique in the grammar.
    public let name: String
    /// The pattern in PCRE2 syntax, composed of the parts in `GrammarParts`.
    public let pattern: String
    /// How the pattern is applied.
    public let mode: Mode
    /// Why the pattern is there and why it is made this way.
    public let reason: String
    /// Texts with the expected match in brackets: `"thực hiện ⟦Chỉ thị số 05-CT/TW⟧"`.
    public let matches: [String]
    /// Texts in which nothing may match; where the pattern is anchored, `⟦` marks the place to try.
    public let rejects: [String]

    /// The pattern as one line for other programs, which may join it with those of other entries: what it defines for itself bears
    /// the entry's name, since PCRE2 wants every name once.
    public var patternLine: String {
        var line = pattern.replacing("\n", with: #"\n"#)
        for part in Self.definitions {
            line = line.replacing("(?&\(part))", with: "(?&\(name)_\(part))")
                .replacing("(?<\(part)>", with: "(?<\(name)_\(part)>")
        }
        return line
    }

    /// The names of what patterns define for themselves.
    private static let definitions = ["type", "small", "capital", "place"]

    /// Makes an entry.
    public init(
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
}
