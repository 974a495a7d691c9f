import Bytes
import Identity
import Vocabulary

/// Reads a document's number from the name of its file, as portals name what they hand out: `nghi-dinh-so-186-2026-nd-cp-469660.txt`.
///
/// It is the last resort, for texts that print no number of their own: scanned pages, parts of a document. The whole name must be
/// such a one, with a type and a code that the vocabulary knows; an article's name goes on with words.
struct FileNameReader {
    let lexicon: Lexicon

    /// Returns the symbol and the type that a path's last part names.
    func read(_ path: String) -> (symbol: Symbol, type: String)? {
        guard path.contains("-so-"), !path.contains("#"), let file = path.split(separator: "/").last else { return nil }
        let name = file.split(separator: ".").first.map(String.init) ?? ""
        guard let type = lexicon.type(opening: name) else { return nil }
        var parts = name.dropFirst(Folding.slug(type.name).utf8.count + 4).split(separator: "-").map(String.init)[...]
        guard let number = parts.popFirst(), (1...5).contains(number.utf8.count), Self.isNumber(number) else {
            return nil
        }
        var year: Int?
        if let next = parts.first, next.utf8.count == 4, Self.isNumber(next), let value = Int(next),
            (1945...2199).contains(value)
        {
            year = value
            parts.removeFirst()
        }
        // The portal's own number.
        if parts.count > 1, let last = parts.last, Self.isNumber(last) { parts.removeLast() }
        guard let head = parts.first else { return nil }
        if parts.count == 1 {
            guard head.hasPrefix("qh") || head.hasPrefix("ubtvqh"), year != nil else { return nil }
            return (Symbol(number: number, year: year, code: nil, organ: head.uppercased(), isParty: false), type.name)
        }
        let organs = parts.dropFirst().map { organ($0) }
        guard let code = type.codes.first(where: { Folding.foldToASCII($0) == head }), !organs.contains(nil) else {
            return nil
        }
        let symbol = Symbol(
            number: number, year: year, code: code, organ: organs.compactMap { $0 }.joined(separator: "-"),
            isParty: false)
        return (symbol, type.name)
    }

    private static func isNumber(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { $0 &- 0x30 < 10 } }

    /// The code of a State organ from its letters without diacritics.
    private func organ(_ letters: String) -> String? {
        lexicon.vocabulary.organs.first { $0.system == .state && Folding.foldToASCII($0.code) == letters }?.code
    }
}
