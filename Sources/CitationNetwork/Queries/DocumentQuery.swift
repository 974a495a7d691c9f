import Bytes
import Identity
import TextSearch
public import Vocabulary

/// A document as a person types it: `05-CT/TW`, `chi thi 05`, `Chỉ thị số 05-CT/TW khóa XII`, a path, a node id.
///
/// Every word typed must fit the document: its symbol or number, type, name, term, year, place or title, with or
/// without diacritics.
public struct DocumentQuery: Sendable {
    /// What was typed.
    package let typed: String
    private let words: [String]

    /// Words that say nothing of which document is meant.
    private static let fillers: Set<String> = ["so", "cua", "ngay", "nam", "lan", "thu", "ve"]

    /// Makes a query of what was typed.
    public init(_ typed: String) {
        self.typed = typed
        // "12 - KL / TW" is one word.
        var joined = Folding.foldToASCII(typed)
        for separator in ["-", "/", "–"] {
            joined = joined.split(separator: separator, omittingEmptySubsequences: false).enumerated().map {
                index, part in
                let start = index == 0 ? part[...] : part.drop { $0 == " " }
                return String(start.reversed().drop { $0 == " " }.reversed())
            }.joined(separator: separator == "–" ? "-" : separator)
        }
        words = joined.split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" || $0 == "\n" || $0 == "\"" }.map(
            String.init
        )
        .filter { !Self.fillers.contains($0) }
    }

    /// Returns the nodes that the query could mean, by index; the best first. Several mean that it is not clear.
    ///
    /// - Complexity: O(*n*) in the number of nodes.
    public func matches(in graph: CitationGraph, _ vocabulary: Vocabulary) -> [Int] {
        if let exact = graph.nodes.firstIndex(where: { $0.id == typed || $0.key == typed || $0.path == typed }) {
            return [exact]
        }
        guard !words.isEmpty else { return [] }
        var found: [Int] = []
        for index in graph.nodes.indices where fits(graph.nodes[index], vocabulary) { found.append(index) }
        // A whole symbol outweighs a mention of it in another's title.
        let named = found.filter { namesSymbol(graph.nodes[$0]) }
        return named.isEmpty ? found : named
    }

    private func namesSymbol(_ node: CitationGraph.Node) -> Bool {
        guard let symbol = node.symbol else { return false }
        return words.contains { $0.contains("/") && Self.plain($0) == Self.plain(Folding.foldToASCII(symbol)) }
            || namesNumber(node)
    }

    private func namesNumber(_ node: CitationGraph.Node) -> Bool {
        guard let symbol = node.symbol else { return false }
        let number = Self.plain(Folding.foldToASCII(symbol)).prefix { $0.isNumber }
        return words.contains { $0.allSatisfy(\.isNumber) && Self.plain($0) == number }
    }

    private func fits(_ node: CitationGraph.Node, _ vocabulary: Vocabulary) -> Bool {
        let symbol = node.symbol.map { Self.plain(Folding.foldToASCII($0)) }
        let number = symbol.map { String($0.prefix { $0.isNumber || $0 == "." }) }
        let haystack = Set(
            String(decoding: Self.naming(node, vocabulary), as: UTF8.self).split(separator: " ").map(String.init))
        for word in words {
            if word.contains("/") || (word.contains("-") && word.first?.isNumber == true) {
                let wanted = Self.plain(word)
                if wanted == symbol || node.date.map({ $0.vietnamese == word || $0.description == word }) == true {
                    continue
                }
                if let year = node.date?.year, symbol.map({ "\($0)@\(year)" }) == wanted { continue }
                return false
            }
            if let number, word.allSatisfy({ $0.isNumber }), word.count <= 4 {
                if Self.plain(word) == number { continue }
                if haystack.contains(word) { continue }
                return false
            }
            guard haystack.contains(word) else { return false }
        }
        return true
    }

    /// A folded symbol without spaces and without zeros in front.
    private static func plain(_ symbol: String) -> String {
        String(decoding: symbol.utf8.filter { $0 != 0x20 }.drop { $0 == UInt8(ascii: "0") }, as: UTF8.self)
    }

    /// All that names a document, folded to words with a space between two.
    private static func naming(_ node: CitationGraph.Node, _ vocabulary: Vocabulary) -> [UInt8] {
        var text = node.label
        for part in [node.type, node.jurisdiction, node.issuer, node.title] {
            if let part { text += " " + part }
        }
        if let term = node.term { text += " khóa \(term)" }
        if let date = node.date { text += " \(date.year)" }
        if let symbol = node.symbol, let term = node.term {
            for plenum in vocabulary.plenums where plenum.term == term && plenum.symbol == symbol {
                text += " Nghị quyết Trung ương \(plenum.number) TW\(plenum.number) khóa \(term)"
            }
        }
        return FoldedText.fold(Array(text.utf8).span)
    }
}

// An index of words finds the documents that could fit without a look at each: its words are those of `naming`, and for what is
// typed with signs (`05-CT/TW`, `15/5/2016`) words of its letters and figures behind a mark.
extension DocumentQuery {
    /// Returns the words by which an index finds a document, with a space between two.
    package static func words(of node: CitationGraph.Node, _ vocabulary: Vocabulary) -> [UInt8] {
        var words = naming(node, vocabulary)
        if let symbol = node.symbol {
            let plain = plain(Folding.foldToASCII(symbol))
            words += signed(plain)
            words += Array(" n".utf8) + plain.utf8.prefix { isFigure($0) || $0 == UInt8(ascii: ".") }.filter(isFigure)
            if let year = node.date?.year { words += signed("\(plain)@\(year)") }
        }
        if let date = node.date { words += signed(plain(date.vietnamese)) + signed(plain(date.description)) }
        return words
    }

    private static func isFigure(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// The query to an index of `words`: whatever fits is among what it finds; nil where nothing can fit.
    package var expression: String? {
        guard !words.isEmpty else { return nil }
        var terms: [String] = []
        for word in words {
            if word.contains("/") || (word.contains("-") && word.first?.isNumber == true) {
                terms.append("\"\(String(decoding: Self.signed(Self.plain(word)).dropFirst(), as: UTF8.self))\"")
            } else if word.allSatisfy(\.isNumber), word.count <= 4 {
                terms.append("(\"n\(Self.plain(word))\" OR \"\(word)\")")
            } else {
                guard word.utf8.allSatisfy({ Self.isFigure($0) || ($0 >= 0x61 && $0 <= 0x7A) }) else { return nil }
                terms.append("\"\(word)\"")
            }
        }
        return terms.joined(separator: " AND ")
    }

    /// A symbol or date as one word of letters and figures, behind a space and a mark.
    private static func signed(_ text: String) -> [UInt8] {
        Array(" z".utf8) + text.utf8.filter { isFigure($0) || ($0 >= 0x61 && $0 <= 0x7A) }
    }
}
