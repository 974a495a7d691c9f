import Bytes
package import Vocabulary

// Some citations leave open which document they mean: "04-NQ/TW" without a term, "17-NQ/TU" in a text of no known place. Such a number
// is a node of its own, and may stand for each of the documents of this number.

extension CitationGraph.Node {
    /// Whether it is only cited, and without the term, year or place that would tell which document is meant.
    package var isUnsettled: Bool {
        guard !inCollection, key != nil else { return false }
        return lacksPlace || lacksEpoch
    }

    private var lacksPlace: Bool { jurisdiction == nil && id.contains(":") }

    private var lacksEpoch: Bool {
        guard let key, !key.contains("@") else { return false }
        guard let shape = key.first?.isNumber == true ? SymbolShape(key.lowercased()) : nil else { return true }
        // 30/2020/NĐ-CP holds its year.
        let year = shape.runs.dropFirst().first.flatMap { $0.hasPrefix("#") ? Int(figures: $0.dropFirst()) : nil }
        return year.map { !(1900...2199).contains($0) } ?? true
    }

    /// What stands before the colon of the id: whose number it is.
    private var scope: Substring { id.contains(":") ? id.prefix { $0 != ":" } : "" }

    /// The keys under which citations may mean the document that leave something open: its number or name without its term or year.
    package func openKeys(_ vocabulary: Vocabulary) -> Set<String> {
        guard let key, !isUnsettled else { return [] }
        var keys: Set<String> = [key]
        if let base = key.split(separator: "@").first { keys.insert(String(base)) }
        if type.map(DocumentType.isLaw) == true { keys.formUnion(KnownNames(self, vocabulary).names) }
        return keys
    }

    /// Whether citations of this node may mean another document.
    package func mayMean(_ other: CitationGraph.Node, openKeys: Set<String>) -> Bool {
        guard isUnsettled, id != other.id, let key, openKeys.contains(key) else { return false }
        return lacksPlace || scope == other.scope
    }
}
