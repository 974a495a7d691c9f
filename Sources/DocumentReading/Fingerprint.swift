/// Tells the same text in two forms: a hash of its letters and figures, whatever stands between them.
enum Fingerprint {
    /// How many letters and figures of the beginning and of the end count. What differs only in between has the same number, date and
    /// signature, and is the same document.
    private static let reach = 2048
    /// Fewer say too little.
    private static let least = 200

    /// Returns the fingerprint of a text; 0 where it is too short to have one.
    ///
    /// - Parameter view: The normalised text, so that letters put together in two ways count as one.
    static func of(_ view: [UInt8]) -> UInt64 {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * reach) { kept in
            view.withUnsafeBufferPointer { view in
                let head = keep(
                    view, 0..<view.count, step: 1, into: UnsafeMutableBufferPointer(rebasing: kept[..<reach]))
                guard head.kept >= least else { return 0 }
                // What the beginning took is not taken again.
                let tail = keep(
                    view, head.seen..<view.count, step: -1,
                    into: UnsafeMutableBufferPointer(rebasing: kept[head.kept...].prefix(reach)))
                return hash(UnsafeBufferPointer(rebasing: kept[..<(head.kept + tail.kept)]))
            }
        }
    }

    /// Copies the bytes of a range that count, forwards or backwards, until the place is full. Each is written, and stays where it
    /// counts: nothing branches on the text.
    private static func keep(
        _ view: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, step: Int,
        into place: UnsafeMutableBufferPointer<UInt8>
    ) -> (kept: Int, seen: Int) {
        weights.withUnsafeBufferPointer { weights in
            var (kept, seen) = (0, 0)
            var index = step > 0 ? range.lowerBound : range.upperBound - 1
            while seen < range.count, kept < place.count {
                // So many fit, whichever they are.
                let count = min(range.count - seen, place.count - kept)
                for _ in 0..<count {
                    let byte = view[index]
                    place[kept] = byte
                    kept &+= Int(weights[Int(byte)])
                    index &+= step
                }
                seen &+= count
            }
            return (kept, seen)
        }
    }

    /// One for the bytes that count: those of letters and figures.
    private static let weights: [UInt8] = (0...255).map { (byte: UInt8) in
        byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 ? 1 : 0
    }

    /// FNV-1a over words of eight bytes, and what is left of them.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ word: UInt64) {
            hash = (hash ^ word) &* 0x100_0000_01B3
            // The upper half of a product knows all bytes, the lower one only those below it.
            hash ^= hash >> 32
        }
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index + 8 <= raw.count {
            mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            index += 8
        }
        while index < raw.count {
            mix(UInt64(raw[index]))
            index += 1
        }
        mix(UInt64(raw.count))
        return hash
    }
}
