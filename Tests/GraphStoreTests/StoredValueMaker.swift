import Bytes
import DanChieu
import Identity
import TestSupport
import Vocabulary

/// Makes values of all that a store keeps: the same for the same seed, with every field set where all are wanted.
struct StoredValueMaker {
    private var generator: SeededGenerator
    /// Whether every field is set to something else than its default; else about half of those that may be missing are.
    private let isFull: Bool

    init(seed: Int, isFull: Bool) {
        generator = SeededGenerator(seed: UInt64(seed))
        self.isFull = isFull
    }

    // MARK: - Parts

    private mutating func number(_ range: ClosedRange<Int> = 2...90_000) -> Int {
        Int.random(in: range, using: &generator)
    }

    private mutating func flag() -> Bool { isFull || Bool.random(using: &generator) }

    private mutating func text() -> String {
        let words = ["Chỉ thị", "05-CT/TW", "Sơn Hà", "“quy định”", "đ", "a\u{302}\u{301}", "\u{0}", "x", "🌾"]
        return (0..<number(1...4)).map { _ in words[number(0...words.count - 1)] }.joined(separator: " ")
    }

    private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? { flag() ? make(&self) : nil }

    private mutating func list<Value>(_ make: (inout Self) -> Value) -> [Value] {
        (0..<number((isFull ? 1 : 0)...4)).map { _ in make(&self) }
    }

    /// One of all cases but the first few, which are the defaults.
    private mutating func choice<Value: CaseIterable & Equatable>(except blank: Value) -> Value {
        let others = Value.allCases.filter { $0 != blank || !isFull }
        return others[number(0...others.count - 1)]
    }

    private mutating func range() -> Range<Int> {
        let start = number()
        return start..<start + number(isFull ? 1...300 : 0...300)
    }

    private mutating func offsets() -> [Int] { list { $0.number() }.sorted() }

    mutating func date() -> CalendarDate {
        CalendarDate(year: number(1900...2199), month: number(1...12), day: number(1...28))!
    }

    mutating func symbol() -> Symbol {
        Symbol(
            number: text(), year: maybe { $0.number(1930...2030) }, code: maybe { $0.text() }, organ: text(),
            isParty: Bool.random(using: &generator), dash: Bool.random(using: &generator))
    }

    mutating func name() -> DocumentName {
        switch number(0...5) {
        case 0: .plenum(number: number(1...15), session: number(1...2))
        case 1: .congress(body: maybe { $0.text() })
        case 2: .law(text())
        case 3: .constitution
        case 4: .charter
        default: .title(text())
        }
    }

    private mutating func jurisdiction() -> Jurisdiction {
        if number(0...3) == 0 { return .central }
        return Jurisdiction(province: maybe { $0.text() }, unit: text()) ?? .central
    }

    mutating func key() -> DocumentKey {
        let scope: Scope =
            switch number((isFull ? 1 : 0)...2) {
            case 0: .central
            case 1: .place(text())
            default: .unknown(text())
            }
        return DocumentKey(scope: scope, base: text(), epoch: maybe { $0.text() })
    }

    // MARK: - Documents

    mutating func citation() -> Citation {
        var citation = Citation(text: text(), range: range(), kind: choice(except: .full))
        (citation.line, citation.column) = (number(), number())
        citation.identity.type = maybe { $0.text() }
        citation.identity.symbol = maybe { $0.symbol() }
        citation.identity.number = maybe { $0.text() }
        citation.identity.name = maybe { $0.name() }
        citation.identity.date = maybe { $0.date() }
        citation.identity.year = maybe { $0.number(1930...2030) }
        citation.identity.amendedIn = maybe { $0.number(1930...2030) }
        citation.surroundings.dateBefore = maybe { $0.date() }
        citation.surroundings.issuerBefore = maybe { $0.text() }
        citation.surroundings.termBefore = maybe { $0.text() }
        citation.identity.issuer = maybe { $0.text() }
        citation.identity.term = maybe { $0.text() }
        citation.surroundings.pinpoint = maybe { $0.text() }
        citation.surroundings.article = maybe { $0.text() }
        citation.relation.type = choice(except: .cites)
        citation.relation.trigger = maybe { $0.text() }
        citation.links.within = maybe { $0.number(0...500) }
        citation.links.antecedent = maybe { $0.number(0...500) }
        citation.surroundings.title = maybe { $0.text() }
        citation.surroundings.sentence = text()
        (citation.changeDate, citation.changeUntil) = (maybe { $0.date() }, maybe { $0.date() })
        citation.told = maybe { maker in
            var relation = CitedRelation()
            relation.type = maker.choice(except: .cites)
            relation.trigger = maker.maybe { $0.text() }
            relation.isPartial = maker.flag()
            return Citation.ToldChange(target: maker.number(0...500), relation: relation)
        }
        (citation.isCorrected, citation.relation.isPartial) = (flag(), flag())
        return citation
    }

