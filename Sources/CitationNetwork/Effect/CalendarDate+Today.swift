import Glibc
package import Vocabulary

extension CalendarDate {
    /// Today where the program runs: the day for which force is asked where no other is named. nil for a clock outside the calendar's years.
    package static var today: CalendarDate? {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}
