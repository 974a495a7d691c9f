import Bytes
import Patterns
import Vocabulary

/// Verbs as one pattern with a group for each, heavier ones first: where two begin at the same place, the more specific one is taken.
///
/// At each word only the verbs are tried that begin with its letter: tried one after the other, all fifty of them, they took a tenth
/// of a run. Verbs of different letters never compete for a place, so their order among each other is free.
///
/// ```
/// (?:(?=t)(?:(tổng kết)|(thực hiện)|(theo))|(?=[bc])(?:(bãi bỏ|chấm dứt))|…)
/// ```
struct VerbAlternation {
    /// The pattern.
    let pattern: String
    /// The verb of each group, from group 1. One that can begin with several letters may have several groups.
    let verbs: [RelationVerb]

    /// Joins verbs.
    init(_ verbs: [RelationVerb]) {
        let ordered = Self.ordered(verbs)
        let openings = ordered.map { Self.openings($0.pattern) }
        guard !ordered.isEmpty, !openings.contains(nil) else {
            self.verbs = ordered
            pattern = Self.pattern(ordered.isEmpty ? "(?!)" : Self.groups(ordered))
            return
        }
        // The letters that the same verbs begin with go together.
        var letters: [[Int]: [Unicode.Scalar]] = [:]
        for letter in Set(openings.flatMap { $0 ?? [] }).sorted() {
            letters[ordered.indices.filter { openings[$0]?.contains(letter) == true }, default: []].append(letter)
        }
        let branches = letters.sorted { ($1.key.count, $0.value[0]) < ($0.key.count, $1.value[0]) }
        self.verbs = branches.flatMap { $0.key.map { ordered[$0] } }
        pattern = Self.pattern(
            branches.map { members, letters in
                "(?=[\(String(String.UnicodeScalarView(letters)))])(?:\(Self.groups(members.map { ordered[$0] })))"
            }.joined(separator: "|"))
    }

    /// Returns the pattern as an entry; the verbs' own examples are its.
    func entry(_ name: String, reason: String) -> PatternEntry {
        PatternEntry(
            name, pattern, mode: .search, reason: reason, matches: verbs.flatMap(\.examples),
            rejects: ["đồng chí Bí thư", "những người"])
    }

    /// The same with all verbs tried at each place: what the pattern must agree with.
    static func plain(_ verbs: [RelationVerb]) -> (pattern: String, verbs: [RelationVerb]) {
        let ordered = ordered(verbs)
        return (pattern(groups(ordered)), ordered)
    }

    private static func ordered(_ verbs: [RelationVerb]) -> [RelationVerb] {
        verbs.enumerated().sorted {
            ($1.element.weight, $1.element.pattern.utf8.count, $0.offset) < (
                $0.element.weight, $0.element.pattern.utf8.count, $1.offset
            )
        }.map(\.element)
    }

    private static func groups(_ verbs: [RelationVerb]) -> String {
        verbs.map { verb in
            "(\(spaced(verb.pattern)))"
        }.joined(separator: "|")
    }

    private static func spaced(_ pattern: String) -> String {
        pattern.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map(Substring.init)
            .joined(separator: #"\s{1,120}+"#)
    }

    /// The verbs that lead up to another, which patterns call as `(?&led)`: written out for each turn and each letter that a verb can begin
    /// with, they would be larger than PCRE2 allows.
    private static let call = "(?&led)"
    private static let led =
        "(?:\(Vocabulary.standard.words(.leadingVerb).joined(separator: "|")))(?:,| và)? "
    /// What defines them; it stands at the end, so that it shifts no group.
    private static let definition = "(?(DEFINE)(?<led>\(spaced(led))))"

    /// What a web copy may have glued to a verb: "Thực hiệnChỉ thị".
    private static let gluedTypes =
        "(?:Nghị|Chỉ|Quyết|Kết|Thông|Hướng|Quy|Luật|Kế|Công)\\s?(?:quyết|định|thị|luận|tư|dẫn|chế|Đ|hoạch|văn|điện)"

    private static func pattern(_ alternatives: String) -> String {
        #"(?i)(?<![A-Za-z\x{C0}-\x{1EF9}])(?:"# + alternatives + #")(?:(?![\p{L}])|(?-i:(?=\#(gluedTypes))))"#
            + (alternatives.contains(call) ? definition : "")
    }

    // MARK: - What a pattern begins with

    // Patterns are read as scalars: what they are made of is ASCII, and to find out where letters end took a tenth of a start.

    /// The letters and figures that a pattern can begin with; nil where it could begin with anything.
    static func openings(_ pattern: String) -> Set<Unicode.Scalar>? { openings(pattern.unicodeScalars[...]) }

    private static func openings(_ pattern: Substring.UnicodeScalarView) -> Set<Unicode.Scalar>? {
        var openings: Set<Unicode.Scalar> = []
        for alternative in alternatives(pattern) {
            var rest = alternative
            var isOpen = true
            while isOpen {
                guard let (first, isOptional) = takePiece(&rest) else { return nil }
                openings.formUnion(first)
                isOpen = isOptional
            }
        }
        return openings
    }

    /// What the words open with that lead up to another verb.
    private static let openingsOfLed = openings(led) ?? []

    /// Takes a letter, `(?:…)` or `[0-9]` off the front, with what says how often it stands; nil for anything else.
    private static func takePiece(_ rest: inout Substring.UnicodeScalarView) -> (
        first: Set<Unicode.Scalar>, isOptional: Bool
    )? {
        let first: Set<Unicode.Scalar>
        if rest.starts(with: call.unicodeScalars) {
            first = openingsOfLed
            rest = rest.dropFirst(call.unicodeScalars.count)
        } else if rest.starts(with: "(?:".unicodeScalars), let end = closing(rest) {
            guard let inner = openings(rest[rest.index(rest.startIndex, offsetBy: 3)..<end]) else { return nil }
            first = inner
            rest = rest[rest.index(after: end)...]
        } else if rest.starts(with: "[0-9]".unicodeScalars) {
            first = Set("0123456789".unicodeScalars)
            rest = rest.dropFirst(5)
        } else if let letter = rest.first, letter.properties.isAlphabetic {
            first = [letter]
            rest = rest.dropFirst()
        } else {
            return nil
        }
        var isOptional = rest.first == "?" || rest.first == "*"
        if isOptional || rest.first == "+" {
            rest = rest.dropFirst()
        } else if rest.first == "{", let end = rest.firstIndex(of: "}") {
            let least = rest.dropFirst().first
            isOptional = least == "0" || least == ","
            rest = rest[rest.index(after: end)...]
        }
        return (first, isOptional)
    }

    /// The alternatives of a pattern, those within parentheses apart.
    private static func alternatives(_ pattern: Substring.UnicodeScalarView) -> [Substring.UnicodeScalarView] {
        var parts: [Substring.UnicodeScalarView] = []
        var start = pattern.startIndex
        var depth = 0
        for index in pattern.indices {
            switch pattern[index] {
            case "(": depth += 1
            case ")": depth -= 1
            case "|" where depth == 0:
                parts.append(pattern[start..<index])
                start = pattern.index(after: index)
            default: break
            }
        }
        return parts + [pattern[start...]]
    }

    /// The parenthesis that closes the one at a pattern's beginning.
    private static func closing(_ pattern: Substring.UnicodeScalarView) -> Substring.Index? {
        var depth = 0
        for index in pattern.indices {
            if pattern[index] == "(" { depth += 1 }
            if pattern[index] == ")" {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }
}
