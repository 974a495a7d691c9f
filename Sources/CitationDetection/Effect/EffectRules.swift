import Bytes
import Patterns
import Vocabulary

/// When a document is in force, and when its changes of others are: read from its own text, once the relations of its citations are
/// known.
///
/// ```
/// Điều 9.  1. Nghị định này có hiệu lực từ ngày 01/7/2031, trừ khoản 2.    the document's date      OwnEffect
///          2. Điều 5 có hiệu lực từ ngày 01/9/2031.                         that of a part           PartialEffects
///          3. Bãi bỏ X từ ngày 01/01/2032.                                  that of one change       ChangeDates
/// ```
struct EffectRules: PatternHolder, Sendable {
    private let force: ForceClauses
    private let own: OwnEffect
    private let parts: PartialEffects
    private let changes: ChangeDates
    private let card: PageCard

    init() {
        force = ForceClauses()
        own = OwnEffect()
        parts = PartialEffects()
        changes = ChangeDates()
        card = PageCard()
    }

    var patterns: [CompiledPattern] {
        force.patterns + own.patterns + parts.patterns + changes.patterns + card.patterns
    }

    /// Sets the header's dates of effect, and the dates of the changes that the mentions tell.
    func read(
        _ header: inout DocumentHeader, _ mentions: inout [Mention], _ text: TextBytes, _ scratch: MatchMemory,
        _ articles: TextArticles
    ) {
        let reading = EffectReading(
            text: text, scratch: scratch, sentences: SentenceReader(text: text), articles: articles)
        let clauses = force.find(reading, header)
        if !header.isConsolidated { own.read(&header, clauses, reading) }
        card.read(&header, mentions, reading)
        guard mentions.contains(where: { $0.relation.type.family == .change }) else { return }
        let parts = header.isConsolidated ? [] : self.parts.read(clauses, mentions, reading)
        changes.read(&mentions, header, parts, clauses, reading)
    }
}

/// What the rules of effect read: the text, and what finds things in it.
struct EffectReading {
    let text: TextBytes
    let scratch: MatchMemory
    let sentences: SentenceReader
    let articles: TextArticles
}
