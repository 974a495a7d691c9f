import Bytes
import Foundation
import TestSupport
import Testing

@testable import Vocabulary

@Suite struct TableTests {
    let vocabulary: Vocabulary

    init() throws { vocabulary = try Vocabulary.load() }

    @Test func `every built-in table is read`() {
        #expect(vocabulary.documentTypes.count > 50)
        #expect(vocabulary.organs.count > 90)
        #expect(vocabulary.congressTerms.count == 14)
        #expect(vocabulary.provinces.count { $0.before2025 } == 63)
        #expect(vocabulary.provinces.count { $0.since2025 } == 34)
        #expect(vocabulary.knownDocuments.count > 200)
        #expect(vocabulary.relationVerbs.count > 30)
    }

    @Test func `every file of the folder is among the tables, to the byte`() throws {
        let folder = "Sources/Vocabulary/Data"
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(Repository.root)/\(folder)")
        #expect(files.sorted() == Vocabulary.tables.map { "\($0.name).tsv" }.sorted())
        for table in Vocabulary.tables {
            #expect(try table.bytes == Repository.bytes("\(folder)/\(table.name).tsv"), "\(table.name)")
        }
    }

    @Test func `a table that is missing is named`() {
        for name in Vocabulary.tables.map(\.name) {
            let error = #expect(throws: TableError.self) {
                try Vocabulary.load(Vocabulary.tables.filter { $0.name != name })
            }
            #expect(error?.table == name)
        }
    }

    @Test func `each term begins on the day after the one before`() {
        for (earlier, later) in zip(vocabulary.congressTerms, vocabulary.congressTerms.dropFirst()) {
            #expect(later.number == earlier.number + 1)
            #expect(later.from.dayNumber == earlier.to.dayNumber + 1, "\(later.roman)")
        }
    }

    @Test(arguments: [("1977-12-24", "IV"), ("2016-01-28", "XI"), ("2021-01-31", "XIII"), ("2026-01-23", "XIV")])
    func `a day falls into one term`(day: String, roman: String) throws {
        #expect(vocabulary.term(on: try #require(CalendarDate(iso: day)))?.roman == roman)
    }

    @Test func `every province's successor stands since 2025`() {
        for province in vocabulary.provinces {
            #expect(vocabulary.province(named: province.successor)?.since2025 == true, "\(province.name)")
        }
    }

    @Test(arguments: ["Tuyên Quang", "TUYÊN QUANG", "tuyen quang", "tỉnh Tuyên Quang", "Tỉnh Tuyên Quang"])
    func `a province is found in any case, without diacritics and with its kind`(name: String) {
        #expect(vocabulary.province(named: name)?.slug == "tuyen-quang")
    }

    @Test(arguments: ["Sơn Là", "Hạ Nam", "tỉnh", ""])
    func `a name with other diacritics is no province`(name: String) {
        #expect(vocabulary.province(named: name) == nil)
    }

    @Test func `a province's slug is its name in ASCII`() {
        for province in vocabulary.provinces { #expect(province.slug == Folding.slug(province.name)) }
    }

    @Test func `organ codes and their other spellings are unique`() {
        let codes = vocabulary.organs.flatMap { [$0.code] + $0.aliases }
        #expect(Dictionary(grouping: codes) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
    }

    @Test func `a type's name is unique`() {
        let names = vocabulary.documentTypes.map { Folding.fold($0.name) }
        #expect(Set(names).count == names.count)
    }

    @Test func `every known document has a type of the table`() {
        for document in vocabulary.knownDocuments {
            #expect(vocabulary.type(named: document.type) != nil, "\(document.symbol) \(document.type)")
        }
    }

    @Test func `a symbol stands once in a term`() {
        let keys = vocabulary.knownDocuments.filter { !$0.symbol.isEmpty }.map { "\($0.symbol)@\($0.term ?? "")" }
        #expect(Dictionary(grouping: keys) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
    }

    @Test func `a law's symbol holds the year of its row`() {
        for law in vocabulary.knownDocuments where law.symbol.contains("/QH") {
            #expect(law.symbol.split(separator: "/").dropFirst().first.flatMap { Int($0) } == law.year, "\(law.symbol)")
        }
    }

    @Test func `a law stands once in the table, by its number and by its name and year`() throws {
        let table = try #require(Vocabulary.tables.first { $0.name == "laws" })
        let laws = try Table(name: "laws", bytes: table.bytes).rows.map(KnownDocument.init(law:))
        let names = laws.map { "\(LawName.key($0.names[0]))@\($0.year ?? 0)" }
        let twice = Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys
        // Passed twice in one year.
        #expect(twice.sorted() == ["luậttổchứcchínhquyềnđịaphương@2025"])
        for law in laws { #expect(law.date.map { $0.year == law.year } ?? true, "\(law.symbol)") }
        // The numbers of one Assembly run on through its years, and so do the dates.
        let numbers = Dictionary(grouping: laws.filter { $0.symbol.contains("/QH") }) {
            $0.symbol.split(separator: "/")[2]
        }
        for (assembly, laws) in numbers {
            let ordered = laws.map { (number: Int($0.symbol.prefix { $0 != "/" }) ?? 0, law: $0) }.sorted {
                $0.number < $1.number
            }
            #expect(Set(ordered.map(\.number)).count == ordered.count, "\(assembly)")
            for (one, next) in zip(ordered, ordered.dropFirst()) where one.number + 20 < 999 {
                #expect((one.law.year ?? 0) <= (next.law.year ?? 0), "\(one.law.symbol), \(next.law.symbol)")
            }
        }
    }

    @Test(arguments: [
        ("Luật Phòng, chống tham nhũng", "LUẬT PHÒNG CHỐNG THAM NHŨNG"), ("Luật Hóa chất", "Luật hoá chất"),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư, Luật Nhà ở",
            "Luật sửa đổi bổ sung Điều 6 và Phụ lục của các Luật Đầu tư và Luật Nhà ở"
        ),
    ])
    func `spellings of a law's name have one key`(name: String, other: String) {
        #expect(LawName.key(name) == LawName.key(other))
    }

    @Test func `a name is abbreviated in whole and in part`() {
        let abbreviator = LawAbbreviator(vocabulary.lawAbbreviations)
        let short = abbreviator.shortenings("Tổ chức Hội đồng nhân dân và Ủy ban nhân dân")
        #expect(short.isSuperset(of: ["Tổ chức HĐND và UBND", "Tổ chức HĐND và Ủy ban nhân dân"]))
        #expect(
            abbreviator.expanded("Tổ chức HĐND, UBND") == "Tổ chức hội đồng nhân dân, ủy ban nhân dân")
    }

    @Test func `what a known document replaces is known and not younger`() {
        let known = vocabulary.knownDocuments
        let keys = Dictionary(grouping: known) { $0.symbol + ($0.term.map { "@" + $0 } ?? "") }
        for document in known {
            for replaced in document.replaces {
                let older = keys[replaced]?.first
                #expect(older != nil, "\(document.symbol) replaces \(replaced)")
                let years = [older, document].compactMap { $0 }.map { $0.date?.year ?? $0.year ?? 0 }
                #expect(years == years.sorted(), "\(document.symbol) replaces \(replaced)")
            }
        }
    }

    @Test func `a plenum's document that is also well known has the same date in both tables`() {
        for plenum in vocabulary.plenums {
            for known in vocabulary.knownDocuments(symbol: plenum.symbol)
            where known.term == plenum.term && plenum.date != nil && known.date != nil {
                #expect(known.date == plenum.date, "\(plenum.symbol)@\(plenum.term)")
            }
        }
    }

    @Test func `a plenum means one document by custom at most`() {
        let customary = vocabulary.plenums.filter(\.isCustomary).map { "\($0.number).\($0.session)@\($0.term)" }
        #expect(Set(customary).count == customary.count)
    }

    @Test func `a verb's pattern is in lower case with single spaces`() {
        for verb in vocabulary.relationVerbs {
            #expect(verb.pattern == verb.pattern.lowercased() && !verb.pattern.contains("  "), "\(verb.pattern)")
        }
    }

    @Test func `leading zeros of a symbol don't matter`() {
        #expect(vocabulary.knownDocuments(symbol: "5-CT/TW") == vocabulary.knownDocuments(symbol: "05-CT/TW"))
        #expect(!vocabulary.knownDocuments(symbol: "005-CT/TW").isEmpty)
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

    @Test(arguments: [
        ("# why\ncode\tname\nTW\n", "organs.tsv:3: has 1 cells where the header has 2"),
        ("code\tcode\nTW\tTW\n", "organs.tsv:1: column code stands twice in the header"),
        ("code\tname\nTW\t\n", "organs.tsv:2: column name is empty; write - for nothing"),
    ])
    func `a malformed table is named with the line and the column`(text: String, message: String) {
        let error = #expect(throws: TableError.self) { try Table(name: "organs", bytes: Array(text.utf8)) }
        #expect(error?.description == message)
    }

    @Test func `a cell that can't be read is named with its column and value`() throws {
        let header = "code\tnames\tlevel\tunique\tsystem\taliases\tsource"
        let table = try Table(name: "organs", bytes: Array("\(header)\nTW\tTrung ương\ttinh\tyes\tparty\t-\tseen".utf8))
        let row = try #require(table.rows.first)
        let error = #expect(throws: TableError.self) { try Organ(row: row) }
        #expect(
            error?.description
                == "organs.tsv:2: column level says 'tinh', not one of central, provincial, block, district, grassroots"
        )
    }
}
