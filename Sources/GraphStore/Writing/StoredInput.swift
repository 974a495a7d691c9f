package import Bytes
package import CitationDetection
package import CitationNetwork
package import DocumentReading
import TextSearch
import Vocabulary

/// What a run makes of one input, ready to be written.
package struct StoredInput: Sendable {
    /// Where the file is: its absolute path.
    package let place: String
    /// The path that is shown.
    package let path: String
    /// The hash of its bytes.
    package let content: ContentHash
    /// The hash of what the configuration says of it.
    package let statement: ContentHash
    /// The hash of the rules by which it was read.
    package let rules: ContentHash
    /// Its documents, in their order.
    package var documents: [StoredDocument] = []
    /// What could not be read of it, each as one line.
    package var failures: [String] = []
    /// The number of documents that were written before these: a collection of many is written piece by piece.
    private(set) var written = 0
    /// Whether more documents of it follow; the store has it as unread until the last are written.
    private(set) var isPiece = false

    /// Makes an input without documents.
    package init(place: String, path: String, content: ContentHash, statement: ContentHash, rules: ContentHash) {
        (self.place, self.path) = (place, path)
        (self.content, self.statement, self.rules) = (content, statement, rules)
    }

    /// Returns the input as one that was not read, and is to be looked at again.
    package func unread() -> StoredInput {
        StoredInput(place: place, path: path, content: .none, statement: statement, rules: rules)
    }

    /// Takes out the documents so far, to be written before the others.
    package mutating func takePiece() -> StoredInput {
        var piece = self
        piece.isPiece = true
        written += documents.count
        documents = []
        return piece
    }

    /// The number of bytes of text.
    package var size: Int { documents.reduce(0) { $0 + $1.size } }
}

/// A document with all that is stored of it, encoded where it was read, so that the one writer has little to do.
package struct StoredDocument: Sendable {
    let path: String
    let form: String
    let citationCount: Int
    let date: CalendarDate?
    let fingerprint: UInt64
    let record: [UInt8]
    let claims: [UInt8]
    let stated: [UInt8]
    /// The text, and the words by which it is searched; of one that the store has, neither.
    let text, words: [UInt8]
    /// The row of the text, where the store has it.
    let textRow: Int64?
    /// The length of the text in bytes.
    let size: Int
    /// The hash of the text's bytes.
    let content: [UInt8]

    /// Encodes a document.
    ///
    /// - Parameter known: Where the store has its text, if it has.
    package init(
        _ document: Document, _ detected: DetectedDocument, _ resolver: Resolver,
        known: GraphStore.KnownDocument? = nil
    ) {
        let own = resolver.ownClaim(detected)
        (path, form, fingerprint) = (detected.path, detected.record.format, detected.fingerprint)
        citationCount = detected.citations.count
        date = detected.header.date
        record = detected.storedBytes
        claims = DocumentClaims(own: own, local: resolver.localClaims(detected, own: own)).storedBytes
        stated = document.stated.storedBytes
        textRow = known?.text
        content = known?.content ?? ContentHash(document.original).bytes
        (text, words) = known == nil ? (document.original, FoldedText.fold(document.original.span)) : ([], [])
        size = document.original.count
    }
}
