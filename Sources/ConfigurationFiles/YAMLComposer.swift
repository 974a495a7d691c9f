/// Puts a YAML text together as a value, as far as a configuration needs YAML: one document, keys that are words, few levels.
///
/// Whatever the text is, the work is linear in its length: a key that is no word is refused before it is put together, an alias
/// is the value that it stands for without a copy, and how many values the aliases stand for has a bound.
struct YAMLComposer {
    /// The levels that a text may have; a configuration has four.
    private static let deepest = 16
    /// The values that all aliases may stand for, so that whoever walks the value comes to an end.
    private static let mostAliased = 100_000
    /// So many keys that stand twice end the reading: the text is no configuration then.
    private static let mostRepeated = 3

    private struct Anchored {
        let node: YAMLNode
        /// The values in it, itself among them.
        let size: Int
        /// The levels below it.
        let height: Int
    }

    private let events: YAMLEvents
    private var anchors: [String: Anchored] = [:]
    private var aliased = 0
    /// The keys that stand twice.
    private(set) var repeated: [YAMLError] = []

    init(_ text: String) throws(YAMLError) {
        try Self.refuseTagDirectives(text)
        events = try YAMLEvents(text)
    }

    /// Returns the value that the text is, nil where it has none.
    ///
    /// - Throws: `YAMLError` for the first place that ends the reading.
    mutating func value() throws(YAMLError) -> YAMLNode? {
        guard case .documentStart = try events.next().0 else { return nil }
        let (event, place) = try events.next()
        let value = try node(event, place, level: 0).node
        _ = try events.next()
        let (rest, end) = try events.next()
        guard case .textEnd = rest else {
            throw YAMLError(place: end, problem: "a second document begins here; a configuration is one")
        }
        return value
    }

    /// libYAML compares each of these with all before it. No configuration needs one.
    private static func refuseTagDirectives(_ text: String) throws(YAMLError) {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return }
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        where line.utf8.starts(with: "%TAG".utf8) {
            throw YAMLError(
                place: YAMLPlace(line: index + 1, column: 1), problem: "%TAG means nothing here; take the line out")
        }
    }

    // MARK: - Values

    private mutating func node(
        _ event: YAMLEvents.Event, _ place: YAMLPlace, level: Int
    ) throws(YAMLError) -> Anchored {
        switch event {
        case .text(let text, let isPlain, let anchor):
            return note(
                Anchored(node: .init(content: .text(text, isPlain: isPlain), place: place), size: 1, height: 0), anchor)
        case .listStart(let anchor):
            return note(try list(place, level: try below(level, place)), anchor)
        case .mappingStart(let anchor):
            return note(try mapping(place, level: try below(level, place)), anchor)
        case .alias(let name): return try anchored(name, place, level: level)
        case .end, .documentStart, .documentEnd, .textEnd:
            throw YAMLError(place: place, problem: "a value is missing")
        }
    }

    private func below(_ level: Int, _ place: YAMLPlace, height: Int = 1) throws(YAMLError) -> Int {
        guard level + height <= Self.deepest else {
            throw YAMLError(
                place: place,
                problem: "values stand in more than \(Self.deepest) others; a configuration has four levels")
        }
        return level + height
    }

    private mutating func list(_ place: YAMLPlace, level: Int) throws(YAMLError) -> Anchored {
        var (items, size, height): ([YAMLNode], Int, Int) = ([], 1, 0)
        while true {
            let (event, itemPlace) = try events.next()
            if case .end = event { break }
            let item = try node(event, itemPlace, level: level)
            items.append(item.node)
            size += item.size
            height = max(height, item.height)
        }
        return Anchored(node: .init(content: .list(items), place: place), size: size, height: height + 1)
    }

    private mutating func mapping(_ place: YAMLPlace, level: Int) throws(YAMLError) -> Anchored {
        var (entries, size, height): ([(key: YAMLNode.Key, value: YAMLNode)], Int, Int) = ([], 1, 0)
        var lines: [String: Int] = [:]
        while true {
            let (event, keyPlace) = try events.next()
            if case .end = event { break }
            let name = try key(event, keyPlace)
            if let line = lines[name] {
                try noteRepeated(name, keyPlace, line: line)
            } else {
                lines[name] = keyPlace.line
            }
            let (valueEvent, valuePlace) = try events.next()
            let value = try node(valueEvent, valuePlace, level: level)
            entries.append((YAMLNode.Key(name: name, place: keyPlace), value.node))
            size += value.size + 1
            height = max(height, value.height)
        }
        return Anchored(node: .init(content: .mapping(entries), place: place), size: size, height: height + 1)
    }

    /// A list as a key would have to be compared as a whole, with all that its aliases stand for.
    private func key(_ event: YAMLEvents.Event, _ place: YAMLPlace) throws(YAMLError) -> String {
        if case .text(let name, isPlain: _, anchor: _) = event { return name }
        throw YAMLError(place: place, problem: "a key must be a word, written out where it stands")
    }

    private mutating func noteRepeated(_ name: String, _ place: YAMLPlace, line: Int) throws(YAMLError) {
        let first = line == place.line ? "" : " (first in line \(line))"
        let problem = "the key \(ConfigurationError.quoted(name)) stands twice\(first); keep one"
        guard repeated.count + 1 < Self.mostRepeated else {
            throw YAMLError(place: place, problem: problem + ". What follows was not read")
        }
        repeated.append(YAMLError(place: place, problem: problem))
    }

    // MARK: - Anchors

    private mutating func note(_ value: Anchored, _ anchor: String?) -> Anchored {
        if let anchor { anchors[anchor] = value }
        return value
    }

    private mutating func anchored(_ name: String, _ place: YAMLPlace, level: Int) throws(YAMLError) -> Anchored {
        guard let value = anchors[name] else {
            throw YAMLError(
                place: place, problem: "nothing before this has the anchor \(ConfigurationError.quoted("&" + name))")
        }
        _ = try below(level, place, height: value.height)
        aliased += value.size
        guard aliased <= Self.mostAliased else {
            throw YAMLError(
                place: place, problem: "aliases stand for more than \(Self.mostAliased) values; write out what is meant"
            )
        }
        return value
    }
}
