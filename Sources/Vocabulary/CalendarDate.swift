import Bytes

/// A day of the calendar, as documents state it.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The day in the lowest five bits, the month in four, the year above: every citation has room for two dates.
    private let packed: Int32

    /// The year, four figures.
    public var year: Int { Int(packed >> 9) }
    /// The month, from 1.
    public var month: Int { Int(packed >> 5 & 0xF) }
    /// The day of the month, from 1.
    public var day: Int { Int(packed & 0x1F) }

    /// Makes a date if the day exists: 31/02 does not.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, (1900...2199).contains(year) else { return nil }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        guard day <= length else { return nil }
        packed = Int32(year << 9 | month << 5 | day)
    }

    /// Reads an ISO date, `2016-05-15`.
    public init?(iso: some StringProtocol) {
        // Tables and stores hold thousands: to read the figures as texts took most of it.
        var (year, month, day, index) = (0, 0, 0, 0)
        for byte in iso.utf8 {
            let fits =
                switch index {
                case 4, 7: byte == UInt8(ascii: "-")
                case 0..<4: year.append(figure: byte)
                case 5..<7: month.append(figure: byte)
                case 8..<10: day.append(figure: byte)
                default: false
                }
            guard fits else { return nil }
            index += 1
        }
        guard index == 10 else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The ISO form, `2016-05-15`.
    public var description: String {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// The form that Vietnamese documents use, `15/5/2016`: days under 10 and the months 1 and 2 take a zero.
    public var vietnamese: String {
        "\(day < 10 ? "0" : "")\(day)/\(month < 3 ? "0" : "")\(month)/\(year)"
    }

    /// The number of days since 1 March of year 0, for differences.
    public var dayNumber: Int {
        let shifted = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        let (y, m) = shifted
        return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1
    }

    /// Returns the day some days later, or earlier where the number is negative; nil where that is out of the calendar's years.
    package func moved(byDays days: Int) -> CalendarDate? {
        var (date, left) = (self, days)
        while left != 0 {
            let (day, month, year) = (date.day + left.signum(), date.month, date.year)
            let next = left > 0 ? Self.first(after: month, year) : Self.last(before: month, year)
            guard let moved = CalendarDate(year: year, month: month, day: day) ?? next else { return nil }
            date = moved
            left -= left.signum()
        }
        return date
    }

    private static func first(after month: Int, _ year: Int) -> CalendarDate? {
        CalendarDate(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
    }

    private static func last(before month: Int, _ year: Int) -> CalendarDate? {
        let (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
        return (28...31).reversed().lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first
    }

    /// Orders dates from the earlier to the later.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.packed < right.packed
    }
}

extension CalendarDate: Codable {
    /// Reads an ISO date.
    ///
    /// - Throws: `DecodingError` where it is no day of the calendar.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CalendarDate(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is no date; write it as 2016-05-15")
        }
        self = date
    }

    /// Writes the ISO form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
