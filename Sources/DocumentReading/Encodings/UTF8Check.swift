import Bytes

/// Checks that bytes are UTF-8, one shift for each byte.
///
/// Vietnamese changes between one, two and three bytes for a letter all the time: checks that branch on each letter are held up
/// by the processor's wrong guesses. This is a state machine whose states are positions in a 64-bit word: a byte's row says
/// where each state leads, and the next state is the row shifted by the present one.
///
/// ```
/// row of "Đ"'s first byte 0xC4    … | one more | … | error | ← shifted by "whole" it reads "one more"
/// ```
///
/// The states are those of the Unicode standard's table 3-7 (well-formed byte sequences), so overlong forms, surrogates and
/// anything above U+10FFFF end in the error.
enum UTF8Check {
    /// Six times the number of a state: what its entry in a row is shifted by.
    private enum State: UInt64, CaseIterable {
        case error = 0
        case whole = 6
        case one = 12
        case two = 18
        case three = 24
        /// After E0, ED, F0, F4: the next byte is bound to a part of the range.
        case afterE0 = 30
        case afterED = 36
        case afterF0 = 42
        case afterF4 = 48
    }

    /// The state of a text's beginning, and of its end where it is whole.
    static let start = State.whole.rawValue

    /// Where each byte leads from each state.
    static let rows: [UInt64] = (0...255).map { byte in
        State.allCases.reduce(0) { $0 | next($1, UInt8(byte)).rawValue << $1.rawValue }
    }

    private static func next(_ state: State, _ byte: UInt8) -> State {
        switch (state, byte) {
        case (.whole, 0...0x7F): .whole
        case (.whole, 0xC2...0xDF): .one
        case (.whole, 0xE0): .afterE0
        case (.whole, 0xED): .afterED
        case (.whole, 0xE1...0xEF): .two
        case (.whole, 0xF0): .afterF0
        case (.whole, 0xF4): .afterF4
        case (.whole, 0xF1...0xF3): .three
        case (.one, 0x80...0xBF): .whole
        case (.two, 0x80...0xBF), (.afterE0, 0xA0...0xBF), (.afterED, 0x80...0x9F): .one
        case (.three, 0x80...0xBF), (.afterF0, 0x90...0xBF), (.afterF4, 0x80...0x8F): .two
        default: .error
        }
    }

    /// Whether bytes are valid UTF-8.
    ///
    /// - Complexity: O(*n*), about two bytes a nanosecond; `UTF8Span` says where the error is.
    static func isValid(_ bytes: [UInt8]) -> Bool {
        rows.withUnsafeBufferPointer { rows in
            bytes.withUnsafeBufferPointer { bytes in
                var state = State.whole.rawValue
                for byte in bytes { state = rows[Int(byte)] &>> (state & 63) }
                return state & 63 == State.whole.rawValue
            }
        }
    }
}
