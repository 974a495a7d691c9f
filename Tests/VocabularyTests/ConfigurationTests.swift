import Testing

@testable import Vocabulary

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

    @Test func `what is no YAML is named with its line`() {
        #expect(throws: ConfigurationError.self) { try ConfigurationReader.read("a: [1\nb: 2", path: "danchieu.yaml") }
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
