import Bytes
import DanChieu
import Identity
import TestSupport
import Testing
import Vocabulary

@testable import GraphStore

/// What is read from a store is what was written into it, field by field.
@Suite struct CodingTests {
    private func again<Value: StoredValue>(_ value: Value) throws -> Value { try Value(stored: value.storedBytes) }

    @Test(arguments: 1...200)
    func `a document comes back with every field`(seed: Int) throws {
        var maker = StoredValueMaker(seed: seed, isFull: seed % 2 == 0)
        let document = maker.document()
        let read = try again(document)
        #expect((read.path, read.stablePath, read.url) == (document.path, document.stablePath, document.url))
        #expect(read.header == document.header)
        #expect(read.citations == document.citations)
        #expect(read.record == document.record)
        let head = try DetectedDocument.head(stored: document.storedBytes)
        #expect((head.path, head.header) == (document.path, document.header))
        let stated = maker.stated()
        #expect(try again(stated) == stated)
    }

    @Test(arguments: 1...50)
    func `where texts are not wanted only those that people look at are left out`(seed: Int) throws {
        var maker = StoredValueMaker(seed: seed, isFull: true)
        let document = maker.document()
        let read = try DetectedDocument(stored: document.storedBytes, hasTexts: false)
        let bare = document.citations.map { citation in
            var citation = citation
            (citation.text, citation.surroundings.sentence) = ("", "")
            (citation.relation.trigger, citation.surroundings.pinpoint) = (
                citation.relation.trigger.map { _ in "" }, citation.surroundings.pinpoint.map { _ in "" }
            )
            citation.surroundings.article = citation.surroundings.article.map { _ in "" }
            if var told = citation.told {
                told.relation.trigger = told.relation.trigger.map { _ in "" }
                citation.told = told
            }
            return citation
        }
        #expect(read.citations == bare)
        #expect(read.header == document.header)
    }

    @Test(arguments: 1...200)
    func `claims come back with all but their reasons`(seed: Int) throws {
        var maker = StoredValueMaker(seed: seed, isFull: seed % 2 == 0)
        let claims = DocumentClaims(own: maker.claim(), local: maker.claims())
        let read = try again(claims)
        #expect(read.isFirm == claims.isFirm)
        #expect(read.claims.count == claims.claims.count)
        for (one, other) in zip([read.own] + read.claims, [claims.own] + claims.claims) {
            #expect((one == nil) == (other == nil))
            #expect(one?.key == other?.key)
            #expect(one?.epoch == other?.epoch)
            #expect((one?.confidence, one?.place) == (other?.confidence, other?.place))
        }
        #expect(read.storedBytes == claims.storedBytes)
    }

    @Test(arguments: 1...100)
    func `counted facts come back`(seed: Int) throws {
        func counts<Value>(_ tally: Tally<Value>) -> [Value: Int] {
            var counts: [Value: Int] = [:]
            tally.each { counts[$0] = $1 }
            return counts
        }
        var maker = StoredValueMaker(seed: seed, isFull: seed % 2 == 0)
        let facts = maker.facts()
        let read = try again(facts)
        #expect(counts(read.keys) == counts(facts.keys))
        #expect(counts(read.places) == counts(facts.places))
        #expect(counts(read.types) == counts(facts.types))
        #expect(counts(read.issuers) == counts(facts.issuers))
        #expect(counts(read.dates) == counts(facts.dates))
        #expect(counts(read.titles) == counts(facts.titles))
        #expect(counts(read.symbols) == counts(facts.symbols))
        #expect(counts(read.names) == counts(facts.names))
    }

    @Test func `facts are the same bytes in whatever order they were counted, and a count of none is an error`() {
        let places = ["Lâm Giang", "Nà Lộc", "Bến Tre", "Sơn Hạ"].map { ExactText($0) }
        var (there, back) = (NodeFacts(), NodeFacts())
        for place in places { there.places.add(place, 2) }
        for place in places.reversed() { back.places.add(place, 2) }
        #expect(there.storedBytes == back.storedBytes)
        back.places.add(ExactText("Lâm Giang"), -2)
        #expect(there.storedBytes != back.storedBytes)
        var none = NodeFacts()
        none.places.add(places[0], 0)
        #expect(throws: StoreError.self) { try self.again(none) }
    }

    // MARK: - Records

    @Test(arguments: 1...100)
    func `keys, names and claims come back from the texts that records have of them`(seed: Int) {
        var maker = StoredValueMaker(seed: seed, isFull: seed % 2 == 0)
        let (key, name) = (maker.key(), maker.name())
        #expect(DocumentKey(portableText: key.portableText) == key)
        #expect(DocumentName(portableText: name.portableText) == name)
        let block = Block(scope: key.scope, base: key.base)
        #expect(Block(portableText: block.portableText) == block)
        let own = Claim(
            scope: key.scope, base: key.base, epoch: key.epoch.map(ClaimedEpoch.known) ?? .absent,
            evidence: .ownNumber, place: key.epoch, law: seed % 3 == 0 ? nil : key.base)
        let read = Claim(ownPortableText: own.portableText)
        #expect(read?.key == own.key)
        #expect((read?.place, read?.law) == (own.place, own.law))
        #expect(read?.evidence == own.evidence)
    }

