/// Finds out how a text was written and gives it as UTF-8.
///
/// Texts in UTF-8 with nothing suspicious in them, nearly all, are passed over once and returned as they are.
enum TextDecoder {
    /// Decodes bytes of unknown encoding.
    ///
    /// - Parameters:
    ///   - declared: The encoding that the text itself declares (HTML, XML). It may lie: it is asked only where the bytes are not
    ///     UTF-8, and labels of Western encodings say nothing.
    /// - Returns: The text; nil where no decoding makes sense.
    /// - Complexity: O(*n*).
    static func decode(_ bytes: [UInt8], declared: String? = nil) -> DecodedText? {
        if let wide = WideText.decodeMarked(bytes) { return decodeFurther(wide) }
        let check = SuspicionCheck(bytes.span)
        if check.isValid, !check.isSuspicious { return unchanged(bytes) }
        if let wide = WideText.decodeUnmarked(bytes, declared: declared) { return decodeFurther(wide) }
        return EncodingAnalysis.decode(bytes, isValid: check.isValid, declared: Reading(declared: declared))
    }

    private static func unchanged(_ bytes: [UInt8]) -> DecodedText { DecodedText(bytes: bytes, encodings: [.utf8]) }

    /// Looks for legacy words in what was UTF-16.
    private static func decodeFurther(_ text: DecodedText) -> DecodedText {
        let check = SuspicionCheck(text.bytes.span)
        guard check.isValid, check.isSuspicious,
            let further = EncodingAnalysis.decode(text.bytes, isValid: true, declared: nil), further.bytes != text.bytes
        else { return text }
        return DecodedText(
            bytes: further.bytes, encodings: text.encodings + further.encodings.filter { $0 != .utf8 })
    }
}
