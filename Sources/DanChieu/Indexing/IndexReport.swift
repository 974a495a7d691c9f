public import DocumentReading

/// What a run of indexing did.
public struct IndexReport: Sendable {
    /// The number of inputs that came anew or had changed.
    public internal(set) var read = 0
    /// The number of inputs that were as the store had them.
    public internal(set) var unchanged = 0
    /// The number of inputs that were taken out.
    public internal(set) var removed = 0
    /// The inputs in the store that are no longer where they were, and were left in it.
    public internal(set) var gone: [String] = []
    /// The number of documents that other rules than the store's wanted to be looked at again.
    public internal(set) var detectedAgain = 0
    /// The inputs that could not be read.
    public internal(set) var failures: [ReadingError] = []
    /// The inputs that were left out.
    package internal(set) var skipped: [SkippedInput] = []
    /// Whether the graph had to be brought up to date.
    public internal(set) var isGraphChanged = false

    /// Whether an input that should have been read was not.
    public var hasFailures: Bool { !failures.isEmpty || skipped.contains(where: \.isFailure) }
}
