import Bytes
import Vocabulary

/// Reads a collection's `danchieu.yaml`, and reports every mistake in it with its line.
package struct ConfigurationReader {
    private let path: String
    private var mistakes: [ConfigurationError.Mistake] = []

    private init(path: String) { self.path = path }

    /// Returns what a configuration file states.
    ///
    /// - Parameters:
    ///   - text: The file's text.
    ///   - path: The file's path, for messages.
    /// - Throws: `ConfigurationError` with all mistakes.
    package static func read(_ text: String, path: String) throws(ConfigurationError) -> CollectionConfiguration {
        var reader = ConfigurationReader(path: path)
        let root = reader.compose(text)
        let configuration = root.map { reader.configuration($0) } ?? CollectionConfiguration()
        guard reader.mistakes.isEmpty else {
            throw ConfigurationError(
                path: path, mistakes: reader.mistakes.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
        return configuration
    }

    // MARK: - YAML

    /// A key that stands twice is noted, so that the other mistakes of the file are found in the same run.
    private mutating func compose(_ text: String) -> YAMLNode? {
        do throws(YAMLError) {
            var composer = try YAMLComposer(text)
            defer { for key in composer.repeated { note(key.place, key.problem) } }
            return try composer.value()
        } catch {
            note(error.place, error.problem)
            return nil
        }
    }

    // MARK: - The parts of the file

    private mutating func configuration(_ root: YAMLNode) -> CollectionConfiguration {
        var configuration = CollectionConfiguration()
        for (name, value) in entries(
            root, known: ["jurisdiction", "ocr", "organs", "types", "aliases", "documents"], of: "the configuration")
            ?? []
        {
            switch name {
            case "jurisdiction": configuration.jurisdiction = string(value, name)
            case "ocr":
                configuration.isOCRWanted = value.bool ?? false
                if value.bool == nil { note(value.place, "ocr is true or false") }
            case "organs": configuration.organs = items(value, name).compactMap { organ($0) }
            case "types": configuration.types = items(value, name).compactMap { type($0) }
            case "aliases":
                for (alias, target) in entries(value, known: nil, of: "aliases") ?? [] {
                    guard let text = string(target, alias) else { continue }
                    configuration.aliases[alias] = text
                }
            default:
                for (glob, value) in entries(value, known: nil, of: "documents") ?? [] {
                    guard glob.utf8.count <= Glob.longest else {
                        note(value.place, "\(ConfigurationError.quoted(glob)) is longer than any path")
                        continue
                    }
                    configuration.documents.append((glob, statement(value)))
                }
            }
        }
        return configuration
    }

    private mutating func organ(_ node: YAMLNode) -> Organ? {
        var (code, names, level, aliases): (String?, [String], Level?, [String]) = (nil, [], nil, [])
        var hasLevel = false
        let known = ["code", "name", "names", "level", "aliases"]
        guard let entries = entries(node, known: known, of: "an organ") else { return nil }
        for (name, value) in entries {
            switch name {
            case "code": code = self.name(value, name)
            case "name": names += self.name(value, name).map { [$0] } ?? []
            case "names": names += self.names(value, name)
            case "aliases": aliases = self.names(value, name)
            default:
                hasLevel = true
                level = self.level(value)
            }
        }
        if code == nil || names.isEmpty || !hasLevel { note(node.place, "an organ needs code, name and level") }
        guard let code, let level, !names.isEmpty else { return nil }
        return Organ(
            code: code, names: names, level: level, isUnique: true, system: .party, aliases: aliases,
            source: .configured)
    }

    private mutating func type(_ node: YAMLNode) -> DocumentType? {
        var (title, codes): (String?, [String]) = (nil, [])
        guard let entries = entries(node, known: ["name", "codes"], of: "a type") else { return nil }
        for (name, value) in entries {
            if name == "name" { title = self.name(value, name) } else { codes = names(value, name) }
        }
        guard let title else {
            note(node.place, "a type needs a name")
            return nil
        }
        return DocumentType(name: title, codes: codes, system: .both, source: .configured)
    }

    private mutating func statement(_ node: YAMLNode) -> DocumentStatement {
        var statement = DocumentStatement()
        for (name, value) in entries(
            node, known: ["symbol", "type", "date", "organ", "jurisdiction", "title"], of: "a document") ?? []
        {
            guard let text = string(value, name) else { continue }
            switch name {
            case "symbol":
                statement.symbol = text
                if text.first?.isNumber != true {
                    note(
                        value.place,
                        "the symbol \(ConfigurationError.quoted(text)) has no number; write it as 256-KL/TU or 30/2020/NĐ-CP"
                    )
                }
            case "type": statement.type = text
            case "organ": statement.organ = text
            case "jurisdiction": statement.jurisdiction = text
            case "title": statement.title = text
            default:
                statement.date = CalendarDate(iso: text)
                if statement.date == nil {
                    note(value.place, "\(ConfigurationError.quoted(text)) is no date; write it as 2021-07-06")
                }
            }
        }
        return statement
    }

    private mutating func level(_ node: YAMLNode) -> Level? {
        guard let text = string(node, "level") else { return nil }
        if let level = Level(rawValue: text) { return level }
        note(
            node.place,
            "unknown level \(ConfigurationError.quoted(text)); use one of \(Level.allCases.map(\.rawValue).joined(separator: ", "))"
        )
        return nil
    }

    // MARK: - Nodes

    /// Returns the entries of a mapping whose keys are known, and nil where it is none.
    private mutating func entries(_ node: YAMLNode, known: [String]?, of what: String) -> [(String, YAMLNode)]? {
        if node.isNull { return [] }
        guard case .mapping(let entries) = node.content else {
            note(node.place, "\(what) must be a mapping of keys to values")
            return nil
        }
        return entries.compactMap { key, value in
            guard let known, !known.contains(key.name) else { return (key.name, value) }
            note(
                key.place,
                "unknown key \(ConfigurationError.quoted(key.name)) in \(what); use one of \(known.joined(separator: ", "))"
            )
            return nil
        }
    }

    private mutating func items(_ node: YAMLNode, _ name: String) -> [YAMLNode] {
        guard case .list(let items) = node.content else {
            note(node.place, "\(ConfigurationError.quoted(name)) must be a list")
            return []
        }
        return items
    }

    private mutating func string(_ node: YAMLNode, _ name: String) -> String? {
        if case .text(let text, isPlain: _) = node.content, !text.isEmpty { return text }
        note(node.place, "\(ConfigurationError.quoted(name)) must be a text")
        return nil
    }

    /// A name that is looked for in texts, with single spaces between its words.
    private mutating func name(_ node: YAMLNode, _ name: String) -> String? {
        guard let text = string(node, name) else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !words.isEmpty, words.utf8.count <= Self.longestName { return words }
        note(
            node.place,
            "\(ConfigurationError.quoted(text)) is no name to look for; write one of at most \(Self.longestName) bytes")
        return nil
    }

    /// No name of an organ or a type in a text comes near this.
    private static let longestName = 400

    private mutating func names(_ node: YAMLNode, _ name: String) -> [String] {
        items(node, name).compactMap { self.name($0, name) }
    }

    private mutating func note(_ place: YAMLPlace, _ message: String) {
        mistakes.append(.init(line: place.line, column: place.column, message: message))
    }
}