    @Test(arguments: ["", "|", "%", "%-", "%7C", "%25", "a|b%|", "%%-|%-"])
    func `a bar or percent sign in a part is part of it`(part: String) {
        let key = DocumentKey(scope: .place("x"), base: part, epoch: part)
        #expect(DocumentKey(portableText: key.portableText) == key)
        #expect(
            DocumentKey(portableText: DocumentKey(scope: .central, base: part, epoch: nil).portableText)?.epoch == nil)
    }

    @Test(arguments: 1...100)
    func `a node put together of sorted statements is that of all counts at once`(seed: Int) throws {
        var maker = StoredValueMaker(seed: seed, isFull: seed % 2 == 0)
        var generator = SeededGenerator(seed: UInt64(seed))
        var facts = maker.facts()
        for _ in 0..<3 { facts.add(maker.facts(), times: Int.random(in: 1...3, using: &generator)) }
        var lines: [(field: NodeFacts.Field, value: String, count: Int)] = []
        facts.each { field, value, count in
            #expect(field.canHave(value))
            // As many documents and programs say it.
            let first = Int.random(in: 0...max(0, count - 1), using: &generator)
            lines += [(field, value, first), (field, value, count - first)].filter { $0.2 > 0 }
        }
        lines.sort {
            (ExactText($0.field.rawValue), ExactText($0.value)) < (ExactText($1.field.rawValue), ExactText($1.value))
        }
        var gathering = NodeGathering(id: "x")
        for line in lines { gathering.add(line.field, line.value, line.count) }
        #expect(gathering.node(.standard) == facts.node(id: "x", own: nil, .standard))
    }

    @Test func `texts that only look alike stay two`() throws {
        var document = DetectedDocument.blank
        let sentences = ["quy\u{1EBF}t", "quye\u{302}\u{301}t"]
        document = DetectedDocument(
            path: "", header: DocumentHeader(),
            citations: sentences.map { sentence in
                var citation = Citation.blank
                citation.surroundings.sentence = sentence
                return citation
            })
        let read = try again(document)
        #expect(read.citations.map { Array($0.surroundings.sentence.utf8) } == sentences.map { Array($0.utf8) })
    }

    // MARK: - No field is forgotten

    /// The fields of a value and of the structures in it, as they print.
    private func fields(_ value: Any, _ path: String = "") -> [String: String] {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .struct, !mirror.children.isEmpty else { return [path: String(reflecting: value)] }
        return mirror.children.reduce(into: [:]) { all, child in
            all.merge(fields(child.value, "\(path).\(child.label ?? "?")")) { first, _ in first }
        }
    }

    /// A new field is unset in what the maker makes until the maker sets it; then the tests above fail until it is coded.
    private func expectFilled<Value: StoredValue>(_ value: Value, except: Set<String> = []) {
        let (filled, blank) = (fields(value), fields(Value.blank))
        let unset = filled.filter { blank[$0.key] == $0.value }.keys
        #expect(Set(unset) == except, "fields of \(Value.self) that the tests do not set")
    }

    @Test func `the values of these tests have every field set`() {
        var maker = StoredValueMaker(seed: 1, isFull: true)
        expectFilled(maker.citation())
        // Places in the normalised view, which only detection needs.
        expectFilled(maker.header(), except: [".ownNumber", ".heading", ".titleStart", ".end"])
        expectFilled(maker.record())
        expectFilled(maker.stated())
        // Reasons, what else could be meant and how a guess is written are worked out anew.
        expectFilled(maker.claim(), except: [".candidates", ".written"])
        expectFilled(maker.facts())
    }

    // MARK: - Damaged bytes

    @Test(arguments: [Double.nan, .infinity, -0.1, 1.1, 1e300])
    func `a confidence that is no share is an error`(confidence: Double) {
        let place = StatedPlaces(places: [.init(document: 1, position: 0, confidence: confidence)])
        #expect(throws: StoreError.self) { try again(place) }
    }

    @Test(arguments: [Int.max, .min, 1 << 50])
    func `a number that nothing has is an error`(number: Int) {
        let place = StatedPlaces(places: [.init(document: number, position: 0, confidence: 1)])
        #expect(throws: StoreError.self) { try again(place) }
    }

    @Test func `a link to a citation that is not there is an error`() {
        var citation = Citation.blank
        citation.links.within = 1
        let document = DetectedDocument(path: "", header: DocumentHeader(), citations: [citation])
        #expect(throws: StoreError.self) { try again(document) }
    }

    @Test(arguments: 1...40)
    func `bytes that were cut or changed are an error or another document, never a trap`(seed: Int) throws {
        var maker = StoredValueMaker(seed: seed, isFull: true)
        let bytes = maker.document().storedBytes
        var generator = SeededGenerator(seed: UInt64(seed))
        func read(_ bytes: [UInt8]) throws {
            do {
                _ = try DetectedDocument(stored: bytes).storedBytes
            } catch {
                #expect(error.code == .damaged)
            }
        }
        for count in stride(from: 0, to: bytes.count, by: 7) {
            #expect(throws: StoreError.self) { try DetectedDocument(stored: Array(bytes[..<count])) }
        }
        for _ in 0..<200 {
            var changed = bytes
            changed[Int.random(in: changed.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            try read(changed)
        }
    }
}
