package import CitationNetwork
import ConfigurationFiles
package import Vocabulary

/// By what rules the documents of a collection are resolved: the vocabulary with its own rows, and its aliases.
package struct CollectionRules: Sendable {
    /// The built-in vocabulary with the collection's own rows.
    package let vocabulary: Vocabulary
    /// Names for documents, each with its key.
    let aliases: [String: String]

    /// Reads the rules.
    ///
    /// - Parameter configurationPath: A `danchieu.yaml`; nil for the built-in vocabulary alone.
    /// - Throws: `ConfigurationError` for a mistake in it, or `ReadingError` where it can't be read.
    package init(configurationPath: String?) throws {
        let configurations = try Configurations(folders: [], path: configurationPath).all
        (vocabulary, aliases) = (configurations.vocabulary, configurations.aliases)
    }

    /// What works out which document each citation means.
    package var resolver: Resolver { Resolver(vocabulary, aliases: aliases) }
}
