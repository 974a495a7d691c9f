import Identity
import Patterns
import Vocabulary

/// A document cannot have changed itself, nor a younger one: where the text seems to tell that, the words belong to another document. A
/// request or a report asks for changes, "Tờ trình A về việc sửa đổi B": it names what it would have changed.
struct OlderDoer: DocumentRelationRule {
    static let name: StaticString = "olderDoer"

    /// Letters are none of them: one may correct what its sender issued.
    private static let reporting = Set(Vocabulary.standard.words(.reportingType)).subtracting([DocumentType.letter])

    init(_ parts: GrammarParts) {}

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        for index in reading.mentions.indices
        where reading.mentions[index].isChanged || reading.mentions[index].told != nil {
            let mention = reading.mentions[index]
            if let told = mention.told, reading.mentions[told.target].map({ !mention.canHaveChanged($0) }) ?? false {
                reading.mentions[index].told = nil
            }
            guard mention.isChanged, let doer = mention.within.flatMap({ reading.mentions[$0] }) else { continue }
            let isAsked = doer.identity.type.map { Self.reporting.contains($0) && $0 != mention.identity.type } ?? false
            guard isAsked || !doer.canHaveChanged(mention) else { continue }
            reading.mentions[index].onlyName(by: Self.name)
            if !isAsked { reading.mentions[index].within = nil }
        }
    }
}
