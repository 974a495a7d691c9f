import Bytes
import Patterns
import Vocabulary

/// New wording in quotation marks, "Sửa đổi Điều 5 như sau: “… Luật này thay thế X …”": what it says is said by the text that is amended, be
/// it what that changes or what it carries out.
struct QuotedWording: DocumentRelationRule {
    static let name: StaticString = "quotedWording"

    init(_ parts: GrammarParts) {}

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        let amends = reading.mentions.contains { $0.relation.type == .amends && $0.within == nil }
        for index in reading.mentions.indices
        where reading.mentions[index].isChanged
            || amends && reading.mentions[index].relation.type.family == .implementing
        {
            guard reading.mentions[index].within == nil, let verb = reading.mentions[index].verb,
                reading.text.isNewWording(at: verb.lowerBound)
            else { continue }
            // A quotation that was never closed ends where the document's own next article begins.
            guard reading.articles.map.isQuoted(verb.lowerBound) else { continue }
            reading.mentions[index].onlyName(by: Self.name)
        }
    }
}
