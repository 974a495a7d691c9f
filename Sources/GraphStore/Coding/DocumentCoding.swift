import Bytes
import CitationDetection
import DocumentReading
import Identity
import Vocabulary

// A detected document as bytes: its header, its citations and the record of its reading. Fields stand in a fixed order; a change of it
// wants a new `Schema.version`.

extension ByteWriter {
    mutating func write(_ document: DetectedDocument) {
        write(document.path)
        write(document.header)
        write(document.url)
        write(document.record)
        // The citations of one sentence stand together: it is written once.
        var sentence: String?
        write(each: document.citations) { writer, citation in
            writer.write(citation)
            writer.write(citation.surroundings.sentence == sentence)
            if citation.surroundings.sentence != sentence { writer.write(citation.surroundings.sentence) }
            sentence = citation.surroundings.sentence
        }
    }

    private mutating func write(_ header: DocumentHeader) {
        write(header.type)
        write(header.symbol)
        write(header.organ)
        write(header.issuer)
        write(header.date)
        write(header.place)
        write(header.jurisdiction != nil)
        if let jurisdiction = header.jurisdiction {
            write(jurisdiction.isCentral)
            write(jurisdiction.province)
            write(jurisdiction.unit)
        }
        write(header.level.map { $0.rank + 1 } ?? 0)
        write(header.term)
        write(header.title)
    }

    private mutating func write(_ record: ReadingRecord) {
        write(record.format)
        write(each: record.encodings) { $0.write($1) }
        write(offsets: record.landmarks.pages)
        write(offsets: record.landmarks.paragraphs)
        write(each: record.notes) { writer, note in
            writer.write(note.range)
            writer.write(note.message)
        }
        write(each: record.confidences) { writer, confidence in
            writer.write(confidence.range)
            writer.write(confidence.percent)
        }
        write(record.fingerprint)
    }

    /// Writes offsets in ascending order as their distances.
    private mutating func write(offsets: [Int]) {
        var last = 0
        write(each: offsets) { writer, offset in
            writer.write(offset - last)
            last = offset
        }
    }

    private mutating func write(_ citation: Citation) {
        write(citation.text)
        write(citation.range)
        write(citation.line)
        write(citation.column)
        write(citation.kind)
        write(citation.identity.type)
        write(citation.identity.symbol)
        write(citation.identity.number)
        write(citation.identity.name)
        write(citation.identity.date)
        write(citation.identity.year ?? 0)
        write(citation.surroundings.dateBefore)
        write(citation.surroundings.issuerBefore)
        write(citation.surroundings.termBefore)
        write(citation.identity.issuer)
        write(citation.identity.term)
        write(citation.surroundings.pinpoint)
        write(citation.relation.type)
        write(citation.relation.trigger)
        write(citation.links.within.map { $0 + 1 } ?? 0)
        write(citation.links.antecedent.map { $0 + 1 } ?? 0)
        write(citation.surroundings.title)
        write(citation.isCorrected)
        write(citation.relation.isPartial)
    }

    private mutating func write(_ range: Range<Int>) {
        write(range.lowerBound)
        write(range.count)
    }

    private mutating func write(_ range: Range<Int>?) {
        write(range != nil)
        if let range { write(range) }
    }

    private mutating func write(_ symbol: Symbol?) {
        write(symbol != nil)
        guard let symbol else { return }
        write(symbol.number)
        write(symbol.year ?? 0)
        write(symbol.code)
        write(symbol.organ)
        write(symbol.isParty)
        // Of the two ways to write it: with a hyphen behind the number or with a slash.
        write(symbol.text.dropFirst(symbol.number.count).first == "-")
    }

    mutating func write(_ name: DocumentName?) {
        switch name {
        case nil: write(0)
        case .plenum(let number, let session):
            write(1)
            write(number)
            write(session)
        case .congress(let body):
            write(2)
            write(body)
        case .law(let name):
            write(3)
            write(name)
        case .constitution: write(4)
        case .charter: write(5)
        case .title(let title):
            write(6)
            write(title)
        }
    }

    /// Writes a date as one number, 0 for none.
    mutating func write(_ date: CalendarDate?) { write(date.map { $0.year * 512 + $0.month * 32 + $0.day } ?? 0) }

    private mutating func write<Value: CaseIterable & Equatable>(_ value: Value) {
        write(UInt64(Value.allCases.enumerated().first { $0.element == value }?.offset ?? 0))
    }

    mutating func write(_ stated: StatedIdentity) {
        write(stated.symbol)
        write(stated.type)
        write(stated.date)
        write(stated.organ)
        write(stated.jurisdiction)
        write(stated.title)
        write(stated.url)
    }
}

extension ByteReader {
    /// Reads a document.
    ///
    /// - Parameter hasTexts: Whether the texts of its citations and their sentences are wanted, which the graph is made without: they
    ///   are most of what is to be allocated.
    mutating func document(hasTexts: Bool = true) throws(StoreError) -> DetectedDocument {
        let path = try string()
        let header = try header()
        let url = try optionalString()
        let record = try record()
        var sentence = ""
        let citations = try values { (reader) throws(StoreError) in
            var citation = try reader.citation(hasTexts: hasTexts)
            if try !reader.flag() { sentence = try reader.string(isWanted: hasTexts) }
            citation.surroundings.sentence = sentence
            return citation
        }
        return DetectedDocument(path: path, header: header, citations: citations, url: url, record: record)
    }

