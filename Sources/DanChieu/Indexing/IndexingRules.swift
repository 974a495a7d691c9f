package import Bytes
package import ConfigurationFiles
package import Patterns
package import Vocabulary

/// By which rules documents were read and resolved: a store notes them, and what was made by others is made again.
package enum IndexingRules {
    /// The rules of detection: each pattern, each table of the vocabulary to the byte, and the organs and types of the configurations.
    package static func detection(
        _ entries: [PatternEntry], _ vocabulary: Vocabulary, _ configurations: [CollectionConfiguration]
    ) -> ContentHash {
        var parts = [ContentHash(Release.version.utf8)]
        for entry in entries {
            parts += [entry.name, entry.mode.rawValue, entry.pattern].map { ContentHash($0.utf8) }
        }
        for table in vocabulary.tables { parts += [ContentHash(table.name.utf8), ContentHash(table.bytes)] }
        for configuration in configurations { parts.append(ContentHash(rows(of: configuration).utf8)) }
        return ContentHash(joining: parts)
    }

    private static func rows(of configuration: CollectionConfiguration) -> String {
        var text = ""
        for organ in configuration.organs {
            text += "\norgan \(organ.code) \(organ.names) \(organ.level.rawValue) \(organ.isUnique) \(organ.aliases)"
        }
        for type in configuration.types { text += "\ntype \(type.name) \(type.codes)" }
        return text
    }

    /// The rules of resolution: those of detection, and the names that the configurations give to documents.
    static func resolution(_ detection: ContentHash, _ aliases: [String: String]) -> ContentHash {
        let names = aliases.sorted { ExactText($0.key) < ExactText($1.key) }.map { "\($0.key)\t\($0.value)\n" }
        return ContentHash(joining: [detection, ContentHash(names.joined().utf8)])
    }

    /// What is said of an input from outside, how it is read, and the path that its ids are made of.
    static func statement(
        _ configuration: CollectionConfiguration?, _ relative: String, stablePath: String, isDocument: Bool,
        isOCRWanted: Bool
    ) -> ContentHash {
        var text = Release.version + (isOCRWanted ? " ocr" : "") + "\n\(stablePath)"
        if let configuration {
            text += "\n\(configuration.jurisdiction ?? "")"
            if isDocument {
                text += line("", configuration.statement(forPath: relative))
            } else {
                // The parts of an archive or a collection have statements of their own.
                for (glob, statement) in configuration.documents { text += line(glob, statement) }
            }
        }
        return ContentHash(text.utf8)
    }

    private static func line(_ glob: String, _ statement: DocumentStatement) -> String {
        let fields = [
            statement.symbol, statement.type, statement.date?.description, statement.organ, statement.jurisdiction,
            statement.title,
        ]
        return "\n" + ([glob] + fields.map { $0 ?? "\u{0}" }).joined(separator: "\t")
    }
}
