package import CitationDetection
package import CitationNetwork
import ConfigurationFiles
import DocumentReading
internal import GRDB
import Vocabulary

/// A text of a store, with its citations and what they mean.
package struct StoredText: Sendable {
    /// The bytes that offsets count.
    package let text: [UInt8]
    /// The document as it was detected.
    package let document: DetectedDocument
    /// What its citations mean, in their order.
    package let resolutions: [Resolution]

    /// What was noted while it was read.
    package var notes: [String] { document.record.notes.map(\.message) }
}

extension DetectedDocument {
    /// The offsets in its text that it knows.
    fileprivate var marks: [Int] {
        citations.map(\.range.upperBound) + record.landmarks.pages + record.landmarks.paragraphs
            + record.notes.compactMap { $0.range?.upperBound } + record.confidences.map(\.range.upperBound)
    }
}

extension StoredCollection {
    /// Returns the paths of the texts that are a document, in the order of the collection: one text may lie in several files, and several
    /// texts may bear one number.
    package func paths(ofDocument id: String) throws -> [String] {
        try store.read { database in
            var paths: [String] = []
            try database.each(
                """
                SELECT path FROM documents WHERE node = (SELECT id FROM nodes WHERE name = ?) AND state <> 0
                ORDER BY ordering
                """, [id]
            ) { paths.append(try $0.value(0)) }
            return paths
        }
    }

    /// Returns a text of a document; nil where the document has none at this path.
    ///
    /// What its citations mean is worked out anew, with the reasons, which the store does not keep.
    package func text(ofDocument id: String, path: String) throws -> StoredText? {
        let aliases = try store.configurations().aliases
        return try store.read { database in
            var found: (row: Int64, text: Int64)?
            try database.each(
                """
                SELECT d.id, d.text FROM documents d
                WHERE d.node = (SELECT id FROM nodes WHERE name = ?) AND d.path = ? AND d.state <> 0 LIMIT 1
                """, [id, path]
            ) { found = (try $0.value(0), try $0.value(1)) }
            guard let found else { return nil }
            let document = try StoredRecords.document(found.row, database)
            var epochs = EpochChanges(database)
            let resolver = Resolver(vocabulary, aliases: aliases)
            var failure: (any Error)?
            let resolved = resolver.resolve(document) { block in
                do {
                    return try epochs.known(block)
                } catch {
                    failure = error
                    return []
                }
            }
            if let failure { throw failure }
            let text = try database.text(found.text)
            guard document.marks.allSatisfy({ (0...text.count).contains($0) }) else {
                throw StoreError.damaged("document \(found.row) is not that of its text")
            }
            return StoredText(
                text: text, document: document,
                resolutions: resolved.resolutions(ofDocument: 0))
        }
    }
}
