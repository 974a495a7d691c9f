/// What a pattern took of a text: the whole match, and its groups by name. A value: another match changes nothing in it.
package struct Match: Sendable {
    /// The range of the whole match, in bytes.
    package let range: Range<Int>
    /// The number of the last group that took part: of an alternation of groups, the one that matched, from 1.
    package let lastGroup: Int?

    private let pattern: CompiledPattern
    /// Where each group begins and ends, the whole match first; -1 where it took no part.
    private let bounds: InlineArray<24, Int>

    /// The largest number of a group that can be read by its name.
    static let groupLimit = 11

    /// Takes the match off PCRE2's vector of offsets.
    ///
    /// - Parameter count: One more than the number of the last group that took part.
    init(of pattern: CompiledPattern, _ offsets: UnsafePointer<Int>, count: Int) {
        self.pattern = pattern
        // `\K` or a look-behind could put the end before the start.
        range = offsets[0]..<max(offsets[0], offsets[1])
        lastGroup = count > 1 ? count - 1 : nil
        var bounds = InlineArray<24, Int>(repeating: -1)
        for index in 2..<max(2, min(24, 2 * count)) { bounds[index] = offsets[index] }
        self.bounds = bounds
    }

    /// The range of a group; nil where it took no part in the match. Of several groups of one name it is the one that did.
    package subscript(_ name: GroupName) -> Range<Int>? {
        for group in pattern.groups(named: name) {
            let (start, end) = (bounds[2 * group], bounds[2 * group + 1])
            if start >= 0, end >= start { return start..<end }
        }
        return nil
    }
}
