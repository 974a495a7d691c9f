import Identity
import Patterns
import Vocabulary

/// The title of instructions (hướng dẫn) says "thực hiện" or "thi hành" of what they guide: "HƯỚNG DẪN⏎thực hiện một số điều trong Quy định
/// số 07-QĐi/TW", "Hướng dẫn số 02-HD/TW … về thực hiện một số nội dung Quy định số 22-QĐ/TW".
struct GuidedByTitle: DocumentRelationRule {
    static let name: StaticString = "guidedByTitle"

    private static let guidance = "Hướng dẫn"

    init(_ parts: GrammarParts) throws {}

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        let title = header.type == Self.guidance ? header.heading.map { $0..<max($0, header.end) } : nil
        for index in reading.mentions.indices where reading.mentions[index].relation.type == .implements {
            let mention = reading.mentions[index]
            let carrier = mention.within.flatMap { reading.mentions[$0]?.identity.type }
            if carrier == Self.guidance
                || mention.within == nil && title?.contains(mention.range.lowerBound) == true
            {
                reading.mentions[index].relation.type = .guides
                reading.mentions[index].rule = Self.name
            }
        }
    }
}
