import Glibc

/// Takes Word's conditional comments out of a page, which parsers of HTML take for text.
///
/// ```
/// <![if !supportLists]>1. <![endif]>Phạm vi            the marks go, what stands between them stays
/// <!--[if gte mso 9]><xml>…</xml><![endif]-->          goes whole
/// <!--[if !mso]><!-->…<!--<![endif]-->                 two plain comments, as they are for a browser
/// ```
enum ConditionalComments {
    /// How long a mark may be, in bytes.
    private static let longestMark = 256
    private static let words = ["if", "endif", "else"]

    /// Returns a page without them.
    ///
    /// - Complexity: O(*n*).
    static func removed(from page: [UInt8]) -> [UInt8] {
        page.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return page }
            var kept: [UInt8] = []
            var (done, at) = (0, 0)
            while at < text.count, let found = memchr(base + at, Int32(UInt8(ascii: "!")), text.count - at) {
                let sign = UnsafeRawPointer(found) - UnsafeRawPointer(base)
                at = sign + 1
                guard sign > done, text[sign - 1] == UInt8(ascii: "<") else { continue }
                if let end = markEnd(text, at) ?? hiddenEnd(text, at) {
                    kept += text[done..<(sign - 1)]
                    (done, at) = (end, end)
                } else if has("--", text, at) {
                    // What stands in a plain comment is none of these.
                    at = commentEnd(text, at)
                }
            }
            return done == 0 ? page : kept + text[done...]
        }
    }

    /// Where a mark ends, `<![if …]>` or `<![endif]>`, that goes on at an offset; nil for anything else.
    private static func markEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        guard start < text.count, text[start] == UInt8(ascii: "[") else { return nil }
        let mark = text[start..<min(text.count, start + longestMark)]
        guard let end = mark.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let word = mark[(start + 1)..<end].drop { $0 == 0x20 }.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        return words.contains(String(decoding: word, as: UTF8.self).lowercased()) ? end + 1 : nil
    }

    /// Where a comment ends, `<!--[if …]>…<![endif]-->`, that goes on at an offset; nil for one whose content is shown, and for others.
    private static func hiddenEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        guard has("--[if", text, start), let open = markEnd(text, start + 2), !has("<!-->", text, open),
            !has("-->", text, open)
        else { return nil }
        var at = open
        while at < text.count, let next = text[at...].firstIndex(of: UInt8(ascii: "<")) {
            if has("<![endif]-->", text, next) { return next + 12 }
            // One that lacks its end must not take the next with it.
            if has("<!--[if", text, next) { return nil }
            at = next + 1
        }
        return nil
    }

    /// Where a comment ends that goes on at an offset: behind its mark, or with the page.
    private static func commentEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var at = start
        while at < text.count, let next = text[at...].firstIndex(of: UInt8(ascii: ">")) {
            if next >= start + 2, text[next - 1] == UInt8(ascii: "-"), text[next - 2] == UInt8(ascii: "-") {
                return next + 1
            }
            at = next + 1
        }
        return text.count
    }

    private static func has(_ word: StaticString, _ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        guard start + word.utf8CodeUnitCount <= text.count else { return false }
        return (0..<word.utf8CodeUnitCount).allSatisfy { offset in
            let (byte, wanted) = (text[start + offset], word.utf8Start[offset])
            return byte == wanted || (wanted >= 0x61 && byte | 0x20 == wanted)
        }
    }
}
