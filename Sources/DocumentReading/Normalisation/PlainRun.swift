/// Skips what needs no change, sixteen bytes at a time.
///
/// Few places of a text need a change, but the letters à to ý begin with the same byte as Ð does: a loop that branches on them
/// is held up by the processor's wrong guesses. Like `UTF8Check` this is a state machine whose next state is a row shifted by
/// the present one; once a change can begin, it stays in that state.
enum PlainRun {
    private enum State: UInt64, CaseIterable {
        case plain = 0
        /// Behind C3 and C6: the next byte tells whether they begin Ð, ð, Ɖ.
        case afterC3 = 6
        case afterC6 = 12
        case change = 18
    }

    private static let rows: [UInt64] = (0...255).map { byte in
        State.allCases.reduce(0) { $0 | next($1, UInt8(byte)).rawValue << $1.rawValue }
    }

    private static func next(_ state: State, _ byte: UInt8) -> State {
        switch (state, byte) {
        case (.change, _): .change
        case (.afterC3, _) where Normaliser.isStray(0xC3, byte): .change
        case (.afterC6, _) where Normaliser.isStray(0xC6, byte): .change
        case (_, 0xC3): .afterC3
        case (_, 0xC6): .afterC6
        default: Normaliser.isInteresting(byte) ? .change : .plain
        }
    }

    /// Returns an offset at or behind `start` before which no change can begin; at most 15 bytes before the first that can.
    ///
    /// - Complexity: O(*n*), about two bytes a nanosecond.
    static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int, to stop: Int) -> Int {
        rows.withUnsafeBufferPointer { rows in
            var index = start
            while index + 17 <= stop {
                var state = State.plain.rawValue
                // One byte more than is skipped: the last may be the first of two that are looked at together.
                for offset in index..<(index + 17) { state = rows[Int(text[offset])] &>> (state & 63) }
                if state & 63 == State.change.rawValue { break }
                index += 16
            }
            return index
        }
    }
}
