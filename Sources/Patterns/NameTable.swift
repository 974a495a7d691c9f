package import Bytes

/// A collection's own names, which a pattern asks for where it would try thousands of alternatives one after the other, and be too large
/// to compile besides.
///
/// In a pattern a table is a call: PCRE2 asks it whether a name stands where the match has come to, and takes the name's characters one
/// by one until the table says that it ends. Of names that begin alike the longest counts, and none where one of the built-in names, which
/// the pattern has as alternatives, is longer.
package struct NameTable: Sendable {
    /// The names as bytes in their order, so that those that begin alike lie side by side; spaces are single.
    private let keys: [[UInt8]]
    /// Whether each name is the collection's own.
    private let isOwn: [Bool]
    private let ignoresCase: Bool
    /// The characters that an own name begins with.
    private let openings: [Unicode.Scalar]

    /// How much white space a single space of a name stands for.
    private static let mostWhite = 6

    /// Makes a table.
    ///
    /// - Parameters:
    ///   - own: The collection's own names; nil comes out where there is none that the built-in names have not.
    ///   - builtIn: The names that the pattern has as alternatives.
    package init?(own: [String], builtIn: [String], ignoresCase: Bool = false) {
        func key(_ name: String) -> [UInt8] { Array((ignoresCase ? name.lowercased() : name).utf8) }
        let known = Set(builtIn.map(key))
        let new = Set(own.map(key)).subtracting(known)
        guard !new.isEmpty else { return nil }
        let keys = known.union(new).filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
        self.keys = keys
        isOwn = keys.map(new.contains)
        self.ignoresCase = ignoresCase
        let first = Set(own.compactMap(\.unicodeScalars.first))
        let bothCases =
            ignoresCase
            ? first.flatMap {
                Array($0.properties.lowercaseMapping.unicodeScalars.prefix(1))
                    + Array($0.properties.uppercaseMapping.unicodeScalars.prefix(1))
            }
            : []
        openings = first.union(bothCases).sorted { $0.value < $1.value }
    }

    /// The pattern that takes one of the names: a look at its first letter, which costs nothing elsewhere, and the calls.
    ///
    /// - Parameter number: The table's place among those of the memory that is matched with, from 1.
    package func pattern(_ number: Int) -> String {
        let first = openings.map { "\\x{\(String($0.value, radix: 16))}" }.joined()
        return "(?=[\(first)])(?C\(number))(?:(?C\(Self.goingOn))(?s:.))++"
    }

    /// The call that asks whether the name found last goes on.
    static let goingOn = 255

    /// Returns where the longest name ends that stands at an offset; nil where there is none, or a built-in one is.
    ///
    /// - Complexity: O(*l* · log *n*) for *n* names, in the length of what agrees with one of them.
    package func end(at offset: Int, of text: TextBytes) -> Int? {
        var candidates = Candidates(range: 0..<keys.count, depth: 0)
        var (index, end): (Int, Int?) = (offset, nil)
        while true {
            // The shortest of those that begin alike comes first.
            if let shortest = candidates.range.first, keys[shortest].count == candidates.depth {
                end = isOwn[shortest] ? index : nil
                candidates.range = (shortest + 1)..<candidates.range.upperBound
            }
            guard !candidates.range.isEmpty, index < text.count else { return end }
            let next = self.step(&candidates, at: index, of: text)
            guard !candidates.range.isEmpty else { return end }
            index = next
        }
    }

    /// The names that agree with the text so far, and in how many bytes.
    private struct Candidates {
        var range: Range<Int>
        var depth: Int
    }

    /// Keeps the names that agree with the next character too, and returns where that ends.
    private func step(_ candidates: inout Candidates, at index: Int, of text: TextBytes) -> Int {
        let byte = text[index]
        if isWhite(byte) {
            keep(&candidates, 0x20)
            var end = index + 1
            while end < text.count, end - index < Self.mostWhite, isWhite(text[end]) { end += 1 }
            return end
        }
        guard ignoresCase else {
            keep(&candidates, byte)
            return index + 1
        }
        if byte < 0x80 {
            keep(&candidates, byte &- 0x41 < 26 ? byte | 0x20 : byte)
            return index + 1
        }
        var end = index + 1
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        for byte in String(decoding: text[index..<end], as: UTF8.self).lowercased().utf8 { keep(&candidates, byte) }
        return end
    }

    private func keep(_ candidates: inout Candidates, _ byte: UInt8) {
        let depth = candidates.depth
        let behind = keys[candidates.range].partition { $0.count > depth && $0[depth] >= byte }
        let end = keys[behind..<candidates.range.upperBound].partition { $0[depth] > byte }
        candidates = Candidates(range: behind..<end, depth: depth + 1)
    }
}
