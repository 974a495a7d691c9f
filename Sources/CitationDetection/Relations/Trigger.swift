import Vocabulary

/// A verb where it stands in the text.
struct Trigger {
    let verb: RelationVerb
    let range: Range<Int>

    /// Whether it is a verb of change: amends, replaces, repeals.
    var isChange: Bool { verb.relation.family == .change }
}
