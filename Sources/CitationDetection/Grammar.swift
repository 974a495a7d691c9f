import Bytes
package import Patterns
package import Vocabulary

/// All rules of detection: the forms of citations, the strategies for headers, the rules for relations. Made once for a process and
/// shared by its tasks.
package final class Grammar: Sendable {
    let lexicon: Lexicon
    /// A collection's own names, which the patterns ask for as they match.
    package let tables: [NameTable]
    let header: HeaderRules
    let forms: CitationForms
    let linking: LinkingPatterns
    let relations: RelationRules
    let surroundings: SurroundingPatterns
    let effects: EffectRules

    /// Makes the rules for a vocabulary: the built-in one, or one with a collection's own types and organs.
    package init(_ vocabulary: Vocabulary) {
        let parts = GrammarParts(vocabulary)
        (lexicon, tables) = (parts.lexicon, parts.tables)
        header = HeaderRules(parts)
        relations = RelationRules(parts)
        surroundings = SurroundingPatterns()
        effects = EffectRules()
        forms = CitationForms(parts)
        linking = LinkingPatterns(parts)
    }
}

extension Grammar: PatternHolder {
    package var patterns: [CompiledPattern] {
        ([forms, header, linking, surroundings, relations, effects] as [any PatternHolder]).flatMap(\.patterns)
    }

    /// The entries of all patterns, for documentation and tests, and what the scan for citations finds, as a pattern.
    package var entries: [PatternEntry] { [forms.anchors.entry] + patterns.map(\.entry) }
}
