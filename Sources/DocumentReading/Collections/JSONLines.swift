import FoundationEssentials
import Vocabulary

/// A collection in one file: a JSON object a line, read a line at a time.
struct JSONLines {
    let path: String
    /// The longest line, in bytes.
    let limit: Int

    private struct Line: Decodable {
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

    /// Reads all lines; a broken one is an error of its own, and the others go on.
    ///
    func read(_ source: borrowing LineSource, statement: DocumentStatement, body: (ReadingOutcome) -> Void)
        throws(ReadingError)
    {
        var buffer = source.prefix
        var number = 0
        var ids: Set<String> = []
        var isSkipping = false
        // Where the line begins, and up to where it has no end.
        var (start, scanned) = (0, 0)
        while true {
            while let end = buffer[scanned...].firstIndex(of: 0x0A) {
                number += 1
                if isSkipping {
                    isSkipping = false
                } else {
                    take(buffer[start..<end], number, &ids, statement, body)
                }
                (start, scanned) = (end + 1, end + 1)
            }
            buffer.removeSubrange(..<start)
            start = 0
            if buffer.count > limit {
                if !isSkipping {
                    body(
                        .failed(
                            error(number + 1, "the line is longer than \(limit / 1_048_576) MiB; raise --max-file-size")
                        ))
                }
                isSkipping = true
                buffer = []
            }
            scanned = buffer.count
            if try source.append(to: &buffer) == 0 { break }
        }
        if !buffer.isEmpty, !isSkipping { take(buffer[...], number + 1, &ids, statement, body) }
    }

    private func take(
        _ line: ArraySlice<UInt8>, _ number: Int, _ ids: inout Set<String>, _ statement: DocumentStatement,
        _ body: (ReadingOutcome) -> Void
    ) {
        guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { return }
        let parsed: Line
        do {
            parsed = try JSONDecoder().decode(Line.self, from: Data(line))
        } catch DecodingError.keyNotFound(let key, _) {
            return body(
                .failed(
                    error(number, "the line has no \"\(key.stringValue)\"; each line needs {\"id\": …, \"text\": …}")))
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            let key = context.codingPath.map(\.stringValue).joined(separator: ".")
            return body(.failed(error(number, "\"\(key)\" is not a text; write every value as a string")))
        } catch {
            return body(.failed(self.error(number, "the line is not JSON; each line must be one whole object")))
        }
        let id = parsed.id ?? "\(number)"
        guard ids.insert(id).inserted else {
            return body(
                .failed(error(number, "the id '\(TerminalText.escaped(id))' stands twice; give each line its own")))
        }
        var stated = StatedIdentity(statement)
        if let date = parsed.date, !date.isEmpty {
            guard let day = CalendarDate(iso: date) else {
                return body(
                    .failed(error(number, "'\(TerminalText.escaped(date))' is no date; write it as 2021-07-06")))
            }
            stated.date = day
        }
        stated.symbol = parsed.symbol ?? stated.symbol
        stated.type = parsed.type ?? stated.type
        stated.organ = parsed.organ ?? stated.organ
        stated.jurisdiction = parsed.jurisdiction ?? stated.jurisdiction
        stated.title = parsed.title ?? stated.title
        stated.url = parsed.url
        var text = ReadText(Array(parsed.text.utf8))
        text.repair()
        var record = text.record
        record.format = "jsonl"
        body(
            .document(
                Document(
                    path: "\(path)#\(id)", original: text.bytes, text: Normaliser.normalise(text.bytes), stated: stated,
                    record: record)))
    }

    private func error(_ line: Int, _ message: String) -> ReadingError {
        ReadingError(code: .brokenLine, path: path, line: line, message: message)
    }
}
