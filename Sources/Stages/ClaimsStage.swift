import Bytes
import CitationDetection
package import CitationNetwork
import Identity
package import Writers

/// What each document's citations could mean by the document alone: records in, sorted; out come what it tells of numbers, of which
/// numbers it asks, and the record itself with what it is.
///
/// ```
/// {"text":…} ─▶ {"block":B,"epoch":E}  {"block":B,"wantedBy":path}  {"document":path,"record":{…}}
/// ```
///
/// One text is one document, even where only one file's name or line tells its number: the records of a text stand together, those with a
/// number first. So the first of them tells what all are, and the first in order, whose text counts, is the first of one of the two parts:
/// one record is all that is kept.
package struct ClaimsStage: Stage {
    package let isParallel: Bool
    private let resolver: Resolver
    private var group: Group?

    /// The documents of one text, as far as they have come.
    private struct Group {
        let text: String
        /// What they all are.
        let own: Claim?
        /// The first with a number, while a first without one may be before it in order.
        var pending: StageRecord?
        /// The first in order, once it is known.
        var original: StageRecord?
        var hasUnnumbered: Bool
    }

    /// A document of which it is known what it is.
    private struct Job: Sendable {
        let record: StageRecord
        let own: Claim?
        let isOriginal: Bool
        /// The path by which a text without a number goes.
        let originalPath: String
    }

    private enum Read: Sendable {
        case record(StageRecord)
        case error(StageError)
        case handedOn
    }

    /// Makes the stage.
    package init(_ resolver: Resolver, isParallel: Bool = true) {
        (self.resolver, self.isParallel) = (resolver, isParallel)
    }

    package mutating func take(
        _ lines: [ArraySlice<UInt8>], first: Int, _ json: inout JSONWriter
    ) throws(StageError) -> Int {
        let read = each(lines.count) { Self.read(lines[$0]) }
        var jobs: [Job] = []
        var failures = 0
        for (index, read) in read.enumerated() {
            switch read {
            case .record(let record): try take(record, &jobs)
            case .error(let error):
                Self.write(error, line: first + index, &json)
                failures += 1
            case .handedOn:
                json.write(line: lines[index])
                failures += 1
            }
        }
        write(jobs, &json)
        return failures
    }

    package mutating func finish(_ json: inout JSONWriter) -> Int {
        var jobs: [Job] = []
        closeGroup(&jobs)
        write(jobs, &json)
        return 0
    }

    private static func read(_ line: ArraySlice<UInt8>) -> Read {
        do throws(StageError) {
            switch StageLine.Kind(line) {
            case .text?: return .record(try StageRecord(line))
            case .error?: return .handedOn
            default: throw foreign("what worker extract --records writes")
            }
        } catch {
            return .error(error)
        }
    }

    // MARK: - Texts

    private mutating func take(_ record: StageRecord, _ jobs: inout [Job]) throws(StageError) {
        if let group, !record.text.isEmpty, group.text == record.text {
            try join(record, &jobs)
            return
        }
        closeGroup(&jobs)
        let isNumbered = record.own != nil
        let opened = Group(
            text: record.text, own: record.own, pending: isNumbered ? record : nil, original: isNumbered ? nil : record,
            hasUnnumbered: !isNumbered)
        if !isNumbered { jobs.append(Self.job(record, opened, isOriginal: true)) }
        group = opened
        if record.text.isEmpty { closeGroup(&jobs) }
    }

    /// Takes a further document of the text that is coming.
    private mutating func join(_ record: StageRecord, _ jobs: inout [Job]) throws(StageError) {
        guard var group else { return }
        defer { self.group = group }
        if record.own != nil {
            guard !group.hasUnnumbered else {
                throw .unsorted(
                    "of one text those with a number stand first, but for '\(TerminalText.escaped(record.detected.path))'"
                )
            }
            jobs.append(Self.job(record, group, isOriginal: false))
            return
        }
        guard let pending = group.pending, !group.hasUnnumbered else {
            group.hasUnnumbered = true
            jobs.append(Self.job(record, group, isOriginal: false))
            return
        }
        group.hasUnnumbered = true
        group.pending = nil
        let isFirst = record.order.utf8.lexicographicallyPrecedes(pending.order.utf8)
        group.original = isFirst ? record : pending
        jobs.append(Self.job(pending, group, isOriginal: !isFirst))
        jobs.append(Self.job(record, group, isOriginal: isFirst))
    }

    private mutating func closeGroup(_ jobs: inout [Job]) {
        if let group, let pending = group.pending { jobs.append(Self.job(pending, group, isOriginal: true)) }
        group = nil
    }

    private static func job(_ record: StageRecord, _ group: Group, isOriginal: Bool) -> Job {
        let path = (group.original ?? record).detected.stablePath
        return Job(record: record, own: group.own, isOriginal: isOriginal, originalPath: path)
    }

    // MARK: - Claims

    private func write(_ jobs: [Job], _ json: inout JSONWriter) {
        for bytes in each(jobs.count, { lines(of: jobs[$0]) }) { json.write(lines: bytes) }
    }

    private func lines(of job: Job) -> [UInt8] {
        let document = job.record.detected
        let claims = DocumentClaims(own: job.own, local: resolver.localClaims(document, own: job.own))
        var json = JSONWriter()
        for key in Set(claims.firmKeys).sorted() {
            guard let epoch = key.epoch else { continue }
            json.object { json in
                json.field("block", Block(scope: key.scope, base: key.base).portableText)
                json.field("epoch", epoch)
            }
            json.newline()
        }
        for block in claims.openBlocks.map(\.portableText).sorted(by: { ExactText($0) < ExactText($1) }) {
            json.object { json in
                json.field("block", block)
                json.field("wantedBy", document.path)
            }
            json.newline()
        }
        json.object { json in
            json.field("document", document.path)
            json.key("record")
            json.object { json in
                json.field("version", StageLine.version)
                json.field("order", job.record.order)
                json.field("original", job.isOriginal)
                json.field("node", job.own?.key.nodeID ?? ResolvedCollection.fileNodeID(job.originalPath))
                json.field("own", job.own?.portableText)
                json.key("detected")
                json.value(json: Array(job.record.json))
            }
        }
        json.newline()
        return json.bytes
    }
}
