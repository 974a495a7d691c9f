import Testing
import Vocabulary

@testable import ConfigurationFiles

@Suite struct ConfigurationTests {
    @Test func `a whole configuration is read`() throws {
        let configuration = try ConfigurationReader.read(
            """
            jurisdiction: Lâm Giang
            organs:
              - {code: ĐUXL, name: Đảng ủy xã Lâm Thượng, level: grassroots}
            types:
              - {name: Sổ tay, codes: [ST]}
            aliases:
              "Đề án Tây Bắc": 16-ĐA/TU@2020
            documents:
              "2021/*.txt": {organ: TU}
              "2021/kl.txt": {symbol: 256-KL/TU, date: 2021-07-06}
            """, path: "danchieu.yaml")
        #expect(configuration.organs.map(\.code) == ["ĐUXL"])
        #expect(configuration.types.map(\.name) == ["Sổ tay"])
        #expect(configuration.aliases == ["Đề án Tây Bắc": "16-ĐA/TU@2020"])
        let statement = configuration.statement(forPath: "2021/kl.txt")
        #expect(statement.symbol == "256-KL/TU")
        #expect(statement.organ == "TU")
        #expect(statement.date?.description == "2021-07-06")
        #expect(statement.jurisdiction == "Lâm Giang")
        #expect(configuration.statement(forPath: "2020/kl.txt").symbol == nil)
    }

