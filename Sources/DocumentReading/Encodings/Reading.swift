import Bytes

/// A way to read a word of a text whose encoding is not known.
enum Reading: Int, CaseIterable, Sendable {
    /// As Unicode.
    case asWritten
    /// Its characters are the bytes of UTF-8: "Äáº£ng".
    case utf8
    case windows1258
    case tcvn3
    case vni
    case viscii
    /// Western bytes.
    case windows1252
    /// Unicode in which some letters went through windows-1258: "t́nh h́nh".
    case repaired

    /// The encoding whose table is used.
    var legacy: LegacyEncoding? {
        switch self {
        case .windows1258: .windows1258
        case .tcvn3: .tcvn3
        case .vni: .vni
        case .viscii: .viscii
        case .windows1252: .windows1252
        case .asWritten, .utf8, .repaired: nil
        }
    }

    /// The reading that a declaration in the text names; nil for one that says nothing: pages in TCVN3 and VNI declare
    /// windows-1252 or Latin-1.
    init?(declared: String?) {
        switch declared?.lowercased() {
        case "windows-1258", "cp1258", "x-cp1258": self = .windows1258
        case "viscii", "csviscii": self = .viscii
        case "tcvn", "tcvn3", "tcvn-5712", "tcvn5712-1": self = .tcvn3
        case "vni", "x-viet-vni": self = .vni
        default: return nil
        }
    }

    /// What text was that is read so, from raw bytes or from characters that were decoded wrongly.
    func encoding(isRaw: Bool) -> TextEncoding {
        switch self {
        case .asWritten: .utf8
        case .utf8: TextEncoding.utf8.read(as: "windows-1252")
        case .repaired: TextEncoding(name: "windows-1252").read(as: "windows-1258")
        default:
            isRaw
                ? TextEncoding(name: legacy?.name ?? "")
                : TextEncoding(name: legacy?.name ?? "").read(as: "windows-1252")
        }
    }
}

/// Reads one word after another, each in any way.
struct WordReader {
    /// What the last word reads.
    private(set) var scalars: [UInt32] = []
    /// The word's characters as they are written; empty where the word is no UTF-8.
    private var written: [UInt32] = []
    /// The word's bytes, or those that its characters were read from.
    private var bytes: [UInt8] = []
    /// The word as it stands in the text.
    private var raw: ArraySlice<UInt8> = []
    /// Whether the word is no UTF-8.
    private(set) var isRaw = false
    /// Whether the last reading took the text's own bytes.
    private(set) var isReadRaw = false
    /// Whether all characters of the word can have been read from bytes.
    private var hasBytes = false
    /// Whether the text is no UTF-8.
    private let isRawText: Bool

    /// Makes a reader for a text that is UTF-8 or not.
    init(isRawText: Bool) { self.isRawText = isRawText }

    /// Takes up a word.
    mutating func take(_ word: ArraySlice<UInt8>) {
        raw = word
        written.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        isRaw = !UTF8Scalars.append(word, to: &written)
        hasBytes = true
        guard !isRaw else { return }
        for scalar in written {
            guard let byte = ByteTable.westernByte(scalar) else {
                hasBytes = false
                return
            }
            bytes.append(byte)
        }
    }

    /// Reads the word into `scalars`; returns false where it can't be read so, and then it is as it is written.
    mutating func read(_ reading: Reading) -> Bool {
        scalars.removeAll(keepingCapacity: true)
        isReadRaw = isRaw
        switch reading {
        case .asWritten:
            scalars.append(contentsOf: written)
            return !isRaw
        case .repaired:
            guard !isRaw else { return false }
            scalars.append(contentsOf: written)
            CodePageRepair.repair(&scalars)
            return true
        case .utf8 where !isRaw && hasBytes:
            if UTF8Scalars.append(bytes, to: &scalars) {
                // More than once over; "í……" is UTF-8 again only by accident.
                while let again = Self.bytesAgain(scalars) {
                    let score = WordEvidence(scalars[...]).score
                    let before = scalars
                    scalars.removeAll(keepingCapacity: true)
                    if UTF8Scalars.append(again, to: &scalars), WordEvidence(scalars[...]).score >= score { continue }
                    scalars = before
                    break
                }
                return true
            }
            if DamagedUTF8.append(bytes, to: &scalars) { return true }
        case .windows1252 where !isRaw: break
        default:
            guard let legacy = reading.legacy else { break }
            if isRawText {
                // Some legacy words are UTF-8 by accident: "nước" in VISCII has DF BE.
                legacy.decode(raw, into: &scalars)
                let score = WordEvidence(scalars[...], hasFontCapitals: legacy == .tcvn3).score
                let writtenScore = WordEvidence(written[...]).score
                if isRaw || score > writtenScore || (score == writtenScore && score < 0) {
                    isReadRaw = true
                    return true
                }
                scalars.removeAll(keepingCapacity: true)
                if writtenScore > 0 { break }
            }
            if hasBytes {
                legacy.decode(bytes, into: &scalars)
                return true
            }
        }
        scalars.removeAll(keepingCapacity: true)
        scalars.append(contentsOf: written)
        return false
    }

    /// The bytes that scalars were read from, where those are UTF-8 again; each time there are fewer.
    private static func bytesAgain(_ scalars: [UInt32]) -> [UInt8]? {
        let bytes = scalars.compactMap(ByteTable.westernByte)
        guard bytes.count == scalars.count, bytes.contains(where: { $0 >= 0x80 }) else { return nil }
        return UTF8Check.isValid(bytes) ? bytes : nil
    }
}
