import Bytes
import Patterns
import Vocabulary

/// "1. Đối với X …:⏎a) Ngưng hiệu lực thi hành từ ngày …": the document is named first, and what is done to it stands in the points below.
struct ObjectBeforeVerb: DocumentRelationRule {
    static let name: StaticString = "objectBeforeVerb"

    private let object: CompiledPattern

    /// How far behind the document its verb may stand, in bytes.
    private static let reach = 700
    private static let relations: Set<RelationType> = [.suspends, .repeals, .replaces, .continuesInForce]

    init(_ parts: GrammarParts) { object = CompiledPattern(Self.object()) }

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        for index in reading.mentions.indices
        where reading.mentions[index].relation.type == .cites && reading.mentions[index].within == nil {
            let (start, end) = (reading.mentions[index].range.lowerBound, reading.mentions[index].range.upperBound)
            let tail = reading.text.boundary(max(0, start - 40))
            guard object.matches(reading.text, from: tail, to: start, reading.scratch) else { continue }
            let next =
                reading.mentions[(index + 1)...].first { $0.within == nil }?.range.lowerBound ?? reading.text.count
            let limit = reading.text.boundary(min(next, end + Self.reach))
            let verbs = reading.verbs.triggers(in: end..<limit, reach: .max, reading)
            guard
                let verb = verbs.first(where: {
                    Self.relations.contains($0.relation) && opensClause($0.range.lowerBound, reading)
                })
            else { continue }
            reading.mentions[index].relation = CitedRelation(
                verb.relation, trigger: reading.text.folded(verb.range))
            reading.mentions[index].verb = verb.range
            reading.mentions[index].rule = Self.name
        }
    }

    /// Whether a verb begins a point, or stands behind a comma.
    private func opensClause(_ verb: Int, _ reading: RelationReading) -> Bool {
        let before = reading.text.trimmed(0..<verb, back: 8).upperBound
        return before > 0 && reading.text[before - 1] == UInt8(ascii: ",") || reading.opensSentence(verb..<verb)
    }

    static func object() -> PatternEntry {
        PatternEntry(
            "objectFirst",
            "(?:^|[\\n.:;])\\s{0,6}(?:\\d{1,3}[.)]\\s{0,3}|[a-zđ]\\)\\s{0,3}|-\\s{0,3})?Đối\\s{1,6}với\\s{1,6}\\z",
            mode: .search,
            reason: "The object of a verb that stands behind it: \"1. Đối với Thông tư số …: a) Ngưng hiệu lực\".",
            matches: ["hành⟦\n1. Đối với ⟧"], rejects: ["chi trả đối với ", "mức phí. Việc đối với "])
    }
}
