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

    /// A law's name, and its words with the type, folded.
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
            guard let (name, end) = longest(of: names, at: start) else { continue }
            var mention = Mention(range: start..<end, kind: .named)
            mention.identity.type = name.type
            mention.identity.name = name.name
            mention.form = Self.form
            found.append(mention)
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

    /// The names that the document cites in full and the vocabulary does not know.
    private func names(in mentions: [Mention]) -> [Name] {
        var names: [String: Name] = [:]
        for mention in mentions where names.count < Self.nameLimit {
            let identity = mention.identity
            guard case .law(let name)? = identity.name, let type = identity.type, name.hasPrefix(type + " "),
                identity.symbol != nil || identity.year != nil || identity.date != nil
            else { continue }
            let rest = String(name.dropFirst(type.count + 1))
            guard lexicon.spelling(ofKey: LawName.key(rest)) == nil else { continue }
            names[name] = Name(type: type, name: .law(name), words: Self.words(Folding.fold(name)))
        }
        return names.values.sorted { $0.name < $1.name }
    }

    private static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// The longest of the names that stand at an offset, and where it ends.
    private func longest(of names: [Name], at start: Int) -> (Name, end: Int)? {
        var (open, at, count) = (names, start, 0)
        var longest: (Name, end: Int)?
        while !open.isEmpty, let range = word(at: at) {
            let word = Folding.fold(text.string(range))
            open.removeAll { $0.words.count == count || $0.words[count] != word }
            (at, count) = (range.upperBound, count + 1)
            if let whole = open.first(where: { $0.words.count == count }) { longest = (whole, at) }
        }
        return longest
    }

    /// The next word, behind white space, a comma or a hyphen at most.
    private func word(at offset: Int) -> Range<Int>? {
        var start = offset
        while start < text.count,
            isWhite(text[start]) || text[start] == UInt8(ascii: ",") || text[start] == UInt8(ascii: "-")
        {
            start += 1
        }
        var end = start
        while end < text.count, end - start < 40, isLetter(text[end]) || isDigit(text[end]) || text[end] >= 0x80 {
            end += 1
        }
        return start < end ? start..<end : nil
    }
}
