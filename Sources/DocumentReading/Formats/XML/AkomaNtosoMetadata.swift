import Vocabulary

/// What an Akoma Ntoso document says of itself in its `meta`, which is more to be trusted than what its text looks like.
struct AkomaNtosoMetadata {
    /// Number, date and title, as far as they are given.
    private(set) var stated = StatedIdentity()

    /// Reads the element `meta`, which begins here, to its end.
    mutating func read(_ events: XMLEvents) throws(FormatError) {
        var depth = 1
        var isWork = false
        while depth > 0, let event = try events.next() {
            switch event {
            case .open(let name):
                depth += 1
                if name == "FRBRWork" { isWork = true }
                // Expressions and manifestations have dates of their own: of a version, of a file.
                if isWork { take(name, events) }
            case .close(let name):
                depth -= 1
                if name == "FRBRWork" { isWork = false }
            case .text: break
            }
        }
    }

    private mutating func take(_ name: String, _ events: XMLEvents) {
        switch name {
        case "FRBRnumber":
            if let number = events.attribute("value"), number.contains("/") || number.contains("-") {
                stated.symbol = number
            }
        case "FRBRdate":
            if let date = events.attribute("date").flatMap({ CalendarDate(iso: String($0.prefix(10))) }) {
                stated.date = date
            }
        case "FRBRname", "FRBRtitle": if let title = events.attribute("value"), !title.isEmpty { stated.title = title }
        default: break
        }
    }
}
