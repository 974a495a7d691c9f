import Bytes
import Patterns

/// "các văn bản sửa đổi, bổ sung, thay thế X", "cụm từ “X": documents and words that are spoken of, no act of this document's.
struct NominalChange: RelationRule {
    static let name: StaticString = "nominalChange"

    private let nominal: CompiledPattern

    init(_ parts: GrammarParts) throws { nominal = try CompiledPattern(Self.nominal()) }

    func decide(_ reading: inout RelationReading) -> Bool {
        guard
            let match = nominal.match(in: reading.text, from: reading.tail, to: reading.gap.upperBound, reading.scratch)
        else { return false }
        reading.mention.relation.trigger = reading.text.folded(match.range)
        return true
    }

    static func nominal() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "nominal",
            "(?i)(?:văn\(space)bản\(space)(?:mới\(space))?(?:hướng\(space)dẫn\(space)|quy\(space)định\(space)chi\(space)tiết\(space))?\(Verbs.changes)(?:\(space)(?:cho|một\(space)phần|một\(space)số\(space)điều\(space)của))?\\s{0,3}:?\\s{0,3}|(?:cụm\(space)từ|từ|chữ)\\s{0,3}(?:“|\"|‘))\\z",
            mode: .search,
            reason: "Documents that change others, and words that are put in or cut out, right before a citation.",
            matches: ["các ⟦văn bản sửa đổi, bổ sung, thay thế ⟧", "bỏ ⟦cụm từ “⟧"],
            rejects: ["Sửa đổi, bổ sung ", "văn bản của "])
    }
}
