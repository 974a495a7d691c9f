import CitationDetection
import GraphStore
import Vocabulary

/// By which rules documents were read and resolved: a store notes them, and what was made by others is made again.
enum IndexingRules {
    /// The rules of detection: this version's grammar, and the organs and types of the configurations.
    static func detection(_ grammar: CompiledGrammar, _ configurations: [CollectionConfiguration]) -> ContentHash {
        var text = Release.version
        for entry in grammar.grammar.entries { text += "\n\(entry.name) \(entry.pattern)" }
        for configuration in configurations {
            for organ in configuration.organs { text += "\n\(organ)" }
            for type in configuration.types { text += "\n\(type)" }
        }
        return ContentHash(text.utf8)
    }

    /// The rules of resolution: those of detection, and the names that the configurations give to documents.
    static func resolution(_ detection: ContentHash, _ aliases: [String: String]) -> ContentHash {
        var text = "\(detection)"
        for (name, key) in aliases.sorted(by: { $0.key < $1.key }) { text += "\n\(name)\t\(key)" }
        return ContentHash(text.utf8)
    }

    /// What is said of an input from outside, and how it is read.
    static func statement(
        _ configuration: CollectionConfiguration?, _ relative: String, isDocument: Bool, isOCRWanted: Bool
    ) -> ContentHash {
        var text = isOCRWanted ? "ocr" : ""
        if let configuration {
            // The parts of an archive or a collection have statements of their own.
            text +=
                isDocument
                ? "\(configuration.statement(forPath: relative))"
                : "\(configuration.jurisdiction ?? "") \(configuration.documents)"
        }
        return ContentHash(text.utf8)
    }
}

/// The program's version.
public enum Release {
    /// The version, as `--version` prints it.
    public static let version = "0.2.0"
}
