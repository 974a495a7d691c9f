import ArgumentParser
import DanChieu
import Glibc

/// The day for which something is asked.
struct DayOptions: ParsableArguments {
    @Option(help: ArgumentHelp("On this day: 2026-03-01 or 01/3/2026 (default: today).", valueName: "date"))
    var at: Day?

    /// The day asked for, else today.
    var day: CalendarDate { at?.date ?? Self.today }

    /// Today where the program runs.
    private static var today: CalendarDate {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let date = CalendarDate(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        // A clock outside the calendar's years.
        return date ?? CalendarDate(year: 2026, month: 1, day: 1)!
    }

    /// A day as people and programs write it.
    struct Day: ExpressibleByArgument {
        let date: CalendarDate

        init?(argument: String) {
            let parts = argument.split(separator: "/").map { Int($0) }
            let written: CalendarDate? =
                if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] {
                    CalendarDate(year: year, month: month, day: day)
                } else {
                    CalendarDate(iso: argument)
                }
            guard let written else { return nil }
            date = written
        }
    }
}
