import Bytes
package import ConfigurationFiles
import FoundationEssentials
import Vocabulary

/// A line of a collection: a document and what is stated of it.
package struct JSONLine {
    /// The document's id; the line's number where it has none.
    package let id: String
    /// What the line and the collection's configuration state of the document.
    package let stated: StatedIdentity
    private let text: String

    /// The fields as they are written.
    private struct Fields: Decodable {
        let id: String?
        let text: String
        let symbol: String?
        let type: String?
        let date: String?
        let organ: String?
        let jurisdiction: String?
        let title: String?
        let url: String?
    }

    /// Reads a line.
    ///
    /// - Parameters:
    ///   - path: What errors name.
    ///   - number: The line's number, from 1.
    ///   - statement: What the collection's configuration states of all its documents.
    package init(
        _ line: ArraySlice<UInt8>, path: String, number: Int, statement: DocumentStatement = DocumentStatement()
    ) throws(ReadingError) {
        func error(_ message: String) -> ReadingError {
            ReadingError(code: .brokenLine, path: path, line: number, message: message)
        }
        let fields: Fields
        do {
            fields = try JSONDecoder().decode(Fields.self, from: Data(line))
        } catch DecodingError.keyNotFound(let key, _) {
            throw error("the line has no \"\(key.stringValue)\"; each line needs {\"id\": …, \"text\": …}")
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            let key = context.codingPath.map(\.stringValue).joined(separator: ".")
            throw error("\"\(key)\" is not a text; write every value as a string")
        } catch {
            throw ReadingError(
                code: .brokenLine, path: path, line: number,
                message: "the line is not JSON; each line must be one whole object")
        }
        var stated = StatedIdentity(statement)
        if let date = fields.date, !date.isEmpty {
            guard let day = CalendarDate(iso: date) else {
                throw error("'\(TerminalText.escaped(date))' is no date; write it as 2021-07-06")
            }
            stated.date = day
        }
        stated.symbol = fields.symbol ?? stated.symbol
        stated.type = fields.type ?? stated.type
        stated.organ = fields.organ ?? stated.organ
        stated.jurisdiction = fields.jurisdiction ?? stated.jurisdiction
        stated.title = fields.title ?? stated.title
        stated.url = fields.url
        id = fields.id ?? "\(number)"
        text = fields.text
        self.stated = stated
    }

    /// Returns the document.
    package func document(path: String) -> Document {
        var text = ReadText(Array(text.utf8))
        text.repair()
        var record = text.record
        record.format = "jsonl"
        return Document(
            path: path, original: text.bytes, text: Normaliser.normalise(text.bytes), stated: stated, record: record)
    }
}
