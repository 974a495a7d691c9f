import Bytes
import DocumentReading
import Vocabulary

/// The names of issuing bodies as headings write them, in capitals, and as texts do.
struct OrganNames: Sendable {
    /// Phrases of names by their first word, the longest first.
    private let phrases: [String: [(words: [String], text: String)]]
    /// The codes of organs that are no words: UBND, MTTQ.
    private let codes: Set<String>
    /// What begins a line in capitals that says who enacts the document, or the session at which it was passed.
    let enactors: PhraseList
    /// What begins the name of a body above the number, in capitals.
    let headings: PhraseList
    /// What begins the name of a body of any kind, in capitals.
    let bodies: PhraseList
    /// What begins the line of its place below it.
    let places: PhraseList
    /// Whole names in capitals, the longest first: a narrow column may break them.
    let broken: PhraseList
    /// What a line ends with that goes on in the next one, whatever that begins with: "… CỦA", "… VÀ".
    private static let openEnds = Vocabulary.standard.words(.openHeadingEnd)

    init(_ vocabulary: Vocabulary) {
        let words = vocabulary.issuerWords
        let territories = vocabulary.placeKinds.territories.map(\.name)
        codes = Set(vocabulary.organs.map(\.code).filter { $0.count > 2 && !VietnameseSyllable.isValid($0) })
        phrases = Dictionary(
            grouping: (words.words(.name) + territories).map {
                (words: Folding.fold($0).parts(between: " ").map(String.init), text: $0)
            }.sorted { $0.words.count > $1.words.count }, by: { $0.words[0] })
        func capitals(_ names: [String]) -> PhraseList {
            PhraseList(names.flatMap { Alternatives.spellings($0.uppercased()) })
        }
        enactors = capitals(words.words(.enactor))
        headings = capitals(words.words(.heading) + words.words(.field).map { $0 + " " })
        bodies = capitals((words.words(.heading) + words.words(.head) + words.words(.field)).map { $0 + " " })
        let whole = Set(vocabulary.organs.flatMap(\.names) + words.words(.name) + words.words(.whole))
        broken = capitals(
            whole.filter { $0.utf8.contains(UInt8(ascii: " ")) }.map { (length: $0.utf8.count, name: $0) }
                .sorted { ($1.length, $0.name) < ($0.length, $1.name) }.map(\.name))
        places = capitals(territories + ["Đảng bộ", "Trung ương"])
    }

    /// Returns a name in capitals as texts write it: "ỦY BAN NHÂN DÂN TỈNH LÂM GIANG" → "Ủy ban nhân dân tỉnh Lâm Giang". One that has
    /// small letters stays.
    func properCase(_ name: String) -> String {
        guard Self.isInCapitals(name) else { return name }
        let name = Self.dashesApart(name)
        let written = name.parts(between: " ").map(String.init)
        let words = written.map { $0.lowercased() }
        let spelled = Folding.fold(name).parts(between: " ").map(String.init)
        var proper = ""
        var index = 0
        while index < words.count {
            let phrase = phrases[spelled[index]]?.first { spelled[index...].starts(with: $0.words) }
            if !proper.isEmpty { proper += " " }
            let isAbbreviated = phrase == nil && isAbbreviation(written[index])
            proper +=
                phrase?.text
                ?? (isAbbreviated ? written[index] : words[index].prefix(1).uppercased() + words[index].dropFirst())
            index += phrase?.words.count ?? 1
        }
        return proper.prefix(1).uppercased() + proper.dropFirst()
    }

    /// A name whose bodies have spaces around the dash between them: "BỘ TÀI CHÍNH-BỘ NỘI VỤ"; abbreviations keep theirs, "HĐND-UBND".
    private static func dashesApart(_ name: String) -> String {
        guard name.utf8.contains(UInt8(ascii: "-")) else { return name }
        return name.parts(between: " ").map { word in
            let parts = word.split(separator: "-")
            let isApart = parts.count > 1 && parts.allSatisfy { $0.count > 1 && VietnameseSyllable.isValid(String($0)) }
            return isApart ? parts.joined(separator: " - ") : String(word)
        }.joined(separator: " ")
    }

    /// Whether a word in capitals is an abbreviation, "MTTQ", "UBND": an organ's code, or letters of which no syllable is made. Names of
    /// other languages, "KRÔNG", have vowels among their consonants.
    private func isAbbreviation(_ word: String) -> Bool {
        guard word.count > 1, word.contains(where: \.isLetter) else { return false }
        if codes.contains(word) { return true }
        guard !VietnameseSyllable.isValid(word) else { return false }
        let vowels = word.unicodeScalars.map { VietnameseVowel($0) != nil }
        let longest = vowels.split(separator: true).map(\.count).max() ?? 0
        return !vowels.contains(true) || longest > 2
    }

    /// Returns whether a text has no small letter of ASCII, as no line in capitals has.
    static func isInCapitals(_ text: String) -> Bool { !text.utf8.contains { $0 &- 0x61 < 26 } }

    /// Returns whether a line goes on in the next one.
    static func isOpen(_ line: String) -> Bool { openEnds.contains { line.hasSuffix($0) } }

    /// Returns words in capitals with the first letter of each large: "TUYÊN QUANG" → "Tuyên Quang".
    static func titleCase(_ words: String) -> String {
        words.parts(between: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(
            separator: " ")
    }
}
