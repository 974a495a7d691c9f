import Bytes
import TextSearch
public import Vocabulary

/// A document as a person types it: `05-CT/TW`, `ct05`, `chi thi 05`, `nd 8/2025`, `nqtw4`, `luat dat dai 2024`, a path or a file's name, a
/// node id, or the label that the program itself prints.
///
/// Every word typed must fit the document: its symbol or number, type, name, term, year, place or title, with or without
/// diacritics. Of the documents that fit, those count that fit best: a whole name before a whole number, this before the
/// beginning of one, and all of these before words of a title.
public struct DocumentQuery: Sendable {
    /// What was typed.
    package let typed: String
    private let words: [TypedWord]
    private let hasSymbol: Bool
    /// Its words as names are compared.
    private let name: [String]
    /// The beginning of a label that was shortened: `Thông báo: Kết luận của …`.
    private let labelStart: String?
    /// The path, where it can be one.
    private let path: TypedPath?

    /// Makes a query of what was typed.
    public init(_ typed: String) {
        self.typed = typed
        words = TypedWord.words(of: typed)
        hasSymbol = words.contains { $0.symbol != nil }
        let plain = TypedName.words(typed)
        name = TypedName.plain(plain)
        let isCut = typed.hasSuffix("\u{2026}") || typed.hasSuffix("...")
        labelStart = isCut && !plain.isEmpty ? plain.joined(separator: " ") : nil
        path = TypedPath(typed)
    }

    /// Returns the nodes that the query could mean, by index. Several mean that it is not clear.
    ///
    /// - Complexity: O(*n*) in the number of nodes.
    public func matches(in graph: CitationGraph, _ vocabulary: Vocabulary) -> [Int] {
        if let exact = graph.nodes.firstIndex(where: { $0.id == typed }) { return [exact] }
        let nodes = graph.nodes
        let keyed = typed.contains("@") ? nodes.indices.filter { nodes[$0].key == typed } : []
        if !keyed.isEmpty { return keyed }
        let named = Self.best(nodes.indices) { nodes[$0].path.flatMap(pathRank) }
        if !named.isEmpty { return named }
        let laws = lawNames(vocabulary)
        return Self.best(nodes.indices) { rank(nodes[$0], laws, vocabulary) }
    }

    /// Returns all nodes that what was typed fits, by index, the obvious first: a whole name, a number, the beginning of one; then those
    /// whose name or title has the words one behind the other, the most cited first, and those that have them anywhere.
    ///
    /// - Parameter citedBy: Returns how many documents cite each of some.
    package func found(
        in nodes: [CitationGraph.Node], _ vocabulary: Vocabulary, citedBy: ([Int]) throws -> [Int]
    ) rethrows -> [Int] {
        let laws = lawNames(vocabulary)
        let phrase = " " + TypedName.words(typed).joined(separator: " ") + " "
        var tiers: [(index: Int, tier: Int)] = []
        for (index, node) in nodes.enumerated() {
            guard let rank = rank(node, laws, vocabulary) else { continue }
            guard rank > Self.numberRank else {
                tiers.append((index, rank))
                continue
            }
            let has = [node.label, node.title ?? ""].contains { text in
                (" " + TypedName.words(text).joined(separator: " ") + " ").contains(bytesOf: phrase)
            }
            tiers.append((index, has ? Self.numberRank + 1 : Self.numberRank + 2))
        }
        let counts = try citedBy(tiers.map(\.index))
        return zip(tiers, counts).sorted { left, right in
            if left.0.tier != right.0.tier { return left.0.tier < right.0.tier }
            if left.1 != right.1 { return left.1 > right.1 }
            return left.0.index < right.0.index
        }.map(\.0.index)
    }

    /// The rank of the beginning of a number.
    private static let numberRank = 3

    /// The indices of the lowest rank.
    private static func best(_ indices: Range<Int>, _ rank: (Int) -> Int?) -> [Int] {
        var (best, found) = (Int.max, [Int]())
        for index in indices {
            guard let rank = rank(index), rank <= best else { continue }
            if rank < best { (best, found) = (rank, []) }
            found.append(index)
        }
        return found
    }

