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
        var isOwn = false
        func takeUnlessOwn(_ line: LineSplitter.Line, _ number: Int) {
            if number == 1, case .whole(let bytes) = line { isOwn = OwnOutput.isRecord(bytes) }
            if !isOwn { take(line, number, &ids, statement, body) }
        }
        while !isOwn {
            splitter.takeLines(takeUnlessOwn)
            if try source.append(to: &splitter.buffer) == 0 { break }
        }
        if !isOwn { splitter.takeRest(takeUnlessOwn) }
        if isOwn { body(.skipped(.ownOutput(path))) }
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