    /// Reads the path and the header alone, which stand first.
    mutating func pathAndHeader() throws(StoreError) -> (path: String, header: DocumentHeader) {
        (try string(), try header())
    }

    private mutating func header() throws(StoreError) -> DocumentHeader {
        var header = DocumentHeader()
        header.type = try optionalString()
        header.symbol = try symbol()
        header.organ = try optionalString()
        header.issuer = try optionalString()
        header.date = try date()
        header.place = try optionalString()
        if try flag() {
            let isCentral = try flag()
            let (province, unit) = (try optionalString(), try optionalString())
            header.jurisdiction = isCentral ? .central : Jurisdiction(province: province, unit: unit)
        }
        let level = try int()
        guard (0...Level.allCases.count).contains(level) else { return try required(nil) }
        header.level = level == 0 ? nil : Level.allCases[level - 1]
        header.term = try optionalString()
        header.title = try optionalString()
        return header
    }

    private mutating func record() throws(StoreError) -> ReadingRecord {
        var record = ReadingRecord()
        record.format = try string()
        record.encodings = try values { (reader) throws(StoreError) in try reader.string() }
        record.landmarks.pages = try offsets()
        record.landmarks.paragraphs = try offsets()
        record.notes = try values { (reader) throws(StoreError) in
            let range = try reader.flag() ? try reader.range() : nil
            return ReadingNote(try reader.string(), range: range)
        }
        record.confidences = try values { (reader) throws(StoreError) in
            WordConfidence(range: try reader.range(), percent: try reader.int())
        }
        record.fingerprint = try unsigned()
        return record
    }

    private mutating func offsets() throws(StoreError) -> [Int] {
        var last = 0
        return try values { (reader) throws(StoreError) in
            last += try reader.int()
            return last
        }
    }

    private mutating func citation(hasTexts: Bool) throws(StoreError) -> Citation {
        let (text, range, line, column) = (try string(isWanted: hasTexts), try range(), try int(), try int())
        var citation = Citation(text: text, range: range, kind: try value(of: CitationKind.self))
        (citation.line, citation.column) = (line, column)
        citation.identity.type = try optionalString()
        citation.identity.symbol = try symbol()
        citation.identity.number = try optionalString()
        citation.identity.name = try name()
        citation.identity.date = try date()
        citation.identity.year = try positive()
        citation.surroundings.dateBefore = try date()
        citation.surroundings.issuerBefore = try optionalString()
        citation.surroundings.termBefore = try optionalString()
        citation.identity.issuer = try optionalString()
        citation.identity.term = try optionalString()
        citation.surroundings.pinpoint = try optionalString(isWanted: hasTexts)
        citation.relation.type = try value(of: RelationType.self)
        citation.relation.trigger = try optionalString(isWanted: hasTexts)
        citation.links.within = try positive().map { $0 - 1 }
        citation.links.antecedent = try positive().map { $0 - 1 }
        citation.surroundings.title = try optionalString()
        citation.isCorrected = try flag()
        citation.relation.isPartial = try flag()
        return citation
    }

    /// A number, or nil for 0, which stands for none.
    private mutating func positive() throws(StoreError) -> Int? {
        let number = try int()
        return number == 0 ? nil : number
    }

    private mutating func range() throws(StoreError) -> Range<Int> {
        let (start, count) = (try int(), try int())
        guard start >= 0, count >= 0, count <= Int.max - start else { return try required(nil) }
        return start..<start + count
    }

    private mutating func symbol() throws(StoreError) -> Symbol? {
        guard try flag() else { return nil }
        let number = try string()
        let year = try positive()
        let (code, organ) = (try optionalString(), try string())
        let (isParty, dash) = (try flag(), try flag())
        return Symbol(number: number, year: year, code: code, organ: organ, isParty: isParty, dash: dash)
    }

    mutating func name() throws(StoreError) -> DocumentName? {
        switch try int() {
        case 0: nil
        case 1: .plenum(number: try int(), session: try int())
        case 2: .congress(body: try optionalString())
        case 3: .law(try string())
        case 4: .constitution
        case 5: .charter
        case 6: .title(try string())
        default: try required(nil)
        }
    }

    mutating func date() throws(StoreError) -> CalendarDate? {
        let number = try int()
        guard number != 0 else { return nil }
        return try required(CalendarDate(year: number / 512, month: number / 32 % 16, day: number % 32))
    }

    mutating func stated() throws(StoreError) -> StatedIdentity {
        var stated = StatedIdentity()
        stated.symbol = try optionalString()
        stated.type = try optionalString()
        stated.date = try date()
        stated.organ = try optionalString()
        stated.jurisdiction = try optionalString()
        stated.title = try optionalString()
        stated.url = try optionalString()
        return stated
    }
}
