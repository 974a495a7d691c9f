/// A table whose keys are runs of a text's bytes, looked up without making a `String`.
package struct ByteTable<Value> {
    @usableFromInline var buckets: [UInt64: [(key: [UInt8], value: Value)]] = [:]

    /// Makes an empty table.
    @inlinable package init() {}

    /// The number of different hashes: about that of keys.
    @inlinable package var count: Int { buckets.count }

    /// Returns the value of a run of bytes, white space folded.
    @inlinable package func value(_ text: TextBytes, _ range: Range<Int>) -> Value? {
        guard let bucket = buckets[Self.hash(text, range)] else { return nil }
        return bucket.first { Self.same($0.key, text, range) }?.value
    }

    /// Sets the value of a run of bytes.
    @inlinable package mutating func set(_ value: Value, for text: TextBytes, _ range: Range<Int>) {
        buckets[Self.hash(text, range), default: []].append((Array(text[range]), value))
    }

    /// Sets the value of a text that has single spaces only.
    @inlinable package mutating func set(_ value: Value, for key: String) {
        Array(key.utf8).withUnsafeBufferPointer { set(value, for: $0, 0..<$0.count) }
    }

    /// FNV-1a over the bytes, any run of white space as one space.
    @inlinable static func hash(_ text: TextBytes, _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var wasWhite = false
        for index in range {
            let byte = text[index]
            let white = isWhite(byte)
            if white, wasWhite { continue }
            wasWhite = white
            hash = (hash ^ UInt64(white ? 0x20 : byte)) &* 0x100_0000_01B3
        }
        return hash
    }

    /// Whether a key and a run of bytes are the same but for their white space.
    @inlinable static func same(_ key: [UInt8], _ text: TextBytes, _ range: Range<Int>) -> Bool {
        var (left, right) = (0, range.lowerBound)
        while left < key.count, right < range.upperBound {
            if isWhite(key[left]), isWhite(text[right]) {
                while left < key.count, isWhite(key[left]) { left += 1 }
                while right < range.upperBound, isWhite(text[right]) { right += 1 }
            } else {
                guard key[left] == text[right] else { return false }
                left += 1
                right += 1
            }
        }
        return left == key.count && right == range.upperBound
    }
}

extension ByteTable: Sendable where Value: Sendable {}
