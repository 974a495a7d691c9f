import Bytes

/// A hash of bytes that tells whether a file has changed since it was read: 128 bits, no secret.
///
/// Each half multiplies two words at a time to 128 bits and folds these (the step of wyhash): some gigabytes a second, so that to look at
/// every file again costs hardly more than to read it.
package struct ContentHash: Sendable, Hashable {
    private let halves: (UInt64, UInt64)

    /// Hashes bytes.
    package init(_ bytes: some Collection<UInt8>) {
        let done = bytes.withContiguousStorageIfAvailable { Self.halves(UnsafeRawBufferPointer($0)) }
        halves = done ?? Array(bytes).withUnsafeBytes { Self.halves($0) }
    }

    /// Hashes bytes of which only the hashes of the pieces are at hand.
    package init(joining pieces: [ContentHash]) { self.init(pieces.flatMap(\.bytes)) }

    /// The hash of nothing, which no file has that was read.
    package static let none = ContentHash(halves: (0, 0))

    private init(halves: (UInt64, UInt64)) { self.halves = halves }

    private static let keys: (UInt64, UInt64, UInt64, UInt64) = (
        0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB, 0x8EBC_6AF0_9C88_C6E3, 0x5899_65CC_7537_4CC3
    )

    private static func halves(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64) {
        var (one, other) = (keys.0 ^ UInt64(bytes.count), keys.1)
        var index = 0
        while index + 16 <= bytes.count {
            let first = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let second = bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
            one = fold(first ^ keys.2 ^ one, second ^ keys.3 &+ other)
            other = fold(second ^ keys.0 ^ other, first ^ keys.1 &+ one)
            index += 16
        }
        var rest: (UInt64, UInt64) = (0, 0)
        for (place, byte) in bytes[index...].enumerated() {
            if place < 8 {
                rest.0 |= UInt64(byte) << UInt64(place * 8)
            } else {
                rest.1 |= UInt64(byte) << UInt64(place * 8 - 64)
            }
        }
        one = fold(rest.0 ^ keys.2 ^ one, rest.1 ^ keys.3 &+ other)
        other = fold(rest.1 ^ keys.0 ^ other, rest.0 ^ keys.1 &+ one)
        return (fold(one, keys.1 ^ other), fold(other, keys.2 ^ one))
    }

    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low ^ right
    }

    /// The hash as 16 bytes.
    var bytes: [UInt8] {
        withUnsafeBytes(of: halves.0.littleEndian) { Array($0) }
            + withUnsafeBytes(of: halves.1.littleEndian) { Array($0) }
    }

    /// Takes up what `bytes` gave; anything else is the hash of nothing.
    init(stored: [UInt8]) {
        guard stored.count == 16 else {
            halves = (0, 0)
            return
        }
        halves = stored.withUnsafeBytes {
            ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }
    }

    /// Whether two hashes are the same.
    package static func == (left: ContentHash, right: ContentHash) -> Bool { left.halves == right.halves }

    /// Hashes the hash.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(halves.0)
        hasher.combine(halves.1)
    }
}
