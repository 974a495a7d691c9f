import Testing

@testable import Vocabulary

@Suite struct TableTests {
    let vocabulary: Vocabulary

    init() throws { vocabulary = try Vocabulary.load() }

    @Test func `every built-in table is read`() {
        #expect(vocabulary.documentTypes.count > 50)
        #expect(vocabulary.organs.count > 90)
        #expect(vocabulary.congressTerms.count == 9)
        #expect(vocabulary.provinces.count { $0.before2025 } == 63)
        #expect(vocabulary.provinces.count { $0.since2025 } == 34)
        #expect(vocabulary.knownDocuments.count > 200)
        #expect(vocabulary.relationVerbs.count > 30)
    }

    @Test func `each term begins when the one before ends`() {
        for (earlier, later) in zip(vocabulary.congressTerms, vocabulary.congressTerms.dropFirst()) {
            #expect(later.number == earlier.number + 1)
            #expect(abs(later.from.dayNumber - earlier.to.dayNumber) <= 1)
        }
    }

    @Test func `every province's successor stands since 2025`() {
        for province in vocabulary.provinces {
            #expect(vocabulary.province(named: province.successor)?.since2025 == true, "\(province.name)")
        }
    }

    @Test func `organ codes are unique`() {
        let codes = vocabulary.organs.map(\.code)
        #expect(Set(codes).count == codes.count)
    }

    @Test func `a known document's date falls into its term, give or take six weeks`() {
        for document in vocabulary.knownDocuments {
            guard let date = document.date, let term = document.term.flatMap({ vocabulary.term(roman: $0) }) else {
                continue
            }
            #expect(
                date.dayNumber >= term.from.dayNumber - 45 && date.dayNumber <= term.to.dayNumber + 45,
                "\(document.symbol) \(date)")
        }
    }

    @Test func `every relation that a text can state has a verb`() {
        let named = Set(vocabulary.relationVerbs.map(\.relation))
        #expect(Set(RelationType.allCases).subtracting(named).isEmpty)
    }

    @Test(arguments: [("TW", "TW"), ("T.Ư", "TW"), ("BGD&ĐT", "BGDĐT"), ("TTg", "TTg")])
    func `an organ is found by any spelling of its code`(written: String, code: String) {
        #expect(vocabulary.organ(code: written)?.code == code)
    }

    @Test func `QĐ stands for two types`() {
        #expect(Set(vocabulary.types(code: "QĐ").map(\.name)) == ["Quyết định", "Quy định"])
    }

    @Test func `a row with a wrong number of cells is named by table and line`() {
        #expect(throws: TableError.self) { try Table(name: "organs", bytes: Array("code\tname\nTW".utf8)) }
        do {
            _ = try Table(name: "organs", bytes: Array("# why\ncode\tname\nTW\n".utf8))
        } catch {
            #expect("\(error)" == "organs.tsv:3: has 1 cells where the header has 2")
        }
    }
}
