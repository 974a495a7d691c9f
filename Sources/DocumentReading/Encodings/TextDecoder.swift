/// Placeholder until the encodings are in.
struct TextEncoding: Sendable, Hashable { let name: String }
struct DecodedText { var bytes: [UInt8]; var encodings: [TextEncoding] }
enum TextDecoder {
    static func decode(_ bytes: [UInt8], declared: String? = nil) -> DecodedText? {
        UTF8Check.isValid(bytes) ? DecodedText(bytes: bytes, encodings: [TextEncoding(name: "UTF-8")]) : nil
    }
}