    /// How well a document fits, 0 being best; nil where a word does not fit.
    private func rank(_ node: CitationGraph.Node, _ laws: [[String]], _ vocabulary: Vocabulary) -> Int? {
        guard !words.isEmpty || labelStart != nil else { return nil }
        let naming = NodeNaming(node, vocabulary)
        if !name.isEmpty, naming.isNamed(name) { return 0 }
        if let labelStart, TypedName.words(node.label).joined(separator: " ").hasPrefix(labelStart) { return 0 }
        guard !words.isEmpty else { return nil }
        var (best, usesTitle, isLoose) = (TypedWord.Fit.word, false, false)
        var unfit: [TypedWord] = []
        for word in words {
            guard let fit = word.fit(naming, node, laws) else {
                // Only these may be no words of the document.
                guard hasSymbol || word.isRevision else { return nil }
                unfit.append(word)
                continue
            }
            if fit == .title { usesTitle = true } else { best = max(best, fit) }
        }
        for word in unfit {
            // The whole symbol tells more than the word of a type before it: QĐ is a Quyết định or a Quy định.
            if best == .symbol, word.isTypeWord(vocabulary) { continue }
            // People call a new law by what it was as a draft: "Luật Đất đai (sửa đổi) 2024".
            guard unfit.count < words.count, word.isRevision, node.type.map(DocumentType.isLaw) == true else {
                return nil
            }
            isLoose = true
        }
        if isLoose { return 7 }
        let rank =
            switch best {
            case .symbol: 1
            case .number: Self.numberRank
            case .word, .title: 5
            }
        return usesTitle ? rank + 1 : rank
    }

    /// The names and years of the laws whose numbers were typed: a law may be known by its name alone.
    private func lawNames(_ vocabulary: Vocabulary) -> [[String]] {
        words.flatMap { word -> [[String]] in
            guard let symbol = word.symbol else { return [] }
            return vocabulary.knownDocuments(symbol: symbol.uppercased()).filter {
                DocumentType.isLaw($0.type)
            }.flatMap { law in
                law.names.map { name in
                    TypedName.plain(TypedName.words(name))
                        + ((law.date?.year ?? law.year).map { ["\($0)"] } ?? [])
                }
            }
        }
    }
}

// An index of words finds the documents that could fit without a look at each: its words are those of `NodeNaming`, and for symbols and
// dates words of their letters and figures behind a mark.
extension DocumentQuery {
    /// Returns the words by which an index finds a document, with a space between two.
    package static func words(of node: CitationGraph.Node, _ vocabulary: Vocabulary) -> [UInt8] {
        let texts = NodeTexts(node, vocabulary)
        var words = FoldedText.fold(
            Array("\(texts.own) \(texts.known.termNames.joined(separator: " ")) \(texts.around) \(texts.title)".utf8)
                .span)
        for beginning in texts.shape?.beginnings ?? [] { words += Array(" \(TypedWord.indexed(beginning))".utf8) }
        if let date = node.date { words += Array(" \(TypedWord.indexed(date))".utf8) }
        return words
    }

    /// Returns the query to an index of `words`: whatever fits is among what it finds; nil where nothing can fit.
    package func expression(_ vocabulary: Vocabulary) -> String? {
        func all(_ terms: [String]) -> String? { terms.isEmpty ? nil : "(\(terms.joined(separator: " AND ")))" }
        let laws = lawNames(vocabulary).map { $0.map { "\"\($0)\"" } }
        // The last word of a shortened label may be cut.
        let start = labelStart.map { $0.split(separator: " ").dropLast().map { "\"\($0)\"" } } ?? []
        let rigid = words.filter { !$0.isRevision }
        let symbols = words.filter { $0.symbol != nil || !$0.isTypeWord(vocabulary) }
        let spare = [rigid, symbols].filter { $0.count < words.count }.map { $0.map(\.expression) }
        let ways = [words.map(\.expression), name.map { "\"\($0)\"" }, start] + spare + laws
        let expressions = ways.compactMap(all)
        return expressions.isEmpty ? nil : expressions.joined(separator: " OR ")
    }

    /// Returns how well a document's path fits what was typed, the lowest being best; nil where it does not.
    package func pathRank(_ path: String) -> Int? { path == typed ? 0 : self.path?.rank(path) }

    /// Whether something else than a document's path to the letter may be one.
    package var isPath: Bool { path != nil }
}
