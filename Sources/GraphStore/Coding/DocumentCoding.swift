import Bytes
import CitationDetection
import DocumentReading
import Identity
import Vocabulary

// A detected document: its header, its citations and the record of its reading.

extension DetectedDocument: StoredValue {
    static var blank: DetectedDocument { DetectedDocument(path: "", header: DocumentHeader(), citations: []) }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        var (path, stablePath, header, url, record, citations) = (path, stablePath, header, url, record, citations)
        try Self.codeHead(&path, &header, with: &coder)
        try coder.field(&stablePath)
        try coder.field(&url)
        try coder.field(&record)
        var last = ""
        try coder.field(each: &citations, blank: .blank) {
            (coder: inout Coder, citation: inout Citation) throws(Coder.Failure) in
            try coder.field(&citation)
            // The citations of one sentence stand together: it is written once.
            var isSame = ExactText(citation.surroundings.sentence) == ExactText(last)
            try coder.field(&isSame)
            if isSame {
                citation.surroundings.sentence = last
            } else {
                try coder.field(shown: &citation.surroundings.sentence)
            }
            last = citation.surroundings.sentence
        }
        let parts = (
            path: path, stablePath: stablePath, header: header, citations: citations, url: url, record: record
        )
        try coder.fill(&self) {
            let links = parts.citations.flatMap { [$0.links.within, $0.links.antecedent, $0.told?.target] }
            guard links.allSatisfy({ $0.map(parts.citations.indices.contains) ?? true }) else { return nil }
            return DetectedDocument(
                path: parts.path, stablePath: parts.stablePath, header: parts.header, citations: parts.citations,
                url: parts.url, record: parts.record)
        }
    }

    private static func codeHead<Coder: FieldCoder>(
        _ path: inout String, _ header: inout DocumentHeader, with coder: inout Coder
    ) throws(Coder.Failure) {
        try coder.field(&path)
        try coder.field(&header)
    }

    /// Reads the path and the header of a stored document alone, which stand first.
    static func head(stored bytes: [UInt8]) throws(StoreError) -> (path: String, header: DocumentHeader) {
        var reader = ByteReader(bytes)
        var (path, header) = ("", DocumentHeader())
        try codeHead(&path, &header, with: &reader)
        return (path, header)
    }
}

extension DocumentHeader: StoredValue {
    static var blank: DocumentHeader { DocumentHeader() }

    /// Codes the header but for the places of its parts in the normalised view, which only detection needs.
    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.field(&type)
        try coder.field(&symbol)
        try coder.field(&organ)
        try coder.field(&issuer)
        try coder.field(&date)
        try coder.field(&place)
        try coder.field(&jurisdiction)
        try coder.field(&district)
        try coder.field(&level)
        try coder.field(&term)
        try coder.field(&title)
        try coder.field(&effectiveDate)
        try coder.field(&effectiveText)
        try coder.field(&expiryDate)
        try coder.field(&endedText)
        try coder.field(&isArticle)
    }
}

extension Citation: StoredValue {
    static var blank: Citation { Citation(text: "", range: 0..<0, kind: .full) }

    /// Codes the citation but for its sentence, which the document does.
    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.field(shown: &text)
        try coder.field(&range)
        try coder.field(&line)
        try coder.field(&column)
        try coder.field(&kind)
        try coder.field(&identity)
        try coder.field(&surroundings)
        try coder.field(&relation)
        try coder.field(&links)
        try coder.field(&changeDate)
        try coder.field(&changeUntil)
        try coder.field(&told)
        try coder.field(&isCorrected)
    }
}

extension CitedIdentity: StoredValue {
    static var blank: CitedIdentity { CitedIdentity() }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.field(&type)
        try coder.field(&symbol)
        try coder.field(&number)
        try coder.field(&name)
        try coder.field(&date)
        try coder.field(&year)
        try coder.field(&amendedIn)
        try coder.field(&issuer)
        try coder.field(&term)
    }
}

extension Citation.Surroundings: StoredValue {
    static var blank: Citation.Surroundings { Citation.Surroundings() }

    /// Codes all but the sentence, which the document does.
    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.field(shown: &pinpoint)
        try coder.field(shown: &article)
        try coder.field(&title)
        try coder.field(&dateBefore)
        try coder.field(&issuerBefore)
        try coder.field(&termBefore)
    }
}

extension CitedRelation: StoredValue {
    static var blank: CitedRelation { CitedRelation() }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.field(&type)
        try coder.field(shown: &trigger)
        try coder.field(&isPartial)
    }
}

extension Citation.ToldChange: StoredValue {
    static var blank: Citation.ToldChange { Citation.ToldChange(target: 0, relation: CitedRelation()) }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.field(&target)
        try coder.field(&relation)
    }
}

extension Citation.Links: StoredValue {
    static var blank: Citation.Links { Citation.Links() }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.field(&within)
        try coder.field(&antecedent)
    }
}

extension ReadingRecord: StoredValue {
    static var blank: ReadingRecord { ReadingRecord() }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.field(&format)
        try coder.field(each: &encodings, blank: "") {
            (coder: inout Coder, encoding: inout String) throws(Coder.Failure) in
            try coder.field(&encoding)
        }
        try coder.field(offsets: &landmarks.pages)
        try coder.field(offsets: &landmarks.paragraphs)
        try coder.field(each: &notes)
        try coder.field(each: &confidences)
        try coder.field(&fingerprint)
    }
}

extension ReadingNote: StoredValue {
    static var blank: ReadingNote { ReadingNote("") }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        var (range, message) = (range, message)
        try coder.field(&range)
        try coder.field(&message)
        let parts = (range: range, message: message)
        try coder.fill(&self) { ReadingNote(parts.message, range: parts.range) }
    }
}

extension WordConfidence: StoredValue {
    static var blank: WordConfidence { WordConfidence(range: 0..<0, percent: 0) }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        var (range, percent) = (range, percent)
        try coder.field(&range)
        try coder.field(&percent)
        let parts = (range: range, percent: percent)
        try coder.fill(&self) { WordConfidence(range: parts.range, percent: parts.percent) }
    }
}

extension StatedIdentity: StoredValue {
    static var blank: StatedIdentity { StatedIdentity() }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.field(&symbol)
        try coder.field(&type)
        try coder.field(&date)
        try coder.field(&organ)
        try coder.field(&jurisdiction)
        try coder.field(&title)
        try coder.field(&url)
    }
}
