import Bytes

/// The numbers that Word shows before the paragraphs of its lists, which are nowhere in the text: "Điều 1.", "a)".
struct WordNumbering {
    private struct Level {
        var start = 1
        var number: ListNumber? = .decimal
        /// `Điều %1.`, where `%1` is the number of the first level.
        var text = ""
    }

    private struct List {
        var abstract: String
        var starts: [Int: Int] = [:]
    }

    private var levels: [String: [Int: Level]] = [:]
    private var lists: [String: List] = [:]
    /// The numbers reached in each abstract list, by level.
    private var counters: [String: [Int: Int]] = [:]
    /// The lists whose own starts have been used.
    private var started: Set<WordListPlace> = []

    /// Reads `numbering.xml`, where the file has it.
    init(_ events: XMLEvents?) throws(FormatError) {
        guard let events else { return }
        var abstract: String?
        var list: String?
        var index = 0
        while let event = try events.next() {
            let value = { events.attribute("val") }
            switch event {
            case .open("abstractNum"): abstract = events.attribute("abstractNumId")
            case .close("abstractNum"): abstract = nil
            case .open("num"): list = events.attribute("numId")
            case .open("abstractNumId"): if let list { lists[list] = List(abstract: value() ?? "") }
            case .open("lvl"), .open("lvlOverride"):
                index = min(max(events.attribute("ilvl").flatMap { Int(stated: $0) } ?? 0, 0), 8)
                if let abstract { levels[abstract, default: [:]][index] = Level() }
            case .open("startOverride"):
                if let list { lists[list]?.starts[index] = value().flatMap { Int(stated: $0) } ?? 1 }
            case .open("start"):
                if let abstract { levels[abstract]?[index]?.start = value().flatMap { Int(stated: $0) } ?? 1 }
            case .open("numFmt"): if let abstract { levels[abstract]?[index]?.number = Self.number(value()) }
            case .open("lvlText"): if let abstract { levels[abstract]?[index]?.text = value() ?? "" }
            default: break
            }
        }
    }

    private static func number(_ format: String?) -> ListNumber? {
        switch format {
        case "decimal", "decimalZero", nil: .decimal
        case "lowerLetter": .smallLetter
        case "upperLetter": .capitalLetter
        case "lowerRoman": .smallRoman
        case "upperRoman": .capitalRoman
        default: nil
        }
    }

    /// Returns the label of the next paragraph at a place, with a space behind it; nil for bullets.
    mutating func label(_ place: WordListPlace) -> String? {
        guard let list = lists[place.list], let levels = levels[list.abstract], let level = levels[place.level] else {
            return nil
        }
        var counter = counters[list.abstract] ?? [:]
        if let start = list.starts[place.level], started.insert(place).inserted {
            counter[place.level] = start
        } else {
            counter[place.level] = counter[place.level].map { $0 &+ 1 } ?? level.start
        }
        for deeper in counter.keys where deeper > place.level { counter[deeper] = nil }
        counters[list.abstract] = counter
        guard level.number != nil, !level.text.isEmpty, level.text.utf8.count < 100 else { return nil }
        var label = level.text
        for index in 0...place.level {
            guard let number = levels[index]?.number else { continue }
            label = label.split(separator: "%\(index + 1)", omittingEmptySubsequences: false).joined(
                separator: number.text(counter[index] ?? levels[index]?.start ?? 1))
        }
        return label + " "
    }
}
