import GraphStore

/// Inputs that are written to a store together, while the next are read.
///
/// Enough of them that a transaction's own cost does not count, and not so many that a run that is ended loses more than a second.
struct InputBatch {
    let store: GraphStore
    private var inputs: [StoredInput] = []
    private var bytes = 0
    /// The batch before, as long as it is being written or waits for its turn.
    private var writing: Task<Void, any Error>?

    /// How much text is written at once, in bytes.
    static let size = 8 << 20
    /// How many inputs are written at once.
    private static let count = 1024

    private init(store: GraphStore) { self.store = store }

    /// Writes what a body adds, and waits until all is written, or, where the body fails, until nothing is being written any more.
    static func collect(into store: GraphStore, _ body: (inout InputBatch) async throws -> Void) async throws {
        var batch = InputBatch(store: store)
        do {
            try await body(&batch)
            try await batch.write()
            try await batch.wait()
        } catch {
            try? await batch.wait()
            throw error
        }
    }

    /// Adds an input, and begins to write where they are enough. It waits for the batch before: no more than two are in memory.
    mutating func add(_ input: StoredInput) async throws {
        inputs.append(input)
        bytes += input.size
        if bytes >= Self.size || inputs.count >= Self.count { try await write() }
    }

    private mutating func write() async throws {
        guard !inputs.isEmpty else { return }
        try await wait()
        writing = Task { [store, inputs] in try await store.replace(inputs) }
        (inputs, bytes) = ([], 0)
    }

    private mutating func wait() async throws {
        defer { writing = nil }
        try await writing?.value
    }
}
