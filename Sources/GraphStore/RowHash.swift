import Bytes

/// The hash of a row's values, which is written with them: what a damaged file changes in a row shows, whatever the value is then.
///
/// It tells damage, not forgery: who changes a row on purpose can change its hash too.
struct RowHash {
    private(set) var bytes: [UInt8] = []

    /// The hash of the values so far.
    var value: Int64 { Int64(bitPattern: ContentHash(bytes).half) }

    /// Hashes values in the order of their columns.
    static func of(_ values: [any Bindable]) -> Int64 {
        var hash = RowHash()
        // Most rows are shorter.
        hash.bytes.reserveCapacity(256)
        for value in values { value.add(to: &hash) }
        return hash.value
    }

    mutating func addNull() { bytes.append(0) }

    mutating func add(number: Int64) {
        bytes.append(1)
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(text: some Collection<UInt8>) { add(2, text) }

    mutating func add(blob: some Collection<UInt8>) { add(3, blob) }

    private mutating func add(_ kind: UInt8, _ value: some Collection<UInt8>) {
        bytes.append(kind)
        withUnsafeBytes(of: value.count.littleEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: value)
    }
}
