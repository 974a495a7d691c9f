import Bytes
import ArgumentParser
import DanChieu

/// The day for which something is asked.
struct DayOptions: ParsableArguments {
    @Option(help: ArgumentHelp("On this day: 2026-03-01 or 01/3/2026 (default: today).", valueName: "date"))
    var at: Day?

    /// The day asked for, else today.
    var day: CalendarDate {
        get throws {
            guard let day = at?.date ?? CalendarDate.today else {
                throw ValidationError("the clock does not tell the day; give it with --at")
            }
            return day
        }
    }

    /// A day as people and programs write it.
    struct Day: ExpressibleByArgument {
        let date: CalendarDate

        init?(argument: String) {
            let parts = argument.split(separator: "/").map { Int(figures: $0) }
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
