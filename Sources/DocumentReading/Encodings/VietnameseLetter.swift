/// A letter taken apart: "Ệ" is ê, with the tone nặng, a capital.
///
/// Packed into sixteen bits, 0 for what is no letter, so that a table of all letters stays small.
struct VietnameseLetter: Sendable, Hashable {
    /// The tones, in the order of the table's columns.
    enum Tone: UInt16 { case level, huyền, hỏi, ngã, sắc, nặng }

    /// Base in bits 0–5, tone in 6–8, capital in 9.
    private(set) var packed: UInt16

    /// The letter without its tone: 1–26 a–z, 27–33 ă â đ ê ô ơ ư.
    var base: UInt16 { packed & 63 }
    var tone: UInt16 { packed >> 6 & 7 }
    var isCapital: Bool { packed & 512 != 0 }
    /// Whether ASCII has the letter.
    var isPlain: Bool { base <= 26 && tone == 0 }
    /// Whether it can bear a tone.
    var isVowel: Bool { Self.vowelBases & (1 << UInt64(base)) != 0 }

    /// Takes a scalar apart; nil where it is no letter of the Vietnamese alphabet (f, j, w, z count as letters).
    init?(_ scalar: UInt32) {
        guard scalar < UInt32(Self.table.count), Self.table[Int(scalar)] != 0 else { return nil }
        packed = Self.table[Int(scalar)]
    }

    private init(packed: UInt16) { self.packed = packed }

    /// The scalar that stands for the letter.
    var scalar: UInt32 { Self.scalars[Int(packed & 1023)] }

    /// The letter as a capital.
    var capital: VietnameseLetter { VietnameseLetter(packed: packed | 512) }

    /// The letter with a combining mark put on it; nil where it can't bear it.
    func bearing(mark: UInt32) -> VietnameseLetter? {
        switch mark {
        case 0x300: toned(.huyền)
        case 0x309: toned(.hỏi)
        case 0x303: toned(.ngã)
        case 0x301: toned(.sắc)
        case 0x323: toned(.nặng)
        case 0x306: changed(["a": "ă"])
        case 0x302: changed(["a": "â", "e": "ê", "o": "ô"])
        case 0x31B: changed(["o": "ơ", "u": "ư"])
        default: nil
        }
    }

    private func toned(_ tone: Tone) -> VietnameseLetter? {
        isVowel && self.tone == 0 ? VietnameseLetter(packed: packed | tone.rawValue << 6) : nil
    }

    private func changed(_ changes: [Character: Character]) -> VietnameseLetter? {
        guard let character = Self.alphabet[Int(base)], let change = changes[character] else { return nil }
        guard let number = Self.alphabet.firstIndex(of: change) else { return nil }
        return VietnameseLetter(packed: packed & ~63 | UInt16(number))
    }

    // MARK: - Tables

    private static let alphabet: [Character?] = [nil] + "abcdefghijklmnopqrstuvwxyzăâđêôơư".map { $0 }

    /// Rows are vowels, columns tones.
    private static let vowels = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
        "yỳỷỹýỵ",
        "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ", "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ",
        "YỲỶỸÝỴ",
    ]

    private static let vowelBases: UInt64 = vowels.prefix(12).reduce(0) { set, row in
        set | 1 << UInt64(row.first.flatMap { alphabet.firstIndex(of: $0) } ?? 0)
    }

    private static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 0x1F00)
        for (number, character) in alphabet.enumerated() {
            guard let character, let small = character.unicodeScalars.first else { continue }
            table[Int(small.value)] = UInt16(number)
            if let large = small.properties.uppercaseMapping.unicodeScalars.first {
                table[Int(large.value)] = UInt16(number) | 512
            }
        }
        for row in vowels {
            guard let first = row.unicodeScalars.first else { continue }
            for (tone, scalar) in row.unicodeScalars.enumerated() {
                table[Int(scalar.value)] = table[Int(first.value)] | UInt16(tone) << 6
            }
        }
        return table
    }()

    private static let scalars: [UInt32] = {
        var scalars = [UInt32](repeating: 0xFFFD, count: 1024)
        for (scalar, packed) in table.enumerated() where packed != 0 { scalars[Int(packed)] = UInt32(scalar) }
        return scalars
    }()
}

extension VietnameseLetter {
    /// Composes letters with the marks that follow them, in place; marks that don't fit stay as they are.
    static func compose(_ scalars: inout [UInt32], from start: Int = 0) {
        var end = start
        for index in start..<scalars.count {
            let scalar = scalars[index]
            if (0x300...0x36F).contains(scalar), end > start,
                let letter = VietnameseLetter(scalars[end - 1])?.bearing(mark: scalar)
            {
                scalars[end - 1] = letter.scalar
            } else {
                scalars[end] = scalar
                end += 1
            }
        }
        scalars.removeLast(scalars.count - end)
    }
}
