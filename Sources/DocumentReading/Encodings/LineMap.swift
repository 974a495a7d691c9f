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
        var (low, high) = (0, from.count)
        while low < high {
            let middle = (low + high) / 2
            if from[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 && low <= to.count ? to[low - 1] : 0
    }
}
