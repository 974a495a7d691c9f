import Bytes
package import CitationDetection
import Identity
package import Vocabulary

/// What a document that was read says of its own force.
package struct OwnForce: Sendable, Hashable {
    /// The first day; where the document says nothing of it, its date.
    package let from: CalendarDate?
    /// The last day, of a document that is made for a time.
    package let until: CalendarDate?
    /// The words that say so; nil where it says nothing.
    package let text: String?
    /// The words by which the page that shows it says that it has ended, as a whole or in part.
    package let endedText: String?
    package let isEndedInPart: Bool
    /// Its date.
    package let date: CalendarDate?
    /// Where it was read from.
    package let path: String
    /// Whether it must say since when: rules with the force of law do, by the law on legislation (2015 article 151, 2025 article 53);
    /// plans, directives and Party documents need not.
    package let mustSay: Bool

    private static let withoutForce = Set(Vocabulary.standard.words(.reportingType))
    /// The law's longest time between the passing of rules and their first day, where they say nothing.
    private static let longestWait = 45

    /// Takes what a document says.
    package init(_ document: DetectedDocument) {
        let header = document.header
        mustSay = header.symbol?.year != nil || header.type.map { TypeRank.of($0) != nil } ?? true
        // An article of the press is no document, and a report or a letter has no force.
        let hasForce = (header.type ?? header.symbol?.code).map { !Self.withoutForce.contains($0) } ?? false
        from = header.effectiveDate ?? (header.effectiveText == nil && hasForce ? header.date : nil)
        (until, text, date, path) = (header.expiryDate, header.effectiveText, header.date, document.path)
        (endedText, isEndedInPart) = (header.endedText, header.isEndedInPart)
    }

    /// Whether it is surely in force on a day behind the first: rules that say nothing may have had to wait.
    package func isSure(on day: CalendarDate) -> Bool {
        guard let from else { return false }
        return text != nil || !mustSay || day.dayNumber - from.dayNumber >= Self.longestWait
    }
}

/// Which types of State documents stand above which.
enum TypeRank {
    private static let ranks: [String: Int] = Dictionary(
        uniqueKeysWithValues: Vocabulary.standard.words(.typeRank).compactMap { row in
            let parts = row.split(separator: "=").map(String.init)
            return parts.count == 2 ? Int(figures: parts[1]).map { (parts[0], $0) } : nil
        })

    /// Returns the place of a type, 0 being the highest; nil for one that stands beside them.
    static func of(_ type: String) -> Int? { ranks[type] }
}

extension CitationGraph.Node {
    /// Whether this document may end or change another: it is not of a lower level, its type does not stand below the other's, it is not
    /// older, and rules with the force of law are changed by such rules alone. Law of 2015, article 12; Quy định 66- and 399-QĐ/TW.
    ///
    /// Where one of them is not known nothing speaks against it.
    package func mayChange(_ other: CitationGraph.Node) -> Bool {
        if let level, let others = other.level, level > others { return false }
        if let rank = type.flatMap(TypeRank.of), let others = other.type.flatMap(TypeRank.of), rank > others {
            return false
        }
        if other.isNormative, symbol != nil, !isNormative { return false }
        if let date, let others = other.date, date < others { return false }
        return true
    }

    /// Whether it has rules with the force of law: its type has a rank, or its number has its year.
    package var isNormative: Bool {
        if type.flatMap(TypeRank.of) != nil { return true }
        guard let parts = symbol?.split(separator: "/"), parts.count > 2, parts[1].count == 4 else { return false }
        return Int(figures: parts[1]) != nil
    }
}
