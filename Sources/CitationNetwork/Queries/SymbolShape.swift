import Bytes

/// A number and symbol as runs of figures and letters, whatever stands between them and however many zeros in front: `05-CT/TW`,
/// `5ct/tw` and `05 CT TW` are all `#5cttw`, and `8/2025` is the beginning of `08/2025/NĐ-CP`.
struct SymbolShape: Equatable {
    /// Letters before the number, `ct` of `CT05`.
    private(set) var lead = ""
    /// The runs from the number on, each run of figures behind a sign that keeps it apart from the one before.
    private(set) var runs: [String] = []

    /// Reads the shape of a text in lower-case ASCII; nil where it has no figure.
    init?(_ folded: String) {
        var run: [UInt8] = []
        func end(_ run: inout [UInt8], _ runs: inout [String]) {
            guard let first = run.first else { return }
            if Self.isFigure(first) {
                let plain = run.drop { $0 == UInt8(ascii: "0") }
                runs.append("#" + String(decoding: plain.isEmpty ? run.suffix(1) : plain, as: UTF8.self))
            } else {
                runs.append(String(decoding: run, as: UTF8.self))
            }
            run = []
        }
        for byte in folded.utf8 {
            let isFigure = Self.isFigure(byte)
            if !isFigure, !Self.isLetter(byte) {
                end(&run, &runs)
            } else {
                if let first = run.first, Self.isFigure(first) != isFigure { end(&run, &runs) }
                run.append(byte)
            }
        }
        end(&run, &runs)
        guard let number = runs.firstIndex(where: { $0.hasPrefix("#") }) else { return nil }
        lead = runs[..<number].joined()
        runs.removeSubrange(..<number)
    }

    /// The runs in one.
    var text: String { runs.joined() }

    /// The number alone, without zeros in front.
    var number: String { String(runs[0].dropFirst()) }

    /// The beginnings that end with a run, from the number alone to the whole.
    var beginnings: [String] { runs.indices.map { runs[...$0].joined() } }

    /// Whether this is the beginning of another shape, up to the end of one of its runs.
    func begins(_ whole: SymbolShape) -> Bool { whole.beginnings.contains(text) }

    static func isFigure(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
}
