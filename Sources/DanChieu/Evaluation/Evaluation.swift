import Bytes
package import CitationDetection
package import CitationNetwork
import Identity
package import Vocabulary

/// How well what was read agrees with annotations by hand.
///
/// A citation is found when it and an annotated one share at least half of the shorter one, one to one. Recall counts the
/// annotations of tier must; one that meets an annotation of any tier is right, one that meets only an ignored place does not
/// count, any other is wrong.
package struct Evaluation: Sendable {
    /// One place where the two differ.
    package struct Difference: Sendable, CustomStringConvertible {
        /// What differs: missed, wrong, span, kind, symbol, date, target, relation, self.
        package let what: String
        /// The text's file.
        package let path: String
        /// The byte offset into the text; nil where the document itself is meant.
        package let offset: Int?
        /// The annotated and the read value, for people.
        package let detail: String

        /// The difference in one line.
        package var description: String { "\(what): \(path)\(offset.map { " at byte \($0)" } ?? ""): \(detail)" }
    }

    /// A share: how many of how many.
    package struct Share: Sendable {
        /// How many are right.
        package internal(set) var right = 0
        /// How many there are.
        package internal(set) var of = 0
        /// The share; 1 of nothing.
        package var value: Double { of == 0 ? 1 : Double(right) / Double(of) }

        mutating func count(_ isRight: Bool) {
            of += 1
            if isRight { right += 1 }
        }
    }

    /// The number of documents.
    package private(set) var documentCount = 0
    /// Of what was found, how much is annotated.
    package private(set) var precision = Share()
    /// Of the annotations of tier must, how many were found.
    package private(set) var recall = Share()
    /// The same of the tiers must and should.
    package private(set) var recallShould = Share()
    /// Of the found ones of tier must, how many have the very span.
    package private(set) var exact = Share()
    /// Of the found ones with a symbol, how many have the same.
    package private(set) var symbol = Share()
    /// Of the found ones with a date, how many have the same.
    package private(set) var date = Share()
    /// Of the annotations of tier must with a target, how many were found and resolve to it.
    package private(set) var target = Share()
    /// Of the found ones of tier must, how many have the same relation.
    package private(set) var relation = Share()
    /// The same, where any relation of the family will do.
    package private(set) var family = Share()
    /// Of the documents, how many have their own symbol, date and type right.
    package private(set) var identity = Share()
    /// All differences, in the order of the documents.
    package private(set) var differences: [Difference] = []

    private let comparison: KeyComparison

    /// Makes an evaluation of nothing.
    package init(_ vocabulary: Vocabulary) { comparison = KeyComparison(vocabulary) }

    /// The harmonic mean of precision and recall.
    package var f1: Double {
        let sum = precision.value + recall.value
        return sum == 0 ? 0 : 2 * precision.value * recall.value / sum
    }

    /// All figures, by the names under which they can be asked for.
    package var figures: [(name: String, value: Double)] {
        [
            ("precision", precision.value), ("recall", recall.value), ("f1", f1), ("recall_should", recallShould.value),
            ("exact", exact.value), ("symbol", symbol.value), ("date", date.value), ("target", target.value),
            ("relation", relation.value), ("family", family.value), ("self", identity.value),
        ]
    }

    /// Takes up a document.
    ///
    /// - Complexity: O(*g* · *c*) in the numbers of annotations and citations.
    package mutating func add(_ gold: GoldDocument, read document: DetectedDocument?, _ resolutions: [Resolution]) {
        documentCount += 1
        let citations = document?.citations ?? []
        let pairs = Self.pairs(gold.citations.map(\.range), citations.map(\.range))
        for (index, wanted) in gold.citations.enumerated() {
            compare(wanted, pairs[index].map { (citations[$0], resolutions[$0]) }, gold.textPath)
        }
        let found = Set(pairs.compactMap { $0 })
        for (index, citation) in citations.enumerated() {
            if found.contains(index) {
                precision.count(true)
            } else if !(gold.citations.map(\.range) + gold.ignored).contains(where: { Self.meet($0, citation.range) }) {
                precision.count(false)
                note("wrong", gold.textPath, citation.range.lowerBound, "\(citation.kind.rawValue) ‘\(citation.text)’")
            }
        }
        compare(gold.identity, document?.header ?? DocumentHeader(), gold.textPath)
    }

    private mutating func compare(
        _ wanted: GoldDocument.GoldCitation, _ found: (citation: Citation, resolution: Resolution)?, _ path: String
    ) {
        func differ(_ what: String, _ mine: String?, _ theirs: String?) {
            note(
                what, path, wanted.range.lowerBound,
                "‘\(wanted.text)’ is annotated \(theirs ?? "none"), read \(mine ?? "none")")
        }
        let isMust = wanted.tier == .must
        if isMust { recall.count(found != nil) }
        if wanted.tier != .optional { recallShould.count(found != nil) }
        if found == nil, wanted.tier != .optional { note("missed", path, wanted.range.lowerBound, "‘\(wanted.text)’") }
        if isMust, wanted.target != nil {
            let isRight = found.map { comparison.isSame(wanted, $0.citation, $0.resolution) } ?? false
            target.count(isRight)
            if let found, !isRight { differ("target", found.resolution.target, wanted.target) }
        }
        guard let (citation, _) = found else { return }
        if let gold = wanted.symbol {
            let isRight = KeyComparison.plain(gold) == citation.identity.symbol.map { KeyComparison.plain($0.text) }
            symbol.count(isRight)
            if !isRight { differ("symbol", citation.identity.symbol?.text, gold) }
        }
        if let gold = wanted.date {
            let mine = (citation.identity.date ?? citation.surroundings.dateBefore)?.description
            date.count(mine == gold)
            if mine != gold { differ("date", mine, gold) }
        }
        if let kind = wanted.kind, kind != citation.kind.rawValue { differ("kind", citation.kind.rawValue, kind) }
        guard isMust else { return }
        exact.count(citation.range == wanted.range)
        if citation.range != wanted.range { differ("span", "‘\(citation.text)’", "so") }
        relation.count(citation.relation.type == wanted.relation)
        family.count(citation.relation.type.family == wanted.relation.family)
        if citation.relation.type != wanted.relation {
            differ("relation", citation.relation.type.rawValue, wanted.relation.rawValue)
        }
    }

    private mutating func compare(_ wanted: GoldDocument.Identity?, _ header: DocumentHeader, _ path: String) {
        let isSame =
            wanted?.symbol.map(KeyComparison.plain) == header.symbol.map { KeyComparison.plain($0.text) }
            && wanted?.date == header.date?.description
            && (wanted?.type.map { Folding.fold($0) == header.type.map(Folding.fold) } ?? true)
        identity.count(isSame)
        guard !isSame else { return }
        func line(_ values: [String?]) -> String { values.map { $0 ?? "–" }.joined(separator: " ") }
        note(
            "self", path, nil,
            "annotated \(line([wanted?.type, wanted?.symbol, wanted?.date])), read \(line([header.type, header.symbol?.text, header.date?.description]))"
        )
    }

    private mutating func note(_ what: String, _ path: String, _ offset: Int?, _ detail: String) {
        differences.append(Difference(what: what, path: path, offset: offset, detail: detail))
    }

    // MARK: - Spans

    /// The citation that each annotation is found by: the largest overlaps first, one to one.
    private static func pairs(_ wanted: [Range<Int>], _ found: [Range<Int>]) -> [Int?] {
        var overlaps: [(size: Int, wanted: Int, found: Int)] = []
        for (left, range) in wanted.enumerated() {
            for (right, other) in found.enumerated() where meet(range, other) {
                overlaps.append((range.clamped(to: other).count, left, right))
            }
        }
        overlaps.sort { ($1.size, $0.wanted, $0.found) < ($0.size, $1.wanted, $1.found) }
        var pairs = [Int?](repeating: nil, count: wanted.count)
        var taken = Set<Int>()
        for overlap in overlaps where pairs[overlap.wanted] == nil && !taken.contains(overlap.found) {
            pairs[overlap.wanted] = overlap.found
            taken.insert(overlap.found)
        }
        return pairs
    }

    /// Whether two spans share at least half of the shorter one.
    private static func meet(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        let shared = min(left.upperBound, right.upperBound) - max(left.lowerBound, right.lowerBound)
        return shared > 0 && shared * 2 >= min(left.count, right.count)
    }
}
