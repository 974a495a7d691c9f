import DocumentReading
import Vocabulary

/// The configurations that apply to a run: one that was named, or those at the roots of the folders that were given.
struct Configurations: Sendable {
    private let named: CollectionConfiguration?
    private let byFolder: [String: CollectionConfiguration]
    /// The folders in the order in which they were given.
    private let order: [String]

    /// Reads the configurations.
    ///
    /// - Throws: `ConfigurationError`, or `ReadingError` where a configuration that was named can't be read.
    init(folders: [String], path: String?) throws {
        order = folders
        if let path {
            named = try Self.read(path)
            byFolder = [:]
            return
        }
        named = nil
        var byFolder: [String: CollectionConfiguration] = [:]
        for folder in folders {
            let path =
                folder.hasSuffix("/")
                ? folder + InputDiscovery.configurationName : "\(folder)/\(InputDiscovery.configurationName)"
            guard InputDiscovery.isFile(path) else { continue }
            byFolder[folder] = try Self.read(path)
        }
        self.byFolder = byFolder
    }

    private static func read(_ path: String) throws -> CollectionConfiguration {
        var limits = ReadingLimits()
        limits.fileSize = 4 << 20
        let text = try DocumentReader(limits: limits).text(ofFile: path)
        return try ConfigurationReader.read(text, path: path)
    }

    /// All configurations, in the order of the folders.
    var all: [CollectionConfiguration] { named.map { [$0] } ?? order.compactMap { byFolder[$0] } }

    /// The names that the configurations give to documents.
    var aliases: [String: String] { all.reduce(into: [:]) { $0.merge($1.aliases) { first, _ in first } } }

    /// What the configurations state of a document, or of a part of an archive by its path there.
    func statement(for item: InputItem, part: String? = nil) -> DocumentStatement {
        (named ?? item.folder.flatMap { byFolder[$0] })?.statement(
            forPaths: [item.relativePath] + (part.map { [$0] } ?? []))
            ?? DocumentStatement()
    }
}
