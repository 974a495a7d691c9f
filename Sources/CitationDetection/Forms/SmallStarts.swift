import Bytes
import Vocabulary

/// The words in small letters at which a citation by name can begin: the types of laws, "luật cư trú năm 2020", the meetings whose
/// resolutions are cited, "nghị quyết đại hội đảng bộ xã lần thứ I", and a short name that is given behind a comma. They are looked for by
/// a byte of theirs that is rare, beside the scan for anchors, which begin with capitals.
struct SmallStarts {
    /// A word, and what can begin there.
    struct Start {
        let kind: FormStart.Kind
        let range: Range<Int>
    }

    private let text: TextBytes
    /// The next place of each word; nil where it stands nowhere more.
    private var next: [Start?]

    private static let words: [(kind: FormStart.Kind, word: ExactPhrase)] =
        Vocabulary.standard.words(.smallLaw).map { (.smallLaw, ExactPhrase($0)) }
        + Vocabulary.standard.words(.smallMeeting).map { (.meeting, ExactPhrase($0)) }
        + Vocabulary.standard.words(.smallOpening).map { (.opening, ExactPhrase($0)) }

    init(_ text: TextBytes) {
        self.text = text
        next = Self.words.indices.map { Self.find($0, in: text, from: 0) }
    }

    private static func find(_ index: Int, in text: TextBytes, from start: Int) -> Start? {
        let (kind, word) = words[index]
        return word.next(in: text, from: start).map { Start(kind: kind, range: $0) }
    }

    /// Returns the first word that stands at `start` or behind it and before `end`.
    mutating func next(from start: Int, before end: Int) -> Start? {
        var first: Start?
        for index in next.indices {
            while let found = next[index], found.range.lowerBound < start {
                next[index] = Self.find(index, in: text, from: max(start, found.range.upperBound))
            }
            if let found = next[index], found.range.lowerBound < first?.range.lowerBound ?? end { first = found }
        }
        return first
    }
}
