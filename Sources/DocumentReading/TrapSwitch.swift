import Bytes
import Glibc

/// A mistake of the program at will: where `DANCHIEU_TEST_TRAP` is set, a document with those words in it ends the process as an overflow
/// would. It is for the tests of what becomes of the other documents.
enum TrapSwitch {
    private static let words: [UInt8]? = getenv("DANCHIEU_TEST_TRAP").map { Array(String(cString: $0).utf8) }

    /// Ends the process where a text has the words in it.
    static func check(_ text: [UInt8]) {
        guard let words, !words.isEmpty, text.firstRange(of: words) != nil else { return }
        preconditionFailure("DANCHIEU_TEST_TRAP")
    }
}
