/// The white space between the words of a large pattern as a subroutine.
///
/// Such a pattern says `\s{1,6}+` hundreds of times. Written out each time it was a third of the time in which machine code is made, and
/// half of the code; a call takes as long to match.
enum SharedSpaces {
    /// From how many on a piece is called: a pattern of a few words stays as it is.
    private static let least = 8

    /// Returns a pattern that takes the same with the same groups, and has further ones behind them.
    ///
    /// - Complexity: O(*n*).
    static func sharing(_ pattern: String) -> [UInt8] {
        let bytes = Array(pattern.utf8)
        let pieces = pieces(bytes)
        guard pieces.count >= least else { return bytes }
        // There are three or four kinds.
        var kinds: [(text: ArraySlice<UInt8>, count: Int)] = []
        let kindOfPiece = pieces.map { piece in
            let kind = kinds.firstIndex { $0.text == bytes[piece] } ?? kinds.count
            if kind == kinds.count { kinds.append((bytes[piece], 0)) }
            kinds[kind].count += 1
            return kind
        }
        let calls = kinds.indices.map { Array("(?&sharedSpace\($0))".utf8) }
        var shared: [UInt8] = []
        shared.reserveCapacity(2 * bytes.count)
        var end = 0
        for (piece, kind) in zip(pieces, kindOfPiece) where kinds[kind].count >= least {
            shared.append(contentsOf: bytes[end..<piece.lowerBound])
            shared.append(contentsOf: calls[kind])
            end = piece.upperBound
        }
        shared.append(contentsOf: bytes[end...])
        for (number, kind) in kinds.enumerated() where kind.count >= least {
            shared.append(contentsOf: Array("(?(DEFINE)(?<sharedSpace\(number)>".utf8) + kind.text + Array("))".utf8))
        }
        return shared
    }

    /// Where `\s{m,n}+` stands in a pattern.
    private static func pieces(_ pattern: [UInt8]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var index = 0
        while index + 6 < pattern.count {
            guard pattern[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            guard pattern[index + 1] == UInt8(ascii: "s"), pattern[index + 2] == UInt8(ascii: "{") else {
                // What is escaped opens nothing: "\\s{2}" is a backslash and letters.
                index += 2
                continue
            }
            var end = index + 3
            while end < pattern.count, pattern[end] != UInt8(ascii: "}") { end += 1 }
            if end + 1 < pattern.count, pattern[end + 1] == UInt8(ascii: "+") { pieces.append(index..<(end + 2)) }
            index = end + 1
        }
        return pieces
    }
}
