import Bytes
import Patterns

/// A form of citation: its patterns, and how what they take is read. One form, one file.
///
/// A new form is a file with a type that conforms to this, and its place in `CitationForms.order`.
protocol CitationForm: PatternHolder, Sendable {
    /// The name by which `extract --explain` tells what found a citation.
    static var name: StaticString { get }
    /// Where it can begin.
    static var starts: Set<FormStart.Kind> { get }
    /// Words that it begins with beside the types and their codes: "Hiến pháp". Each stands in every text where `FormStart.Kind.named` is
    /// looked for, so it should be a rare one.
    static func words(_ lexicon: Lexicon) -> [String]

    /// Makes the form's patterns.
    init(_ parts: GrammarParts)

    /// Reads a citation of this form at a start, and adds its mentions to the scanner.
    func read(at start: FormStart, _ scanner: inout MentionScanner) -> FormReading
}

extension CitationForm {
    static func words(_ lexicon: Lexicon) -> [String] { [] }
}

/// A place in a text where a citation can begin, and what stands there.
struct FormStart {
    /// What stands at a start.
    enum Kind: Sendable, CaseIterable {
        /// A type word, "Chỉ thị".
        case type
        /// A type word in small letters, before a number with its symbol.
        case smallType
        /// The type word of a law in small letters, before a name: "luật cư trú năm 2020".
        case smallLaw
        /// A word of a form's own, "Hiến pháp".
        case named
        /// The code of a type, "NQ".
        case code
        /// A number behind which a symbol can go on.
        case number
        /// A meeting's name with a small word for what it adopted before it: "nghị quyết Đại hội", from that word on.
        case meeting
        /// What gives a document a short name: "(sau đây".
        case opening
    }

    let kind: Kind
    /// The word's bytes; of a number, where it begins.
    let range: Range<Int>
    /// What a type word or a code stands for.
    private(set) var type: TypeWord?
    /// Where the first figure behind a type word or a code stands, with nothing but words before it; nil where there is none.
    private(set) var figure: Int?
    /// Whether that is a number right behind the word, with or without "số". Most type words have none, so that nearly all patterns that
    /// need one are not tried.
    private(set) var hasNumber = false

    /// Where the citation begins.
    var offset: Int { range.lowerBound }

    init(kind: Kind, range: Range<Int>) { (self.kind, self.range) = (kind, range) }

    /// Tells the start what its word stands for, and looks for the figure behind it.
    mutating func takeType(_ type: TypeWord?, _ text: TextBytes) {
        self.type = type
        var (index, letters) = (range.upperBound, 0)
        let limit = min(text.count, index + Self.figureReach)
        while index < limit,
            isWhite(text[index]) || isLetter(text[index]) || text[index] >= 0x80 || text[index] == UInt8(ascii: ":")
        {
            if !isWhite(text[index]) { letters += 1 }
            index += 1
        }
        guard index < limit, isDigit(text[index]) else { return }
        figure = index
        hasNumber = letters <= Self.numberWordLimit
    }

    /// How far behind a type word its number is looked for, in bytes: a dozen words may stand between.
    private static let figureReach = 400

    /// How many bytes of a word may stand before a number that has no other words before it: "số:" has five.
    private static let numberWordLimit = 8
}

/// What a form makes of a start.
enum FormReading {
    /// A citation; the scan goes on at an offset.
    case citation(end: Int)
    /// Nothing of this form: others may be tried.
    case none
    /// No citation, and none of any other form either.
    case refused

    /// A citation that ends there, or nothing.
    init(_ end: Int?) { self = end.map { .citation(end: $0) } ?? .none }
}
