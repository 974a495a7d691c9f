import GraphStore

/// Inputs that are written to a store together.
///
/// Enough of them that a transaction's own cost does not count, and not so many that a run that is ended loses more than a second.
struct InputBatch {
    let store: GraphStore
    private var inputs: [StoredInput] = []
    private var bytes = 0

    /// How much text is written at once, in bytes.
    static let size = 8 << 20
    /// How many inputs are written at once.
    private static let count = 1024

    init(store: GraphStore) { self.store = store }

    /// Adds an input, and writes all where they are enough.
    mutating func add(_ input: StoredInput) async throws {
        inputs.append(input)
        bytes += input.size
        if bytes >= Self.size || inputs.count >= Self.count { try await write() }
    }

    /// Writes what is left.
    mutating func write() async throws {
        guard !inputs.isEmpty else { return }
        try await store.replace(inputs)
        (inputs, bytes) = ([], 0)
    }
}
