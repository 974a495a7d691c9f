import Identity
import Patterns

/// A further member of a list shares what its head has: "Nghị quyết số 18-NQ/TW, 19-NQ/TW".
struct ListMember: RelationRule {
    static let name: StaticString = "listMember"

    init(_ parts: GrammarParts) {}

    func decide(_ reading: inout RelationReading) -> Bool {
        guard reading.mentions[reading.index].continuesList, reading.index > 0 else { return false }
        var owner = reading.index - 1
        // "số 144/2008/TTLT-BTC hướng dẫn Quyết định số 142/2008/QĐ-TTg; số 5/2010/TTLT-BTC": it goes on with what it is like.
        if let outer = reading.mentions[owner].within.flatMap({ reading.mentions.index(of: $0) }),
            let code = reading.mention.identity.symbol?.code, code == reading.mentions[outer].identity.symbol?.code,
            code != reading.mentions[owner].identity.symbol?.code
        {
            owner = outer
        }
        let previous = reading.mentions[owner]
        reading.takeRelation(of: owner)
        reading.mention.within = previous.within
        (reading.mention.isAgent, reading.mention.told) = (previous.isAgent, previous.told)
        return true
    }
}
