import TestSupport
import Testing

@testable import DocumentReading

/// The fast ways through a text say what the plain ones say.
struct FastPathTests {
    @Test func `the UTF-8 check agrees with the standard library on every pair and triple around the borders`() {
        let borders: [UInt8] = [
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
            0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
        ]
        for first in UInt8.min...UInt8.max {
            for second in borders {
                for third in borders {
                    for tail in [[], [0x80], [0x80, 0x80], [0x41]] as [[UInt8]] {
                        let bytes = [first, second, third] + tail
                        let isValid = (try? UTF8Span(validating: bytes.span)) != nil
                        if UTF8Check.isValid(bytes) != isValid { Issue.record("\(bytes)") }
                    }
                }
            }
        }
        #expect(UTF8Check.isValid([]))
    }

    @Test func `what is skipped holds no place where a change can begin`() {
        let pieces: [[UInt8]] = [
            Array("Nghị quyết số 18-NQ/TW à ý ư ".utf8), Array("Ð".utf8), Array("ð".utf8), Array("Ɖ".utf8),
            Array("–".utf8), Array("\u{A0}".utf8), Array("*".utf8), Array("_".utf8), [0x0D, 0x0A], Array("ế".utf8),
            Array("e\u{302}\u{301}".utf8), Array("“x”".utf8), Array("đ".utf8),
        ]
        let interesting: Set<UInt8> = [0x2A, 0x5B, 0x5F, 0x7F, 0xC2, 0xCC, 0xCD, 0xCE, 0xD0, 0xE2, 0xE3, 0xEF]
        var generator = SeededGenerator(seed: 18)
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 1...12, using: &generator)).flatMap { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }
            text.withUnsafeBufferPointer { text in
                let end = PlainRun.end(in: text, from: 0, to: text.count)
                // Read plainly, byte by byte.
                var first = 0
                while first < text.count {
                    let next = first + 1 < text.count ? text[first + 1] : 0
                    if interesting.contains(text[first]) || text[first] < 0x20 && ![0x09, 0x0A].contains(text[first]) {
                        break
                    }
                    if text[first] == 0xC3, next == 0x90 || next == 0xB0 { break }
                    if text[first] == 0xC6, next == 0x89 { break }
                    first += 1
                }
                #expect(end == first)
            }
        }
    }

    @Test func `a text that is clean at a glance is UTF-8 without anything suspicious`() {
        let words: [[UInt8]] = [
            "Nghị quyết số 18-NQ/TW", "Đảng ủy", "mười hai", "hoà bình", "1.000 m²", "20°C", "2 × 3", "à", "ý", "–",
            "“x”",
            "\u{A0}", "\n", "a", "§", "ñ", "Ð", "e\u{301}", "đồng chí", "ôì", "Ø", "\u{FEFF}", "日", "😀",
        ].map { Array($0.utf8) }
        let bytes: [UInt8] = [
            0, 0x41, 0x80, 0x9F, 0xA0, 0xB0, 0xBB, 0xBF, 0xC0, 0xC2, 0xC3, 0xC4, 0xCC, 0xE0, 0xE1, 0xED, 0xF0, 0xFF,
        ]
        var generator = SeededGenerator(seed: 5)
        var clean = 0
        for round in 0..<20_000 {
            var text = (0..<Int.random(in: 1...40, using: &generator)).flatMap { _ in
                words[Int.random(in: 0..<(round % 3 == 0 ? 13 : words.count), using: &generator)]
            }
            // Now and then a byte is another one, or the end is cut off.
            if round % 5 == 1 {
                text[Int.random(in: 0..<text.count, using: &generator)] =
                    bytes[Int.random(in: 0..<bytes.count, using: &generator)]
            }
            if round % 5 == 2 { text.removeLast(Int.random(in: 0..<min(4, text.count), using: &generator)) }
            let reference = SuspicionCheck(machines: text.span)
            let isValid = (try? UTF8Span(validating: text.span)) != nil
            #expect(reference.isValid == isValid)
            if text.withUnsafeBufferPointer(CleanText.isClean) {
                clean += 1
                if !reference.isValid || reference.isSuspicious { Issue.record("\(text)") }
            }
        }
        // What nearly all texts are is seen as such.
        #expect(clean > 4_000)
        #expect(
            Array("Tỉnh ủy Tuyên Quang, ngày 25/10/2021: hoà, thuỷ, ĐỒNG CHÍ – “Về”".utf8).withUnsafeBufferPointer(
                CleanText.isClean))
    }
}
