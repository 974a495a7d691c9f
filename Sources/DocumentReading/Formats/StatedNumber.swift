extension Int {
    /// Reads a number that a file states, the start of a list or a level; one beyond a million either way is the nearest to it, so that
    /// nothing that is counted from it goes beyond what an integer holds.
    ///
    /// - Parameter text: The number; nil where it is none, or has more figures than an integer.
    init?(stated text: some StringProtocol) {
        guard let number = Int(text) else { return nil }
        self = Swift.min(Swift.max(number, -1_000_000), 1_000_000)
    }
}
