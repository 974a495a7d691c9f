import Vocabulary

/// A verb where it stands in the text.
struct Trigger {
    let verb: RelationVerb
    let range: Range<Int>
    /// The relation that it makes here: that of the verb, or `cites` where the text only speaks of it.
    var relation: RelationType

    init(verb: RelationVerb, range: Range<Int>) {
        (self.verb, self.range, relation) = (verb, range, verb.relation)
    }

    /// Whether it is a verb of change: amends, replaces, repeals.
    var isChange: Bool { relation.family == .change }
    /// Whether the text only speaks of what the verb says: it is denied, proposed, or part of a name.
    var isSpokenOf: Bool { relation != verb.relation }
}
