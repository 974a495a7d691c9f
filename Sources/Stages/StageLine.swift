import Bytes
import FoundationEssentials
package import Writers

/// A line between two stages. Its first key says what it is, so that sorted lines of a kind, and of one key, stand together:
///
/// ```
/// {"text":…       a record: a document that was read                  extract ─▶ claims
/// {"block":…      what documents tell of a number, and who asks       claims ─▶ match
/// {"document":…   what a document is to know, then its record         claims, match ─▶ resolve
/// {"node":…       what is said of a node                              resolve ─▶ graph
/// {"source":…     what a document says of a relation                  resolve ─▶ graph
/// {"change":…     what a document tells of a change, and of force    resolve ─▶ you, by graph, which hands it on
/// {"error":…      what could not be done; every stage hands it on
/// ```
package enum StageLine {
    /// The version of all lines; a stage reads no other.
    package static let version = 1

    /// The kinds of lines, by their first keys.
    package enum Kind: String, CaseIterable, Sendable {
        case text, block, document, node, source, change, force, error

        /// The kind of a line; nil where it is none.
        package init?(_ line: ArraySlice<UInt8>) {
            guard let kind = Self.allCases.first(where: { line.starts(with: $0.beginning) }) else { return nil }
            self = kind
        }

        private var beginning: [UInt8] {
            switch self {
            case .text: Self.beginnings.text
            case .block: Self.beginnings.block
            case .document: Self.beginnings.document
            case .node: Self.beginnings.node
            case .source: Self.beginnings.source
            case .change: Self.beginnings.change
            case .force: Self.beginnings.force
            case .error: Self.beginnings.error
            }
        }

        private static let beginnings = (
            text: Array("{\"text\":".utf8), block: Array("{\"block\":".utf8), document: Array("{\"document\":".utf8),
            node: Array("{\"node\":".utf8), source: Array("{\"source\":".utf8), change: Array("{\"change\":".utf8),
            force: Array("{\"force\":".utf8), error: Array("{\"error\":".utf8)
        )
    }

    /// Reads a line's fields.
    static func decode<Fields: Decodable>(
        _ type: Fields.Type, from line: ArraySlice<UInt8>
    ) throws(StageError) -> Fields {
        do {
            return try JSONDecoder().decode(type, from: Data(line))
        } catch DecodingError.keyNotFound(let key, let context) {
            throw StageError("has no \"\(Self.path(context.codingPath + [key]))\"")
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            throw StageError("has something else than a value of \"\(Self.path(context.codingPath))\"")
        } catch {
            throw StageError("is not JSON; each line must be one whole object")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        TerminalText.escaped(keys.map(\.stringValue).joined(separator: "."))
    }

    /// Returns a value as JSON, the same each time.
    static func json(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // What can't be written is a number that is none, and there are none such.
        return (try? encoder.encode(value)).map { Array($0) } ?? Array("null".utf8)
    }

    private struct Failure: Decodable {
        let error: String
        let path: String?
    }

    /// The message of a line that tells what could not be done, with the document where it is known.
    static func message(_ line: ArraySlice<UInt8>) throws(StageError) -> String {
        let failure = try decode(Failure.self, from: line)
        return TerminalText.escaped((failure.path.map { "\($0): " } ?? "") + failure.error)
    }

    /// Writes the line of something that could not be done.
    ///
    /// - Parameter path: The document that it was about; nil where that is not known.
    package static func write(error message: String, path: String?, _ json: inout JSONWriter) {
        json.object { json in
            json.field("error", message)
            json.field("path", path)
        }
        json.newline()
    }
}

/// What is wrong with a line, or with the lines as a whole.
package struct StageError: Error, Sendable, CustomStringConvertible {
    /// The message for people.
    package let description: String

    package init(_ description: String) { self.description = description }

    /// Lines that a stage can't take in the order in which they come.
    static func unsorted(_ what: String) -> StageError {
        StageError("the lines are not sorted: \(what); sort them by their bytes, with LC_ALL=C sort")
    }
}
