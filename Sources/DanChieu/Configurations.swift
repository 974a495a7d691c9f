import ConfigurationFiles
import DocumentReading
import Vocabulary

/// The configurations that apply to a run: one that was named, or those at the roots of the folders that were given.
struct Configurations: Sendable {
    /// A configuration with the text that it was read from.
    struct Source: Sendable {
        let path: String
        let text: String
        let configuration: CollectionConfiguration
    }

    private let named: Source?
    private let byFolder: [String: Source]
    /// The folders in the order in which they were given.
    private let order: [String]
    /// Those that were not read.
    let refused: [SkippedInput]

    /// Reads the configurations.
    ///
    /// - Throws: `ConfigurationError`, or `ReadingError` where a configuration that was named can't be read.
    init(folders: [String], path: String?) throws {
        order = folders
        if let path {
            named = try Self.read(path)
            byFolder = [:]
            refused = []
            return
        }
        named = nil
        var byFolder: [String: Source] = [:]
        var refused: [SkippedInput] = []
        for folder in folders {
            let path = FilePlace.joined(folder, InputDiscovery.configurationName)
            guard InputDiscovery.isFile(path) else { continue }
            // Whoever sends a folder does not choose which file of this machine is read, and quoted in an error.
            guard FilePlace.isInside(FilePlace.absolute(path), FilePlace.absolute(folder)) else {
                let reason = "is a link out of the folder, and was not read; if it is meant, name it with --config"
                refused.append(SkippedInput(path: path, reason: reason, isFailure: true))
                continue
            }
            byFolder[folder] = try Self.read(path)
        }
        self.byFolder = byFolder
        self.refused = refused
    }

    private static func read(_ path: String) throws -> Source {
        var limits = ReadingLimits()
        limits.fileSize = 4 << 20
        let text = try DocumentReader(limits: limits).text(ofFile: path)
        return Source(path: path, text: text, configuration: try ConfigurationReader.read(text, path: path))
    }

    /// All configurations, in the order of the folders.
    var all: [CollectionConfiguration] {
        named.map { [$0.configuration] } ?? order.compactMap { byFolder[$0]?.configuration }
    }

    /// The configuration of what was given: a folder, or nil for a file.
    func source(of folder: String?) -> Source? { named ?? folder.flatMap { byFolder[$0] } }

    /// What the configurations state of a document, or of a part of an archive by its path there.
    func statement(for item: InputItem, part: String? = nil) -> DocumentStatement {
        source(of: item.folder)?.configuration.statement(forPaths: [item.relativePath] + (part.map { [$0] } ?? []))
            ?? DocumentStatement()
    }
}
