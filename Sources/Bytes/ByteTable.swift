/// A table whose keys are runs of a text's bytes, looked up without making a `String`.
///
/// The compiler makes no version of a generic type for the value of another target: what takes the time is therefore in `ByteKeys`,
/// which is not generic.
package struct ByteTable<Value> {
    private var keys = ByteKeys()
    private var values: [Value] = []

    /// Makes an empty table.
    package init() {}

    /// The number of different hashes: about that of keys.
    package var count: Int { keys.hashes }

    /// Returns the value of a run of bytes, white space folded.
    package func value(_ text: TextBytes, _ range: Range<Int>) -> Value? {
        keys.index(of: text, range).map { values[$0] }
    }

    /// Sets the value of a run of bytes.
    package mutating func set(_ value: Value, for text: TextBytes, _ range: Range<Int>) {
        keys.append(text, range)
        values.append(value)
    }

    /// Sets the value of a text that has single spaces only.
    package mutating func set(_ value: Value, for key: String) {
        Array(key.utf8).withUnsafeBufferPointer { set(value, for: $0, 0..<$0.count) }
    }
}

extension ByteTable: Sendable where Value: Sendable {}

/// The keys of a table, by the order in which they came.
private struct ByteKeys: Sendable {
    private var buckets: [UInt64: [(key: [UInt8], index: Int)]] = [:]
    private var count = 0

    var hashes: Int { buckets.count }

    /// Returns the index of the first key that a run of bytes is.
    func index(of text: TextBytes, _ range: Range<Int>) -> Int? {
        guard let bucket = buckets[Self.hash(text, range)] else { return nil }
        return bucket.first { Self.same($0.key, text, range) }?.index
    }

    mutating func append(_ text: TextBytes, _ range: Range<Int>) {
        buckets[Self.hash(text, range), default: []].append((Array(text[range]), count))
        count += 1
    }

    /// FNV-1a over the bytes, any run of white space as one space.
    private static func hash(_ text: TextBytes, _ range: Range<Int>) -> UInt64 {
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
    private static func same(_ key: [UInt8], _ text: TextBytes, _ range: Range<Int>) -> Bool {
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
