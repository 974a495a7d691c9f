import Patterns

/// A way to find out something of what a document says of itself: one strategy, one file.
///
/// Strategies are tried in the order of `HeaderRules.order`. Each fills in what is still missing, or says by its name and comment why it
/// overrides what was found before.
protocol HeaderStrategy: PatternHolder, Sendable {
    /// The name by which `extract --explain` tells what decided a field.
    static var name: StaticString { get }

    /// Makes the strategy's own patterns.
    init(_ parts: GrammarParts)

    /// Fills in what the strategy finds.
    func read(_ draft: inout HeaderDraft, of page: HeaderPage)
}
