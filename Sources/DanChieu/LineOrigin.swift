package import DocumentReading
import FoundationEssentials

/// What a line says of where its document comes from, beside what it says of the document.
package struct LineOrigin: Decodable, Sendable {
    /// The line's id.
    package let id: String?
    /// Where the document is shown to be.
    package let path: String?
    /// The path that ids are made of, the same wherever the document's folder lies.
    package let stablePath: String?
    /// By what it is ordered among the others.
    package let order: String?

    /// Reads it of a line; nil of one that can't be read.
    package init?(_ line: LineSplitter.Line) {
        guard case .whole(let bytes) = line,
            let origin = try? JSONDecoder().decode(LineOrigin.self, from: Data(bytes))
        else { return nil }
        self = origin
    }
}
