import DocumentReading
import FoundationEssentials

/// What a line says of where its document comes from, beside what it says of the document.
struct RecordOrigin {
    /// The line's id.
    let id: String?
    /// Where the document is shown to be.
    let path: String?
    /// By what it is ordered among the others.
    let order: String?

    private struct Fields: Decodable {
        let id: String?
        let path: String?
        let order: String?
    }

    /// Reads of a line what can be read.
    init(_ line: LineSplitter.Line) {
        var fields: Fields?
        if case .whole(let bytes) = line { fields = try? JSONDecoder().decode(Fields.self, from: Data(bytes)) }
        (id, path, order) = (fields?.id, fields?.path, fields?.order)
    }
}
