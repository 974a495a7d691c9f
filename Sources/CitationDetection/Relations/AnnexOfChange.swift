import Bytes
import Patterns
import Vocabulary

/// "thay thế Quy chế A được ban hành kèm theo B", "triển khai A và Kế hoạch ban hành kèm theo B": what is said of the rules is said of the
/// decision that put them into force.
struct AnnexOfChange: RelationRule {
    static let name: StaticString = "annexOfChange"

    init(_ parts: GrammarParts) {}

    func decide(_ reading: inout RelationReading) -> Bool {
        let gap = reading.gap
        guard let head = reading.head, let last = reading.triggers().last, last.verb.relation == .promulgates,
            [.change, .implementing].contains(reading.mentions[head].relation.type.family)
        else { return false }
        let between = gap.lowerBound..<max(gap.lowerBound, last.range.lowerBound)
        let isAnnex =
            reading.mentions[head].relation.type.family == .change && between.count < 12
            && reading.clauses.isNear(between)
        guard isAnnex || goesOn(between, reading) else { return false }
        reading.takeRelation(of: head)
        reading.mention.within = reading.mentions[head].within
        return true
    }

    /// Whether a range goes on with a list and names rules: "; Quy định", "và Kế hoạch chi tiết".
    private func goesOn(_ range: Range<Int>, _ reading: RelationReading) -> Bool {
        let text = reading.text
        var start = text.skipWhite(range.lowerBound, range.upperBound)
        guard start < range.upperBound else { return false }
        if text[start] == UInt8(ascii: ";") || text[start] == UInt8(ascii: ",") {
            start += 1
        } else if !reading.clauses.words.joiners.begins(at: start, of: text) {
            return false
        }
        return reading.verbs.namesRules(start..<range.upperBound, reading)
    }
}
