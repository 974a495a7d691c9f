import Bytes
import Identity
import Patterns
import Vocabulary

/// "thay thế X, trừ Điều 7": what ends is X but for a part of it. A part of the new document, "trừ trường hợp quy định tại Điều 90 của Luật
/// này", leaves nothing of X.
struct ExceptedPart: DocumentRelationRule {
    static let name: StaticString = "exceptedPart"

    private let exception, excepted: CompiledPattern

    init(_ parts: GrammarParts) {
        exception = CompiledPattern(Self.exception())
        excepted = CompiledPattern(Self.excepted())
    }

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        for index in reading.mentions.indices where reading.mentions[index].relation.type.family == .change {
            let mention = reading.mentions[index]
            guard mention.relation.type.isEnd || mention.relation.type == .suspends, mention.within == nil else {
                continue
            }
            let start = max(mention.range.upperBound, mention.verb?.upperBound ?? 0)
            let end = min(reading.sentences.end(of: start), reading.text.count)
            guard start <= end else { continue }
            let next = nextObject(behind: index, reading)
            guard let match = exception.match(in: reading.text, from: start, to: end, reading.scratch),
                next.map({ $0 > match.range.lowerBound }) ?? true
            else { continue }
            reading.mentions[index].relation.isPartial = true
            keep(behind: index, match.range, &reading)
        }
    }

    /// Where the next document begins that the same verb ends.
    private func nextObject(behind index: Int, _ reading: RelationReading) -> Int? {
        let mention = reading.mentions[index]
        return reading.mentions[(index + 1)...].first {
            $0.within == nil && $0.relation.type == mention.relation.type && $0.verb == mention.verb
        }?.range.lowerBound
    }

    /// The part that is excepted goes on, where the old document is named again with it: "trừ Điều 75 của Luật Đầu tư số 67".
    private func keep(behind index: Int, _ exception: Range<Int>, _ reading: inout RelationReading) {
        guard
            let again = reading.mentions[(index + 1)...].firstIndex(where: {
                $0.range.lowerBound >= exception.lowerBound
            })
        else { return }
        let (old, kept) = (reading.mentions[index], reading.mentions[again])
        guard old.identity.symbol != nil, old.identity.symbol == kept.identity.symbol,
            excepted.matches(
                reading.text, from: exception.lowerBound, to: kept.range.lowerBound, reading.scratch)
        else { return }
        reading.mentions[again].relation = CitedRelation(
            .continuesInForce, trigger: reading.text.folded(exception), isPartial: true)
        reading.mentions[again].verb = exception
        reading.mentions[again].rule = Self.name
    }

    static func exception() -> PatternEntry {
        let space = Verbs.space
        let part =
            "(?:[Đđ]iều(?!\(space)này)|[Kk]hoản|[Đđ]iểm|[Cc]hương|[Mm]ục|[Pp]hụ\(space)lục)(?=\(space)[\\dIVXa-zđ])"
        return PatternEntry(
            "exceptedPart",
            "(?<![\\p{L}])(?:(?:ngoại\(space))?trừ\(space)(?:(?:các|những)\(space))?(?:(?:quy\(space)định|nội\(space)dung)(?:\(space)(?:về|đối\(space)với)\(space)[^.;,()]{1,80}?)?(?:\(space)(?:tại|của|ở))?\(space))?\(part)(?!(?:[^.;]{0,80}?\(space))này)|riêng\(space)\(part)(?=[^.;]{1,60}?\(space)tiếp\(space)tục\(space)(?:được\(space))?(?:có\(space)hiệu\(space)lực|áp\(space)dụng)))",
            mode: .search,
            reason: "A part of the old document that does not end with it; \"này\" means the new document.",
            matches: [
                "X, ⟦trừ Điều⟧ 7.", "hết hiệu lực, ⟦trừ quy định tại khoản⟧ 2 Điều 5",
                "hết hiệu lực, ⟦trừ các quy định về bến đò tại Chương⟧ III",
                "hết hiệu lực, ⟦riêng Điều⟧ 5 tiếp tục có hiệu lực",
            ],
            rejects: [
                "riêng Điều 5 được sửa đổi", "trừ trường hợp quy định tại Điều 90", "trừ khoản 2 Điều này",
                "trừ Điều 5 của Luật này",
            ])
    }

    static func excepted() -> PatternEntry {
        PatternEntry(
            "exceptedOf",
            "(?i)trừ\\s{1,6}(?:(?:các|quy\\s{1,6}định\\s{1,6}tại)\\s{1,6})?\(Verbs.places)\\z\(Verbs.placeDefinition)",
            reason: "The part that is excepted, up to the document that is named again.",
            matches: ["⟦trừ Điều 75 của ⟧"], rejects: ["⟦trừ Điều 75, theo quy định của "])
    }
}
