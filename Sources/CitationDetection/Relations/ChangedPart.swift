import Patterns
import Vocabulary

/// What is amended is changed in part, whatever stands before it: a document whose text is put anew as a whole is replaced.
struct ChangedPart: DocumentRelationRule {
    static let name: StaticString = "changedPart"

    init(_ parts: GrammarParts) {}

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        for index in reading.mentions.indices where reading.mentions[index].relation.type == .amends {
            reading.mentions[index].relation.isPartial = true
        }
    }
}
