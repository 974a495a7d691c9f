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
        view.withUnsafeBufferPointer { view in
            // FNV-1a over the bytes that count.
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            var count = 0
            var index = 0
            while index < view.count, count < reach {
                if counts(view[index]) {
                    hash = (hash ^ UInt64(view[index])) &* 0x100_0000_01B3
                    count += 1
                }
                index += 1
            }
            var end = view.count - 1
            var tail = 0
            while end >= index, tail < reach {
                if counts(view[end]) {
                    hash = (hash ^ UInt64(view[end])) &* 0x100_0000_01B3
                    tail += 1
                }
                end -= 1
            }
            return count >= least ? hash : 0
        }
    }

    private static func counts(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }
}