    @Test func `every mistake is named with its line, column and remedy`() {
        do {
            _ = try ConfigurationReader.read(
                """
                organs:
                  - {code: ĐUX, name: Đảng ủy xã, level: tinh}
                documents:
                  "a.txt": {date: 2021-13-06, symbol: KL}
                cơ quan: x
                """, path: "tập/danchieu.yaml")
            Issue.record("the mistakes were not found")
        } catch {
            let lines = "\(error)".split(separator: "\n").map(String.init)
            #expect(
                lines.contains(
                    "tập/danchieu.yaml:2:42: error: unknown level 'tinh'; use one of central, provincial, block, district, grassroots"
                ))
            #expect(
                lines.contains {
                    $0.hasPrefix("tập/danchieu.yaml:4:")
                        && $0.contains("'2021-13-06' is no date; write it as 2021-07-06")
                })
            #expect(lines.contains { $0.contains("the symbol 'KL' has no number") })
            #expect(lines.contains { $0.hasPrefix("tập/danchieu.yaml:5:1: error: unknown key 'cơ quan'") })
        }
    }

    @Test func `a key that stands twice does not hide the other mistakes`() {
        let error = #expect(throws: ConfigurationError.self) {
            try ConfigurationReader.read(
                """
                aliases:
                  "Đề án Tây Bắc": 16-ĐA/TU@2020
                  Đề án Tây Bắc: 17-ĐA/TU@2020
                documents:
                  "tệp/ạ.txt": {symbol: KL/TU, date: 2021-07-06, symbol: 2-KL/TU}
                """, path: "tập/danchieu.yaml")
        }
        #expect(
            error?.description == """
                tập/danchieu.yaml:3:3: error: the key 'Đề án Tây Bắc' stands twice (first in line 2); keep one
                tập/danchieu.yaml:5:25: error: the symbol 'KL/TU' has no number; write it as 256-KL/TU or 30/2020/NĐ-CP
                tập/danchieu.yaml:5:50: error: the key 'symbol' stands twice; keep one
                """)
    }

    @Test(arguments: [
        ("[1]", "danchieu.yaml:1:1: error: the configuration must be a mapping of keys to values"),
        ("organs: {code: X}", "danchieu.yaml:1:9: error: 'organs' must be a list"),
        ("organs:\n- {code: ĐUX, name: Đảng ủy}", "danchieu.yaml:2:3: error: an organ needs code, name and level"),
        (
            "types: [{name: A, codes: [' ']}]",
            "danchieu.yaml:1:27: error: ' ' is no name to look for; write one of at most 400 bytes"
        ),
        ("types: [{codes: [ĐA]}]", "danchieu.yaml:1:9: error: a type needs a name"),
        ("jurisdiction:", "danchieu.yaml:1:14: error: 'jurisdiction' must be a text"),
        (
            "documents: {a.txt: {ký hiệu: 1-KL/TU}}",
            "danchieu.yaml:1:21: error: unknown key 'ký hiệu' in a document; "
                + "use one of symbol, type, date, organ, jurisdiction, title"
        ),
        (
            "documents: {a.txt: {symbol: KL/TU}}",
            "danchieu.yaml:1:29: error: the symbol 'KL/TU' has no number; write it as 256-KL/TU or 30/2020/NĐ-CP"
        ),
        (
            "documents: {a.txt: {date: 31/02/2021}}",
            "danchieu.yaml:1:27: error: '31/02/2021' is no date; write it as 2021-07-06"
        ),
    ])
    func `a mistake is told in one line with its remedy`(text: String, message: String) {
        let error = #expect(throws: ConfigurationError.self) {
            try ConfigurationReader.read(text, path: "danchieu.yaml")
        }
        #expect(error?.description == message)
    }

    @Test(arguments: [
        ("a: [1\nb: 2", "2:2: error: this is not YAML: did not find expected ',' or ']'"),
        ("jurisdiction: \u{1}", "1:15: error: this is not YAML: control characters are not allowed"),
        ("a: 1\n---\nb: 1", "2:1: error: a second document begins here; a configuration is one"),
        ("%TAG ! x\n--- a", "1:1: error: %TAG means nothing here; take the line out"),
        ("? [a, b]\n: 1", "1:3: error: a key must be a word, written out where it stands"),
        ("jurisdiction: &x ocr\n*x : true", "2:1: error: a key must be a word, written out where it stands"),
        ("organs: &x [*x]", "1:13: error: nothing before this has the anchor '&x'"),
        (
            "\"\\e[1m\": 1",
            "1:1: error: unknown key '\\u{1B}[1m' in the configuration; "
                + "use one of jurisdiction, ocr, organs, types, aliases, documents"
        ),
    ])
    func `what is no configuration's YAML is named with its place`(text: String, message: String) {
        let error = #expect(throws: ConfigurationError.self) {
            try ConfigurationReader.read(text, path: "danchieu.yaml")
        }
        #expect(error?.description == "danchieu.yaml:\(message)")
    }

    @Test func `an anchored value stands wherever its alias does`() throws {
        let configuration = try ConfigurationReader.read(
            "documents:\n  a.txt: &x {symbol: 2-KL/TU, title: Về rừng}\n  b.txt: *x\n", path: "danchieu.yaml")
        #expect(configuration.statement(forPath: "b.txt").symbol == "2-KL/TU")
        #expect(configuration.statement(forPath: "b.txt").title == "Về rừng")
    }

    @Test(.timeLimit(.minutes(1)), arguments: LargeConfiguration.all)
    func `no text of 256 KB keeps the reader busy`(configuration: LargeConfiguration) {
        let error = #expect(throws: ConfigurationError.self) {
            try ConfigurationReader.read(configuration.text, path: "danchieu.yaml")
        }
        let lines = error.map { "\($0)".split(separator: "\n") } ?? []
        #expect(lines.last?.contains(configuration.lastMessage) == true, "\(lines.last ?? "")")
        #expect(lines.count <= 21 && lines.allSatisfy { $0.utf8.count < 400 })
    }

    @Test(arguments: [
        ("a.txt", "*.txt", true), ("x/a.txt", "*.txt", false), ("x/y/a.txt", "**/a.txt", true),
        ("x/a.txt", "x/?.txt", true), ("a.md", "*.txt", false),
        ("aaaaaaaaaaaaaaaaaaaaaaaaab", "*a*a*a*a*a*a*a*a*a*c", false),
    ])
    func `globs match within and across folders`(path: String, glob: String, matches: Bool) {
        #expect(Glob.matches(path, glob) == matches)
    }
}
