import Testing
import Vocabulary

@testable import Identity

/// Symbols are read the short way where they are written as they should be, and else with all that may be wrong with them.
struct SymbolTests {
    @Test(arguments: [
        ("8A-NQ/TW", "8A", "NQ"), ("05B-CT/TU", "05B", "CT"), ("12A/2031/QĐ-UBND", "12A", "QĐ"),
        ("12a/QĐ-UBND", "12a", "QĐ"),
        ("92CT/TW", "92", "CT"), ("04K-NQ/TW", "04", nil),
    ])
    func `a letter before a separator is part of the number`(written: String, number: String, code: String?) {
        let symbol = SymbolReader(vocabulary: .standard).read(written)?.symbol
        #expect(symbol?.number == number)
        if let code { #expect(symbol?.code == code) }
    }

    @Test func `the short way reads what the long way reads, for each type and organ in each form`() {
        let reader = SymbolReader(vocabulary: .standard)
        let codes = Vocabulary.standard.documentTypes.flatMap(\.codes) + ["SL", "QD", "Ctr", "XX", "QH15", "CTa"]
        let organs =
            Vocabulary.standard.organs.flatMap { [$0.code] + $0.aliases } + ["XYZ", "TVW", "UBND-NC", "L001", ""]
        for code in codes {
            for organ in organs {
                for written in [
                    "05-\(code)/\(organ)", "5/\(code)-\(organ)", "30/2020/\(code)-\(organ)", "30/1820/\(code)-\(organ)",
                    "1-2/\(code)/\(organ)", "12a-\(code)/\(organ)", "7/2020-\(code)/\(organ)",
                ] {
                    let (short, long) = (reader.read(written), reader.repaired(written))
                    #expect(short?.symbol == long?.symbol && short?.isCorrected == long?.isCorrected, "\(written)")
                }
            }
        }
    }
}
