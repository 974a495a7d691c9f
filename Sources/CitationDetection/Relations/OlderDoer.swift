import Identity
import Patterns
import Vocabulary

/// A document cannot have changed itself, nor a younger one: where the text seems to tell that, the words belong to another document.
struct OlderDoer: DocumentRelationRule {
    static let name: StaticString = "olderDoer"

    init(_ parts: GrammarParts) {}

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        for index in reading.mentions.indices
        where reading.mentions[index].isChanged || reading.mentions[index].told != nil {
            let mention = reading.mentions[index]
            if let told = mention.told, reading.mentions[told.target].map({ !mention.canHaveChanged($0) }) ?? false {
                reading.mentions[index].told = nil
            }
            guard mention.isChanged,
                let doer = mention.within.flatMap({ reading.mentions[$0] }), !doer.canHaveChanged(mention)
            else { continue }
            reading.mentions[index].onlyName(by: Self.name)
            reading.mentions[index].within = nil
        }
    }
}
