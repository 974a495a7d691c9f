import Bytes
import Vocabulary

/// The way from the beginnings of lines and pages in a text to those in another text with the same breaks.
struct LineMap {
    private let from: [Int]
    private let to: [Int]

    /// Maps a text to one that was made of it without a change to its breaks.
    init(from: [UInt8], to: [UInt8]) {
        self.from = Self.starts(of: from)
        self.to = Self.starts(of: to)
    }

    private static func starts(of bytes: [UInt8]) -> [Int] {
        [0] + bytes.indices.filter { bytes[$0] == 0x0A || bytes[$0] == 0x0C }.map { $0 + 1 }
    }

    /// The offset in the other text of the line that an offset lies in.
    func offset(_ offset: Int) -> Int {
        let behind = from.partition { $0 > offset }
        return behind > 0 && behind <= to.count ? to[behind - 1] : 0
    }
}