    mutating func header() -> DocumentHeader {
        var header = DocumentHeader()
        header.type = maybe { $0.text() }
        header.symbol = maybe { $0.symbol() }
        header.organ = maybe { $0.text() }
        header.issuer = maybe { $0.text() }
        header.date = maybe { $0.date() }
        header.place = maybe { $0.text() }
        header.jurisdiction = maybe { $0.jurisdiction() }
        header.district = maybe { $0.text() }
        header.level = maybe { $0.choice(except: .central) }
        header.term = maybe { $0.text() }
        header.title = maybe { $0.text() }
        header.effectiveDate = maybe { $0.date() }
        header.effectiveText = maybe { $0.text() }
        header.expiryDate = maybe { $0.date() }
        header.endedText = maybe { $0.text() }
        header.isArticle = flag()
        return header
    }

    mutating func record() -> ReadingRecord {
        var record = ReadingRecord()
        record.format = text()
        record.encodings = list { $0.text() }
        (record.landmarks.pages, record.landmarks.paragraphs) = (offsets(), offsets())
        record.notes = list { maker in ReadingNote(maker.text(), range: maker.maybe { $0.range() }) }
        record.confidences = list { WordConfidence(range: $0.range(), percent: $0.number(0...100)) }
        record.fingerprint = generator.next() | 1
        return record
    }

    mutating func document() -> DetectedDocument {
        var citations = list { $0.citation() }
        // Citations of one sentence lie side by side.
        for index in citations.indices.dropFirst() where Bool.random(using: &generator) {
            citations[index].surroundings.sentence = citations[index - 1].surroundings.sentence
        }
        // Links lead to citations of the document.
        for index in citations.indices {
            citations[index].links.within = citations[index].links.within.map { $0 % citations.count }
            citations[index].links.antecedent = citations[index].links.antecedent.map { $0 % citations.count }
            citations[index].told = citations[index].told.map {
                Citation.ToldChange(target: $0.target % citations.count, relation: $0.relation)
            }
        }
        return DetectedDocument(
            path: text(), stablePath: text(), header: header(), citations: citations, url: maybe { $0.text() },
            record: record())
    }

    mutating func stated() -> StatedIdentity {
        var stated = StatedIdentity()
        stated.symbol = maybe { $0.text() }
        stated.type = maybe { $0.text() }
        stated.date = maybe { $0.date() }
        stated.organ = maybe { $0.text() }
        stated.jurisdiction = maybe { $0.text() }
        stated.title = maybe { $0.text() }
        stated.url = maybe { $0.text() }
        return stated
    }

    // MARK: - What citations mean

    mutating func claim() -> Claim {
        let key = key()
        var claim = Claim(
            scope: key.scope, base: key.base, epoch: key.epoch.map(ClaimedEpoch.known) ?? (flag() ? .open : .absent),
            evidence: .stored(confidence: Double.random(in: 0...1, using: &generator)), place: maybe { $0.text() },
            law: maybe { $0.text() })
        claim.isOfUnitAlone = isFull || flag()
        return claim
    }

    /// Claims of which some repeat the one before.
    mutating func claims() -> [Claim?] {
        var claims = list { maker in maker.maybe { $0.claim() } }
        for index in claims.indices.dropFirst() where Bool.random(using: &generator) {
            claims[index] = claims[index - 1]
            claims[index]?.evidence = .antecedent(confidence: Double.random(in: 0...1, using: &generator))
        }
        return claims
    }

    mutating func facts() -> NodeFacts {
        var facts = NodeFacts()
        for _ in 0..<(isFull ? 4 : number(0...2)) {
            facts.keys.add(key(), number())
            facts.places.add(ExactText(text()), number())
            facts.types.add(ExactText(text()), number())
            facts.issuers.add(ExactText(text()), number())
            facts.dates.add(date(), number())
            facts.titles.add(ExactText(text()), number())
            facts.symbols.add(NodeFacts.CitedSymbol(text: text(), organ: text()), number())
            facts.names.add(name(), number())
        }
        return facts
    }
}
