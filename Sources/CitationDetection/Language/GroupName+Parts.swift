import Bytes
import Patterns
import Vocabulary

/// The groups of the grammar's parts, and those that several rules have.
extension GroupName {
    static let type = GroupName("type")
    static let code = GroupName("code")
    static let symbol = GroupName("symbol")
    static let number = GroupName("number")
    static let name = GroupName("name")
    static let body = GroupName("body")
    static let organ = GroupName("organ")
    static let issuer = GroupName("issuer")
    static let term = GroupName("term")
    static let day = GroupName("day")
    static let month = GroupName("month")
    static let year = GroupName("year")
}

extension Match {
    /// Returns the date in the groups of `GrammarParts.date`; nil where they hold none, or no day of the calendar.
    func date(in text: TextBytes) -> CalendarDate? {
        guard let day = self[.day].flatMap(text.integer), let month = self[.month].flatMap(text.integer),
            let year = self[.year].flatMap(text.integer)
        else { return nil }
        return CalendarDate(year: year < 100 ? 1900 + year : year, month: month, day: day)
    }
}

extension TextBytes {
    /// Returns the number that the figures of a range make, up to six of them, blanks left out; nil where it holds anything else.
    func integer(_ range: Range<Int>) -> Int? {
        var (value, hasFigure) = (0, false)
        for index in range {
            // A scan or a PDF may set a date's figures apart: "20 32".
            if self[index] == 0x20 { continue }
            guard isDigit(self[index]), value < 100_000 else { return nil }
            value = value * 10 + Int(self[index] - 0x30)
            hasFigure = true
        }
        return hasFigure ? value : nil
    }
}
