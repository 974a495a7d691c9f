import Dispatch
import Synchronization
package import Vocabulary

/// All patterns that a detector needs, compiled once for a process and shared by its tasks.
package struct CompiledGrammar: Sendable {
    /// The grammar of citations.
    package let grammar: Grammar
    let header: HeaderPatterns
    let relations: RelationPatterns

    /// Compiles the patterns for a vocabulary.
    ///
    /// - Throws: `PatternError` where a collection's own row makes a pattern that does not compile.
    package init(_ vocabulary: Vocabulary) throws {
        let parts = GrammarParts(vocabulary)
        // Beside the grammar: half of a small run's time goes into compiling patterns.
        let others = Mutex<Result<(HeaderPatterns, RelationPatterns), any Error>?>(nil)
        let compiled = DispatchGroup()
        DispatchQueue.global(qos: .userInitiated).async(group: compiled) {
            let result = Result { (try HeaderPatterns(vocabulary, parts), try RelationPatterns(vocabulary)) }
            others.withLock { $0 = result }
        }
        let grammar = Result { try Grammar(vocabulary, parts) }
        compiled.wait()
        self.grammar = try grammar.get()
        guard let result = others.withLock({ $0 }) else { preconditionFailure("the group has been waited for") }
        (header, relations) = try result.get()
    }

    /// The largest number of groups of any pattern.
    var groupCount: Int {
        max(grammar.groupCount, header.groupCount, relations.groupCount)
    }
}
