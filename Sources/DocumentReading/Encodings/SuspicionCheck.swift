/// Looks through a text for characters that correct Vietnamese has hardly ever beside a letter, one shift for each byte.
///
/// A second state machine of the kind of `UTF8Check` that runs along with the first: texts without anything suspicious, nearly
/// all of them, are not looked at again.
///
/// ```
/// n g h Þ          Þ: a Western letter that Vietnamese doesn't have
/// ñ y · § ¶ n g    a sign beside a letter, on either side
/// t ◌́ n h          a mark on a consonant
/// S ô ì            two accented letters: ì is a mark of windows-1258
/// Ø s              Ø: the same, but "Ø12" is a diameter
/// ```
struct SuspicionCheck: Sendable, Hashable {
    /// Whether the bytes are UTF-8.
    let isValid: Bool
    /// Whether something was found; it is without meaning where the bytes are not UTF-8.
    let isSuspicious: Bool

    /// Six times the number of a state: what its entry in a row is shifted by.
    private enum State: UInt64, CaseIterable {
        case suspicious = 0
        /// Behind what is no letter.
        case between = 6
        /// Behind a letter that can bear a mark: a vowel, or any letter that is not ASCII.
        case vowel = 12
        case consonant = 18
        /// Behind a sign that stands for a letter in some encoding: a letter must not follow.
        case sign = 24
        /// Behind the first byte of U+0080–00BF, with a letter before it or without.
        case signAfterLetter = 30
        case signBetween = 36
        /// Behind the first byte of U+00C0–00FF.
        case western = 42
        /// Behind a letter of U+00C0–00FF, which can bear a mark.
        case accented = 48
        /// Behind the first byte of a second one: "ôì" is windows-1258.
        case westernAfterAccented = 54
    }

    private static let rows: [UInt64] = (0...255).map { byte in
        State.allCases.reduce(0) { $0 | next($1, UInt8(byte)).rawValue << $1.rawValue }
    }

    private static func next(_ state: State, _ byte: UInt8) -> State {
        switch (state, byte) {
        case (.suspicious, _): .suspicious
        // A zero beside letters is a half of UTF-16; alone it is a bullet that lost its font.
        case (.vowel, 0), (.accented, 0), (.consonant, 0): .suspicious
        case (_, 0): .sign
        case (.signAfterLetter, 0x80...0xBF): isSign(byte) ? .suspicious : .between
        case (.signBetween, 0x80...0xBF): isSign(byte) ? .sign : .between
        case (.western, 0x98), (.western, 0xB8): .sign
        case (.western, 0x97), (.western, 0xB7), (.westernAfterAccented, 0x97), (.westernAfterAccented, 0xB7): .between
        case (.western, 0x80...0xBF): vietnamese.contains(UInt32(byte) + 0x40) ? .accented : .suspicious
        case (.westernAfterAccented, 0x80...0xBF): .suspicious
        case (_, UInt8(ascii: "A")...UInt8(ascii: "Z")), (_, UInt8(ascii: "a")...UInt8(ascii: "z")):
            state == .sign ? .suspicious : asciiVowels.contains(byte | 0x20) ? .vowel : .consonant
        case (_, 0x00...0x7F): .between
        case (.sign, 0xC3...0xC6), (.sign, 0xE1): .suspicious
        case (.vowel, 0xC2), (.accented, 0xC2), (.consonant, 0xC2): .signAfterLetter
        case (_, 0xC2): .signBetween
        case (.accented, 0xC3): .westernAfterAccented
        case (_, 0xC3): .western
        case (.vowel, 0xCC), (.vowel, 0xCD), (.accented, 0xCC), (.accented, 0xCD), (_, 0xC4...0xC6), (_, 0xE1): .vowel
        case (_, 0xCC): .suspicious
        case (_, 0x80...0xBF): state
        default: .between
        }
    }

    private static let asciiVowels = Set("aeiouy".utf8)

    /// The letters of U+00C0–00FF that Vietnamese has.
    private static let vietnamese = Set("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý".unicodeScalars.map(\.value))

    /// Whether a scalar of U+0080–00BF stands for a letter in some encoding: all but the space and the signs of numbers and units.
    static func isSign(_ scalar: UInt8) -> Bool { !numberSigns.contains(UInt32(scalar)) }

    private static let numberSigns = Set("\u{A0}°±²³µ".unicodeScalars.map(\.value))

    /// Looks through bytes.
    ///
    /// - Complexity: O(*n*), a table's row and a shift for each of the two machines and each byte, unless the text is clean.
    init(_ bytes: Span<UInt8>) {
        if bytes.withUnsafeBufferPointer(CleanText.isClean) {
            self.init(isValid: true, isSuspicious: false)
        } else {
            self.init(machines: bytes)
        }
    }

    private init(isValid: Bool, isSuspicious: Bool) {
        (self.isValid, self.isSuspicious) = (isValid, isSuspicious)
    }

    /// Looks through bytes, whatever they are.
    init(machines bytes: Span<UInt8>) {
        var validity = UTF8Check.start
        var state = State.between.rawValue
        UTF8Check.rows.withUnsafeBufferPointer { validityRows in
            Self.rows.withUnsafeBufferPointer { rows in
                bytes.withUnsafeBufferPointer { bytes in
                    for byte in bytes {
                        validity = validityRows[Int(byte)] &>> (validity & 63)
                        state = rows[Int(byte)] &>> (state & 63)
                    }
                }
            }
        }
        self.init(
            isValid: validity & 63 == UTF8Check.start, isSuspicious: state & 63 == State.suspicious.rawValue)
    }
}
