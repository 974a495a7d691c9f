import Patterns
import Vocabulary

/// "gắn với" between two citations: what follows goes along with the first.
struct Accompanied: RelationRule {
    static let name: StaticString = "accompanied"

    init(_ parts: GrammarParts) {}

    func decide(_ reading: inout RelationReading) -> Bool {
        guard reading.head != nil, let last = reading.triggers().last, last.relation == .accompanies else {
            return false
        }
        reading.set(last)
        return true
    }
}
