import Bytes
import ChildProcesses
package import ConfigurationFiles
package import SafetyNet
import Vocabulary

/// Reads inputs into documents.
package struct DocumentReader: Sendable {
    /// What one input may take.
    package var limits: ReadingLimits
    /// Whether scans are read by OCR.
    package var isOCRWanted: Bool
    /// Told the number of pages that are done and of all, while a document is read by OCR.
    package var pageProgress: @Sendable (Int, Int) -> Void = { _, _ in }
    /// The run that it reads for: what is left out of it, and where it notes what is in hand.
    package var attempt = Attempt()
    private let slots: ProcessSlots

    /// Makes a reader.
    ///
    /// - Parameter children: How many child processes may run at once, where the system lets so many files be open.
    package init(limits: ReadingLimits = ReadingLimits(), isOCRWanted: Bool = false, children: Int = 1) {
        self.limits = limits
        self.isOCRWanted = isOCRWanted
        slots = ProcessSlots(DescriptorLimit.jobs(children))
    }

    /// Reads one input: a document gives one outcome, a collection one for each line or part.
    ///
    /// - Parameters:
    ///   - slot: Where it is noted that the input is in hand, until the last outcome has been taken.
    ///   - statement: What the collection's configuration states: of the input, and of a part of it by its path in the archive.
    ///   - body: Called for each in order; a collection is never held in memory as a whole.
    package func read(
        _ item: InputItem, slot: Int = WorkLedger.slotCount,
        statement: (_ part: String?) -> DocumentStatement = { _ in DocumentStatement() },
        body: (ReadingOutcome) -> Void
    ) async {
        func take(_ outcome: ReadingOutcome) { body(outcome.known(as: item)) }
        let mark = attempt.mark(WorkItem(path: item.path), slot: slot)
        defer { mark.drop() }
        do throws(ReadingError) {
            if case .leftOut(let signal) = mark.verdict { throw ReadingError(path: item.path, signal: signal) }
            switch item.format {
            case .jsonLines:
                try JSONLines(path: item.path, limit: limits.fileSize, mark: mark).read(
                    LineSource(item.path), statement: statement(nil), body: take)
            case .compressedJSONLines:
                try JSONLines(path: item.path, limit: limits.fileSize, mark: mark).read(
                    LineSource(compressed: item.path, limits), statement: statement(nil), body: take)
            case .archive:
                try await read(try openArchive(item.path), path: item.path, depth: 1, mark, statement, take)
            case .standardInput: try await readStandardInput(mark, statement, take)
            case .document:
                let bytes = try FileBytes(item.path).readAll(limit: limits.fileSize)
                await read(bytes, path: item.path, isFound: item.folder != nil, mark, statement, take)
            }
        } catch {
            take(.failed(error))
        }
    }

    /// Calls a body with the bytes of an input: all at once for a document, else piece by piece.
    package func bytes(of item: InputItem, body: ([UInt8]) -> Void) throws(ReadingError) {
        let file = try FileBytes(item.path)
        if item.format == .document { return body(try file.readAll(limit: limits.fileSize)) }
        while true {
            var piece: [UInt8] = []
            if try file.append(to: &piece, 1 << 20) == 0 { return }
            body(piece)
        }
    }

    /// Reads one document whose bytes are at hand.
    package func read(
        _ item: InputItem, slot: Int, bytes: [UInt8], statement: (_ part: String?) -> DocumentStatement,
        body: (ReadingOutcome) -> Void
    ) async {
        let mark = attempt.mark(WorkItem(path: item.path), slot: slot)
        defer { mark.drop() }
        if case .leftOut(let signal) = mark.verdict {
            return body(.failed(ReadingError(path: item.path, signal: signal)))
        }
        await read(bytes, path: item.path, isFound: item.folder != nil, mark, statement) { body($0.known(as: item)) }
    }

    /// Reads a file's bytes, wherever they come from: a document, an archive of some, or a collection.
    ///
    /// - Parameters:
    ///   - name: The file's name, whose ending tells what its bytes don't; the path of what is read.
    ///   - body: Called for each outcome in order.
    package func read(_ bytes: [UInt8], named name: String, body: (ReadingOutcome) -> Void) async {
        if InputDiscovery.ending(name) == ".jsonl" {
            do throws(ReadingError) {
                try JSONLines(path: name, limit: limits.fileSize).read(
                    LineSource(bytes), statement: DocumentStatement(), body: body)
            } catch {
                body(.failed(error))
            }
        } else {
            await read(bytes, path: name, isFound: false, .none, { _ in DocumentStatement() }, body)
        }
    }

    /// Reads a small text file that is no document, such as a configuration.
    package func text(ofFile path: String) throws(ReadingError) -> String {
        let bytes = try FileBytes(path).readAll(limit: limits.fileSize)
        guard UTF8Check.isValid(bytes) else { throw ReadingError(FormatError.encoding(bytes), path: path) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func readStandardInput(
        _ mark: WorkMark, _ statement: (String?) -> DocumentStatement, _ body: (ReadingOutcome) -> Void
    ) async throws(ReadingError) {
        let file = try FileBytes("-", journal: attempt.journal)
        var start: [UInt8] = []
        _ = try file.append(to: &start, 1 << 16)
        if start.first == UInt8(ascii: "{"), !start.starts(with: Array("{\\rtf".utf8)) {
            try JSONLines(path: "-", limit: limits.fileSize, mark: mark).read(
                LineSource(file, prefix: start), statement: statement(nil), body: body)
            return
        }
        let bytes = start + (try file.readAll(limit: limits.fileSize))
        await read(bytes, path: "-", isFound: false, mark, statement, body)
    }

    // MARK: - Archives

    private func openArchive(_ path: String) throws(ReadingError) -> ZipArchive {
        let file = try FileBytes(path)
        do throws(FormatError) {
            return try ZipArchive(file: file, limits)
        } catch {
            throw ReadingError(error, path: path)
        }
    }

    /// Reads the documents in an archive, one after the other; nothing of it is written anywhere.
    private func read(
        _ archive: ZipArchive, path: String, depth: Int, _ mark: WorkMark,
        _ statement: (String?) -> DocumentStatement, _ body: (ReadingOutcome) -> Void
    ) async throws(ReadingError) {
        var names: Set<String> = []
        let files = Set(archive.entries.map { SidecarFolder.key($0.name) })
        for entry in archive.entries where !Self.isPassedOver(entry.name, among: files) {
            let inner = "\(path)#\(entry.name)"
            guard names.insert(entry.name).inserted else {
                body(
                    .failed(
                        ReadingError(
                            code: .broken, path: inner, message: "stands twice in the archive; the first was read")))
                continue
            }
            let ending = InputDiscovery.ending(entry.name)
            guard ending == ".zip" || FormatCatalogue.format(ofEnding: ending) != nil else {
                body(.skipped(.unknownFormat(inner, ending: ending)))
                continue
            }
            switch mark.nextPart() {
            case .taken: break
            case .passedOver: continue
            case .leftOut(let signal):
                body(.failed(ReadingError(path: inner, signal: signal)))
                continue
            }
            do throws(FormatError) {
                let bytes = try archive.bytes(of: entry)
                let name = entry.name
                await read(
                    bytes, path: inner, isFound: true, depth: depth, mark,
                    { statement($0.map { "\(name)/\($0)" } ?? name) }, body)
            } catch {
                body(.failed(ReadingError(error, path: inner)))
                // The rest would only be refused for the same reason.
                if error.isOfArchive { return }
            }
        }
    }

    /// Whether a part of an archive is passed over as a file in a folder would be: hidden, a program's own, or of a saved page.
    ///
    /// - Parameter files: The names of all parts, as names are compared.
    private static func isPassedOver(_ name: String, among files: Set<String>) -> Bool {
        // A hostile name may have thousands of parts.
        let parts = name.split(separator: "/").suffix(16)
        guard let last = parts.last, !last.hasPrefix("."), last != InputDiscovery.configurationName,
            !parts.contains(where: { SystemFile.isOne($0) })
        else { return true }
        return parts.indices.dropLast().contains { index in
            SidecarFolder.pages(of: parts[index]).contains { page in
                let above = parts[..<index].map { SidecarFolder.key($0) }
                return files.contains((above + [page]).joined(separator: "/"))
            }
        }
    }

    // MARK: - Documents

    /// Reads a file's bytes: a document, or an archive of some.
    ///
    /// - Parameter isFound: Whether it was found in a folder or archive, where a picture is no document unless OCR is wanted.
    private func read(
        _ bytes: [UInt8], path: String, isFound: Bool, depth: Int = 0, _ mark: WorkMark,
        _ statement: (String?) -> DocumentStatement, _ body: (ReadingOutcome) -> Void
    ) async {
        let ending = InputDiscovery.ending(path)
        if OwnOutput.isOne(bytes) { return body(.skipped(.ownOutput(path))) }
        do throws(FormatError) {
            var format = FormatCatalogue.format(of: bytes, ending: ending)
            if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
                let archive = try ZipArchive(bytes, limits)
                if let inside = FormatCatalogue.format(of: archive) {
                    format = inside
                } else if !(format is WordFormat || format is OpenDocumentFormat) {
                    guard depth < limits.archives else {
                        throw FormatError(.tooLarge, "lies more than \(limits.archives) archives deep; unpack it first")
                    }
                    do throws(ReadingError) {
                        try await read(archive, path: path, depth: depth + 1, mark, statement, body)
                    } catch {
                        body(.failed(error))
                    }
                    return
                }
            }
            if format.isPicture, !isOCRWanted, isFound {
                body(
                    .skipped(
                        SkippedInput(path: path, reason: "skipped: a picture; give --ocr to read it", isFailure: false))
                )
                return
            }
            let children = ChildPrograms(slots: slots, limits: limits, isOCRWanted: isOCRWanted, progress: pageProgress)
            var text = try await format.read(FormatInput(bytes: bytes, limits: limits, children: children))
            if text.record.encodings.isEmpty { text.repair() }
            guard text.bytes.count <= limits.fileSize else {
                throw FormatError(
                    .tooLarge,
                    "has more than \(limits.fileSize >> 20) MiB of text; raise --max-file-size if it is sound")
            }
            body(.document(Document(path: path, text, format: format, statement(nil))))
        } catch {
            body(.failed(ReadingError(error, path: path)))
        }
    }
}

extension ReadingOutcome {
    /// The outcome of an input: a document goes by the input's stable path.
    fileprivate func known(as item: InputItem) -> ReadingOutcome {
        if case .document(let document) = self { .document(document.known(as: item)) } else { self }
    }
}

extension FormatCatalogue {
    /// The office format of a zip archive; nil for an archive of documents.
    static func format(of archive: ZipArchive) -> (any DocumentFormat)? {
        if archive.has("[Content_Types].xml") || archive.has("word/document.xml") { return word }
        if archive.has("mimetype"), archive.has("content.xml") { return openDocument }
        return nil
    }
}

extension ReadText {
    /// Puts a text right that was mis-decoded before it was saved: "ChØ thÞ sè" in a Word file with fonts from before Unicode.
    mutating func repair() {
        guard let decoded = TextDecoder.decode(bytes), decoded.bytes != bytes else { return }
        record.encodings = decoded.encodings.map(\.name)
        let moved = LineMap(from: bytes, to: decoded.bytes)
        record.landmarks.pages = record.landmarks.pages.map { moved.offset($0) }
        record.landmarks.paragraphs = record.landmarks.paragraphs.map { moved.offset($0) }
        bytes = decoded.bytes
        // Words have moved within their lines; OCR, which alone has them, needs no repair.
        record.confidences = []
    }
}

extension Document {
    fileprivate init(path: String, _ text: ReadText, format: any DocumentFormat, _ statement: DocumentStatement) {
        var stated = StatedIdentity(statement)
        stated.fill(from: text.stated)
        var record = text.record
        record.format = String(format.endings[0].dropFirst())
        self.init(
            path: path, original: text.bytes,
            text: Normaliser.normalise(text.bytes, paragraphs: record.landmarks.paragraphs), stated: stated,
            record: record)
    }
}

extension ReadingError {
    fileprivate init(_ error: FormatError, path: String) {
        self.init(code: error.code, path: path, message: error.message)
    }
}
