import Bytes
package import Writers

/// What the collection knows of the numbers that documents leave open: what documents tell of a block in, sorted, and who asks; out comes
/// for each that asks what is known. All other lines are handed on.
///
/// ```
/// {"block":B,"epoch":E} … {"block":B,"wantedBy":path} … ─▶ {"document":path,"known":{"block":B,"epochs":[E, …]}} …
/// ```
///
/// A law that ten million texts cite is one block with one small set: the askers go by one after the other.
package struct MatchStage: Stage {
    package let isParallel: Bool
    private var block = ""
    private var epochs: [String] = []
    private var hasAskers = false

    private struct Fields: Decodable, Sendable {
        let block: String
        let epoch: String?
        let wantedBy: String?
    }

    private enum Read: Sendable {
        case fields(Fields)
        case handedOn
        case failed
        case error(StageError)
    }

    /// Makes the stage.
    package init(isParallel: Bool = true) { self.isParallel = isParallel }

    package mutating func take(
        _ lines: [ArraySlice<UInt8>], first: Int, _ json: inout JSONWriter
    ) throws(StageError) -> Int {
        var failures = 0
        for (index, read) in each(lines.count, { Self.read(lines[$0]) }).enumerated() {
            switch read {
            case .fields(let fields): try take(fields, &json)
            case .handedOn: json.write(line: lines[index])
            case .failed:
                json.write(line: lines[index])
                failures += 1
            case .error(let error):
                Self.write(error, line: first + index, &json)
                failures += 1
            }
        }
        return failures
    }

    package mutating func finish(_ json: inout JSONWriter) -> Int { 0 }

    private static func read(_ line: ArraySlice<UInt8>) -> Read {
        do throws(StageError) {
            switch StageLine.Kind(line) {
            case .block?: return .fields(try StageLine.decode(Fields.self, from: line))
            case .document?: return .handedOn
            case .error?: return .failed
            default: throw foreign("what worker claims writes")
            }
        } catch {
            return .error(error)
        }
    }

    private mutating func take(_ fields: Fields, _ json: inout JSONWriter) throws(StageError) {
        if !ExactText.isSame(fields.block, block) { (block, epochs, hasAskers) = (fields.block, [], false) }
        if let epoch = fields.epoch {
            guard !hasAskers else {
                throw .unsorted("'\(TerminalText.escaped(block))' is asked for before all that is told of it has come")
            }
            if !(epochs.last.map { ExactText.isSame($0, epoch) } ?? false) { epochs.append(epoch) }
        }
        guard let document = fields.wantedBy else { return }
        hasAskers = true
        guard !epochs.isEmpty else { return }
        json.object { json in
            json.field("document", document)
            json.key("known")
            json.object { json in
                json.field("block", block)
                json.key("epochs")
                json.array { json in for epoch in epochs { json.value(epoch) } }
            }
        }
        json.newline()
    }
}
