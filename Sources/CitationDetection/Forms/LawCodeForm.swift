import Bytes
import Identity
import Patterns
import Vocabulary

/// A code of law by the letters of its name: "Điều 51 BLHS", "BLTTDS năm 2015".
struct LawCodeForm: CitationForm {
    static let name: StaticString = "lawCode"
    static let starts: Set<FormStart.Kind> = [.named]
    static func words(_ lexicon: Lexicon) -> [String] {
        lexicon.lawCodes.map { String(decoding: $0.letters, as: UTF8.self) }
    }

    init(_ parts: GrammarParts) {}

    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading {
        let text = scanner.text
        guard
            let code = scanner.lexicon.lawCodes.first(where: { code in
                let end = start.offset + code.letters.count
                return end <= text.count && text[start.offset..<end].elementsEqual(code.letters)
                    && (end == text.count || !(isLetter(text[end]) || text[end] >= 0xC3))
            })
        else { return .none }
        var mention = Mention(range: start.offset..<(start.offset + code.letters.count), kind: .named)
        mention.identity.type = DocumentType.laws.first { code.name.hasPrefix($0 + " ") }
        mention.identity.name = .law(code.name)
        if let year = scanner.tails.lawYear(scanner, at: mention.range.upperBound) {
            mention.identity.year = year.year
            mention.range = start.offset..<year.end
        }
        return .citation(end: scanner.add(mention))
    }
}
