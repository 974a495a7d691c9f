import Bytes
import Vocabulary

/// Since when a cited document is in force, where its sentence says so right behind its name: "Luật số 12/2036/QH18 ngày … của Quốc hội,
/// có hiệu lực kể từ ngày 01 tháng 01 năm 2037".
enum ToldForce {
    private static let openings = Vocabulary.standard.words(.forceSince)
    /// How far behind the name the words may stand, in characters: what issued it and when, no title.
    private static let reach = 60

    /// Returns the day; nil where nothing is said, or another day than one of the calendar.
    static func day(behind citation: String, in sentence: String) -> CalendarDate? {
        let words = citation.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let end = sentence.firstRange(ofBytes: words)?.upperBound else { return nil }
        let rest = sentence[end...].prefix(reach + 40)
        guard let opening = openings.lazy.compactMap({ rest.firstRange(ofBytes: $0) }).first,
            rest.distance(from: rest.startIndex, to: opening.lowerBound) <= reach
        else { return nil }
        let figures = rest[opening.upperBound...].split { !$0.isNumber }.prefix(3).compactMap { Int(figures: $0) }
        guard figures.count == 3, rest[opening.upperBound...].first?.isNumber == true else { return nil }
        return CalendarDate(year: figures[2], month: figures[1], day: figures[0])
    }
}
