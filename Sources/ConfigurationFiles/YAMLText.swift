/// The text of a YAML file in which keys can be put out of the way without moving anything.
struct YAMLText {
    private var scalars: [Unicode.Scalar]
    private var count: UInt32 = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The text as it is now.
    var string: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Private-use characters, which no name has; a hundred, so that a hostile file can't have itself read for ever.
    private static let marks: Range<UInt32> = 0xE000..<0xE064

    /// Whether a key was put out of the way.
    static func isSetAside(_ key: String) -> Bool { key.unicodeScalars.first.map { marks.contains($0.value) } ?? false }

    /// Makes a key unlike any other: its first letter becomes a private-use character, each time another one.
    ///
    /// - Parameters:
    ///   - line: The key's line, from 1.
    ///   - column: Its column in Unicode scalars, from 1, as libYAML counts.
    /// - Returns: False where it can't be done.
    mutating func setAsideKey(line: Int, column: Int) -> Bool {
        guard var index = position(line: line, column: column) else { return false }
        if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
        guard index < scalars.count, !Self.marks.contains(scalars[index].value),
            case let mark = Self.marks.lowerBound + count, Self.marks.contains(mark),
            let replacement = Unicode.Scalar(mark)
        else { return false }
        scalars[index] = replacement
        count += 1
        return true
    }

    private func position(line: Int, column: Int) -> Int? {
        guard line >= 1, column >= 1 else { return nil }
        var index = 0
        for _ in 1..<line {
            guard let end = scalars[index...].firstIndex(where: Self.isLineBreak) else { return nil }
            let isPair = scalars[end] == "\r" && end + 1 < scalars.count && scalars[end + 1] == "\n"
            index = end + (isPair ? 2 : 1)
        }
        index += column - 1
        return index < scalars.count ? index : nil
    }

    /// What libYAML counts as the end of a line.
    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
    }
}
