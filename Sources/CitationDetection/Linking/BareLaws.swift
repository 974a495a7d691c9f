import Bytes
import Identity
import Vocabulary

/// Finds where a document names a law without number and year that the vocabulary does not know, and that the document itself cites in
/// full: "Căn cứ Luật Nuôi ong số 12/2027/QH16; … theo Luật Nuôi ong".
struct BareLaws {
    /// By what `extract --explain` tells that such a name was found.
    private static let form: StaticString = "bareLaw"

    /// How many different names are looked for; a real document has a dozen.
    private static let nameLimit = 64

    /// A law's name, and its words behind the type, folded.
    private struct Name {
        let type: String
        let name: DocumentName
        let words: [String]
    }

    let text: TextBytes
    let lexicon: Lexicon

    /// Adds the mentions among `starts`, where the type word of a law stands and nothing else was read, in the order of the text.
    ///
    /// - Complexity: O(*n*) for each of at most `nameLimit` names.
    func add(to mentions: inout [Mention], at starts: [Int]) {
        guard !starts.isEmpty else { return }
        let names = names(in: mentions)
        guard !names.isEmpty else { return }
        var found: [Mention] = []
        for start in starts {
            for name in names {
                guard let end = end(of: name, at: start) else { continue }
                var mention = Mention(range: start..<end, kind: .named)
                mention.identity.type = name.type
                mention.identity.name = name.name
                mention.form = Self.form
                found.append(mention)
                break
            }
        }
        merge(found, into: &mentions)
    }

    /// Joins the two lists in the order of the text; what was read by itself stays where they overlap.
    private func merge(_ found: [Mention], into mentions: inout [Mention]) {
        guard !found.isEmpty else { return }
        var merged: [Mention] = []
        merged.reserveCapacity(mentions.count + found.count)
        var next = 0
        for mention in mentions {
            while next < found.count, found[next].range.lowerBound < mention.range.upperBound {
                let isFree =
                    found[next].range.upperBound <= mention.range.lowerBound
                    && merged.last.map { $0.range.upperBound <= found[next].range.lowerBound } ?? true
                if isFree { merged.append(found[next]) }
                next += 1
            }
            merged.append(mention)
        }
        for mention in found[next...] where merged.last.map({ $0.range.upperBound <= mention.range.lowerBound }) ?? true
        {
            merged.append(mention)
        }
        mentions = merged
    }

    /// The names that the document cites in full and the vocabulary does not know, the longest first.
    private func names(in mentions: [Mention]) -> [Name] {
        var names: [String: Name] = [:]
        for mention in mentions where names.count < Self.nameLimit {
            let identity = mention.identity
            guard case .law(let name)? = identity.name, let type = identity.type, name.hasPrefix(type + " "),
                identity.symbol != nil || identity.year != nil || identity.date != nil
            else { continue }
            let rest = String(name.dropFirst(type.count + 1))
            guard lexicon.lawSpellings[LawName.key(rest)] == nil else { continue }
            names[name] = Name(type: type, name: .law(name), words: Self.words(Folding.fold(rest)))
        }
        return names.values.sorted { ($1.words.count, $0.name) < ($0.words.count, $1.name) }
    }

    private static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Where a name ends that stands at an offset; nil where another does.
    private func end(of name: Name, at start: Int) -> Int? {
        var at = start
        for word in Self.words(Folding.fold(name.type)) + name.words {
            while at < text.count, isWhite(text[at]) || text[at] == UInt8(ascii: ",") || text[at] == UInt8(ascii: "-") {
                at += 1
            }
            let first = at
            while at < text.count, at - first < 40, isLetter(text[at]) || isDigit(text[at]) || text[at] >= 0x80 {
                at += 1
            }
            guard first < at, Folding.fold(text.string(first..<at)) == word else { return nil }
        }
        return at
    }
}
