import ConfigurationFiles
import DanChieu
import Glibc
import Synchronization
import TestSupport

/// A reader that is fed with what libFuzzer makes, and what must hold of its result whatever that is.
enum FuzzTarget: String, CaseIterable {
    case text, html, webArchive, xml, word, openDocument, richText, archive, collection, wordTable, configuration
    case record, store, request

    static let chosen: FuzzTarget = {
        let name = getenv("DANCHIEU_FUZZ").map { String(cString: $0) } ?? "text"
        guard let target = FuzzTarget(rawValue: name) else {
            fatalError("DANCHIEU_FUZZ is '\(name)'; one of \(allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return target
    }()

    func run(_ bytes: [UInt8]) async {
        switch self {
        case .text: await read(bytes, "a.txt")
        case .html: await read(bytes, "a.html")
        case .webArchive: await read(bytes, "a.mht")
        case .xml: await read(bytes, "a.xml")
        // A mutated archive hardly ever unpacks: its parts are mutated instead.
        case .word:
            await read(SmallArchive.zip([("word/document.xml", bytes), ("word/numbering.xml", bytes)]), "a.docx")
        case .openDocument:
            await read(
                SmallArchive.zip([
                    ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", bytes),
                    ("styles.xml", bytes),
                ]), "a.odt")
        case .richText: await read(Array("{\\rtf".utf8) + bytes, "a.rtf")
        case .archive: await read(bytes, "a.zip")
        case .collection: await read(bytes, "a.jsonl")
        case .wordTable: check(WordTableReading.documents(bytes))
        case .configuration:
            do throws(ConfigurationError) {
                let configuration = try ConfigurationReader.read(
                    String(decoding: bytes, as: UTF8.self), path: "danchieu.yaml")
                // Whatever names it gives, patterns are made of them.
                guard !configuration.types.isEmpty || !configuration.organs.isEmpty else { return }
                precondition((try? Grammar([configuration].vocabulary)) != nil, "the names make no grammar")
            } catch {
                precondition(!error.description.isEmpty)
            }
        case .record: StoreReading.readRecords(bytes)
        case .store: try? await Self.sample.readFile(bytes)
        case .request: try? await Self.sample.ask(bytes)
        }
    }

    /// The store that is read; made once, where it is asked for.
    private static let made = Mutex<StoreReading?>(nil)

    private static var sample: StoreReading {
        get async {
            if let store = made.withLock({ $0 }) { return store }
            guard let store = try? await StoreReading() else { fatalError("no store can be made of the sample") }
            made.withLock { $0 = store }
            return store
        }
    }

    private func read(_ bytes: [UInt8], _ name: String) async {
        var limits = ReadingLimits()
        limits.fileSize = 4 << 20
        limits.unpackedSize = 8 << 20
        var documents: [Document] = []
        await DocumentReader(limits: limits).read(bytes, named: name) { outcome in
            switch outcome {
            case .document(let document): documents.append(document)
            case .failed(let error): precondition(!error.description.isEmpty)
            case .skipped(let input): precondition(!input.description.isEmpty)
            }
        }
        check(documents)
    }

    private static let grammar = Mutex<Grammar?>(nil)

    /// What holds of every document: valid text, citations that are exactly their spans, and a graph that all formats can write.
    private func check(_ documents: [Document]) {
        let grammar = Self.grammar.withLock { grammar in
            if grammar == nil { grammar = try? Grammar(.standard) }
            return grammar
        }
        guard let grammar else { fatalError("the grammar does not compile") }
        let detector = CitationDetector(grammar: grammar)
        let detected = documents.map { document in
            let text = document.original
            precondition(String(validating: text, as: UTF8.self) != nil, "the text is no valid UTF-8")
            let landmarks = document.record.landmarks
            for starts in [landmarks.pages, landmarks.paragraphs] {
                precondition(
                    zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 } && starts.allSatisfy { $0 <= text.count })
            }
            let detected = detector.detect(document)
            for citation in detected.citations {
                precondition(
                    String(decoding: text[citation.range], as: UTF8.self).utf8.elementsEqual(citation.text.utf8),
                    "a citation is not its span")
            }
            return detected
        }
        guard detected.contains(where: { !$0.citations.isEmpty }) else { return }
        let graph = Resolver(.standard).resolve(detected).graph(.standard)
        let formats: [any GraphFormat] = [GraphMLFormat(), DOTFormat(), NodeLinkFormat(), CSVFormat()]
        for format in formats { precondition((try? format.files(graph).allSatisfy { !$0.bytes.isEmpty }) == true) }
    }
}
