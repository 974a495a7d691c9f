import Patterns
import Vocabulary

/// The verb that governs the gap before a citation.
struct GoverningVerb: RelationRule {
    static let name: StaticString = "governingVerb"

    init(_ parts: GrammarParts) {}

    func decide(_ reading: inout RelationReading) -> Bool {
        guard let verb = reading.verbs.governing(reading.triggers(), reading) else { return false }
        reading.set(verb)
        return true
    }
}
