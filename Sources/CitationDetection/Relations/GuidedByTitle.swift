import Bytes
import Identity
import Patterns
import Vocabulary

/// The title of instructions (hướng dẫn) says "thực hiện" or "thi hành" of what they guide, or only "một số nội dung": "HƯỚNG DẪN⏎thực hiện
/// một số điều trong Quy định số 07-QĐi/TW", "HƯỚNG DẪN⏎Một số nội dung Quy định số 114-QĐ/TW", "Hướng dẫn số 02-HD/TW … về thực hiện một
/// số nội dung Quy định số 22-QĐ/TW".
struct GuidedByTitle: DocumentRelationRule {
    static let name: StaticString = "guidedByTitle"

    private static let guidance = "Hướng dẫn"

    private let contents: CompiledPattern

    init(_ parts: GrammarParts) { contents = CompiledPattern(Self.contents()) }

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        let title = header.type == Self.guidance ? header.heading.map { $0..<max($0, header.end) } : nil
        for index in reading.mentions.indices {
            let type = reading.mentions[index].relation.type
            guard type == .implements || type == .cites, title != nil || reading.mentions[index].within != nil else {
                continue
            }
            let mention = reading.mentions[index]
            let carrier = mention.within.flatMap { reading.mentions[$0]?.identity.type }
            let start = mention.range.lowerBound
            let isInTitle = mention.within == nil && title?.contains(start) == true
            guard carrier == Self.guidance || isInTitle else { continue }
            let names =
                mention.relation.type == .implements
                || isInTitle
                    && contents.matches(
                        reading.text, from: reading.text.boundary(max(0, start - 64)), to: start, reading.scratch)
            guard names else { continue }
            reading.mentions[index].relation.type = .guides
            reading.mentions[index].rule = Self.name
        }
    }

    static func contents() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "someContents",
            "(?i)(?<![\\p{L}])một\(space)số\(space)(?:điều|nội\(space)dung|vấn\(space)đề|điểm)(?:\(space)(?:của|trong|về|tại))?\\s{1,6}\\z",
            mode: .search,
            reason: "What instructions guide where their title has no verb: \"HƯỚNG DẪN⏎một số nội dung\".",
            matches: ["⟦Một số nội dung ⟧", "⟦MỘT SỐ ĐIỀU CỦA ⟧"], rejects: ["một số văn bản "])
    }
}
