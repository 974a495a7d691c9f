import Glibc

/// A text's bytes while it is read: a borrowed view that must not outlive the array it came from.
package typealias TextBytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
    /// Returns the text of a byte range, as written.
    package func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
    }

    /// Returns the text of a byte range with each run of white space folded to one space, and none at the ends.
    package func folded(_ range: Range<Int>) -> String {
        let range = trimmed(range)
        // Most texts have single spaces only: they are taken as they stand.
        var end = plainEnd(from: range.lowerBound, to: range.upperBound)
        guard end < range.upperBound, let base = baseAddress else { return string(range) }
        return String(unsafeUninitializedCapacity: range.count) { folded in
            // What is left has no white space at its ends.
            var (count, index) = (0, range.lowerBound)
            while true {
                memcpy(folded.baseAddress! + count, base + index, end - index)
                count += end - index
                guard end < range.upperBound else { return count }
                folded[count] = 0x20
                count += 1
                index = skipWhite(end, range.upperBound)
                end = plainEnd(from: index, to: range.upperBound)
            }
        }
    }

    /// Returns the first offset from `start` on, before `end`, of white space other than a single space; `end` where there is none.
    ///
    /// - Complexity: O(*n*), seven bytes at a time.
    private func plainEnd(from start: Int, to end: Int) -> Int {
        let bytes = UnsafeRawBufferPointer(self)
        var index = start
        while index + 8 <= end {
            let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let spaces = Self.zeros(eight ^ (Self.ones &* 0x20))
            // A space with another behind it, or a control character, which line breaks and tabs are.
            if spaces & spaces &>> 8 | Self.zeros(eight & (Self.ones &* 0xE0)) != 0 { break }
            index += 7
        }
        while index < end {
            let byte = self[index]
            if isWhite(byte), byte != 0x20 || index + 1 < end && isWhite(self[index + 1]) { return index }
            index += 1
        }
        return end
    }

    /// Returns the first offset from `start` on, before `end`, that holds no white space.
    @inlinable package func skipWhite(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, isWhite(self[index]) { index += 1 }
        return index
    }

    /// Returns `range` without the white space at its ends.
    @inlinable package func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, isWhite(self[low]) { low += 1 }
        while high > low, isWhite(self[high - 1]) { high -= 1 }
        return low..<high
    }

    /// Returns the first offset from `offset` on at which a character begins.
    @inlinable package func boundary(_ offset: Int) -> Int {
        var index = offset
        while index < count, self[index] & 0xC0 == 0x80 { index += 1 }
        return index
    }

    /// Whether the character that ends at `offset` is a letter of the Vietnamese alphabet beyond ASCII: two bytes from C3 to
    /// C6, or three from E1. Dashes, quotation marks and the like are none.
    @inlinable package func endsWithLetter(_ offset: Int) -> Bool {
        var start = offset - 1
        while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
        return Self.beginsLetter(self[start])
    }

    /// Whether a letter of the Vietnamese alphabet begins at `offset`, one of ASCII or one beyond it.
    @inlinable package func beginsWithLetter(_ offset: Int) -> Bool {
        offset < count && (isLetter(self[offset]) || Self.beginsLetter(self[offset]))
    }

    /// Whether a letter beyond ASCII begins with a byte.
    @inlinable static func beginsLetter(_ byte: UInt8) -> Bool { byte == 0xE1 || (byte >= 0xC3 && byte <= 0xC6) }

    /// Returns where a text first stands from `start` on, whole before `end`; nil where it does not.
    ///
    /// - Complexity: O(*n*) in what lies between, at the speed of memory where one of its bytes is rare.
    package func firstIndex(of text: StaticString, from start: Int, to end: Int? = nil) -> Int? {
        guard let base = baseAddress else { return nil }
        let count = Swift.min(end ?? self.count, self.count)
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        // The last byte of a letter with marks is rarer than its first, and than letters without.
        let rare = bytes.lastIndex { $0 >= 0x80 } ?? 0
        var at = start + rare
        while at < count, let found = memchr(base + at, Int32(bytes[rare]), count - at) {
            let offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            let first = offset - rare
            if has(text, at: first) { return first + bytes.count <= count ? first : nil }
            at = offset + 1
        }
        return nil
    }

    /// Returns where a byte last stands in a range, or nil.
    ///
    /// - Complexity: O(*n*), eight bytes at a time.
    package func lastIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        let (bytes, all) = (UnsafeRawBufferPointer(self), UInt64(byte) &* Self.ones)
        var end = range.upperBound
        while end - range.lowerBound >= 8 {
            if Self.hasZero(bytes.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self) ^ all) { break }
            end -= 8
        }
        while end > range.lowerBound {
            end -= 1
            if self[end] == byte { return end }
        }
        return nil
    }

    /// Whether one of eight bytes is zero: taking one away from it borrows from the others.
    @inlinable @inline(__always) static func hasZero(_ bytes: UInt64) -> Bool {
        (bytes &- ones) & ~bytes & (ones << 7) != 0
    }

    /// The highest bit of each of eight bytes that is zero, and no other.
    @inline(__always) private static func zeros(_ bytes: UInt64) -> UInt64 {
        let low = ones &* 0x7F
        return ~((bytes & low) &+ low | bytes | low)
    }

    /// A one in each of eight bytes.
    @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// Returns where the bytes of a range of this text stand next, from `start` on, or nil.
    ///
    /// - Complexity: O(*n*).
    package func firstRange(of range: Range<Int>, from start: Int) -> Range<Int>? {
        guard start < count, let offset = Self(rebasing: self[range]).firstOffset(in: Self(rebasing: self[start...]))
        else { return nil }
        return (start + offset)..<(start + offset + range.count)
    }

    /// Whether a text stands somewhere behind one of some words, with white space between them or none.
    package func has(_ text: StaticString, behind words: [StaticString]) -> Bool {
        var at = 0
        while let offset = firstIndex(of: text, from: at) {
            var end = offset
            while end > 0, isWhite(self[end - 1]) { end -= 1 }
            if words.contains(where: { has($0, before: end) }) { return true }
            at = offset + 1
        }
        return false
    }

    /// Returns where the line begins that an offset stands in: behind a line break, or at the text's start.
    package func lineStart(of offset: Int) -> Int {
        self[..<Swift.min(offset, count)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    }

    /// Whether a capital letter begins at an offset, the first byte of a character.
    package func isCapital(at offset: Int) -> Bool {
        guard offset < count else { return false }
        guard self[offset] >= 0x80 else { return self[offset] &- 0x41 < 26 }
        return string(offset..<boundary(offset + 1)).first?.isUppercase == true
    }

    /// Returns where the line ends that goes on at `start`: its line break, or the text's end.
    package func lineEnd(from start: Int) -> Int {
        guard start < count, let base = baseAddress, let found = memchr(base + start, 0x0A, count - start) else {
            return count
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Whether a line break or a full stop is among the eight bytes from `offset` on.
    @inlinable @inline(__always) package func hasStop(inEightAt offset: Int) -> Bool {
        let bytes = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        // A byte of zeros in these stands where the byte was that is looked for.
        return Self.hasZero(bytes ^ 0x0A0A_0A0A_0A0A_0A0A) || Self.hasZero(bytes ^ 0x2E2E_2E2E_2E2E_2E2E)
    }

    /// Whether the bytes before `offset` are those of `text`.
    @inlinable package func has(_ text: StaticString, before offset: Int) -> Bool {
        has(text, at: offset - text.utf8CodeUnitCount)
    }

    /// Whether the bytes at `offset` are those of `text`.
    @inlinable package func has(_ text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset >= 0, offset + length <= count else { return false }
        for index in 0..<length where self[offset + index] != text.utf8Start[index] { return false }
        return true
    }
}

/// Whether a byte is a space, a tab or a line break.
@inlinable @inline(__always) package func isWhite(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
}

/// Whether a byte is an ASCII digit.
@inlinable @inline(__always) package func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// Whether a byte is an ASCII letter.
@inlinable @inline(__always) package func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
