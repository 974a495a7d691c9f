import Bytes
import ConfigurationFiles
import SafetyNet
import Vocabulary

/// A collection in one file: a JSON object a line, read a line at a time.
struct JSONLines {
    let path: String
    /// The longest line, in bytes.
    let limit: Int
    /// Where it is noted which line is in hand, of those that have something in them.
    var mark = WorkMark.none

    /// Reads all lines; a broken one is an error of its own, and the others go on.
    func read(_ source: borrowing LineSource, statement: DocumentStatement, body: (ReadingOutcome) -> Void)
        throws(ReadingError)
    {
        var splitter = LineSplitter(limit: limit, buffer: source.prefix)
        var ids: Set<String> = []
        if splitter.buffer.isEmpty { _ = try source.append(to: &splitter.buffer) }
        // The first line alone is looked at, and before the others are taken: a file may have millions of empty ones.
        if OwnOutput.isRecord(splitter.buffer.prefix { $0 != 0x0A }) { return body(.skipped(.ownOutput(path))) }
        while true {
            splitter.takeLines { take($0, $1, &ids, statement, body) }
            if try source.append(to: &splitter.buffer) == 0 { break }
        }
        splitter.takeRest { take($0, $1, &ids, statement, body) }
    }

    private func take(
        _ line: LineSplitter.Line, _ number: Int, _ ids: inout Set<String>, _ statement: DocumentStatement,
        _ body: (ReadingOutcome) -> Void
    ) {
        guard case .whole(let line) = line else {
            return body(
                .failed(error(number, "the line is longer than \(limit / 1_048_576) MiB; raise --max-file-size")))
        }
        guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { return }
        switch mark.nextPart() {
        case .taken: break
        case .passedOver: return
        case .leftOut(let signal): return body(.failed(ReadingError(path: path, line: number, signal: signal)))
        }
        do throws(ReadingError) {
            let line = try JSONLine(line, path: path, number: number, statement: statement)
            guard ids.insert(line.id).inserted else {
                throw error(
                    number, "the id '\(TerminalText.escaped(line.id))' stands twice; give each line its own")
            }
            body(.document(line.document(path: "\(path)#\(line.id)")))
        } catch {
            body(.failed(error))
        }
    }

    private func error(_ line: Int, _ message: String) -> ReadingError {
        ReadingError(code: .brokenLine, path: path, line: line, message: message)
    }
}
