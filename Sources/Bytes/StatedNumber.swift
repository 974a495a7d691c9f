// The doors by which numbers from outside come in: what is counted from them stays within what an integer holds. `Scripts/check-house`
// sees to it that there are no others.

extension Int {
    /// Reads a number that a file states, the start of a list or a level; one beyond a million either way is the nearest to it.
    ///
    /// - Parameter text: The number; nil where it is none, or has more figures than an integer.
    package init?(stated text: some StringProtocol) {
        guard let number = Int(text) else { return nil }
        self = Swift.min(Swift.max(number, -1_000_000), 1_000_000)
    }

    /// Reads a number that stands in a text, a name or an argument, exactly.
    ///
    /// - Parameter text: The number; nil where it is none, or is beyond a million millions either way: no year, term or number of a document.
    package init?(figures text: some StringProtocol) {
        guard let number = Int(text), number.magnitude <= 1_000_000_000_000 else { return nil }
        self = number
    }

    /// Takes up a further figure behind this number; returns whether it is one, and the number is not beyond a million millions.
    package mutating func append(figure: UInt8) -> Bool {
        let value = Int(figure &- UInt8(ascii: "0"))
        guard value < 10, self <= 100_000_000_000 else { return false }
        self = self * 10 + value
        return true
    }

    /// Takes the whole number next to a measure that may be anything: 0 for what is no number, one beyond a million millions is the nearest to
    /// it.
    package init(rounding measure: Double) {
        self = measure.isNaN ? 0 : Int(Swift.min(Swift.max(measure, -1e12), 1e12).rounded())
    }
}
