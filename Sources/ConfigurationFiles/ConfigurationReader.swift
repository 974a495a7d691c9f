import Vocabulary
import Bytes
import Yams

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

    /// Yams gives up at the first key that stands twice. It is noted and put out of the way, so that the other mistakes
    /// of the file are found in the same run.
    private mutating func compose(_ text: String) -> Node? {
        var text = YAMLText(text)
        while true {
            do {
                return try Yams.compose(yaml: text.string)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let (line, column) = (context.mark.line, context.mark.column)
                let key = keys.first.map { " '\($0)'" } ?? ""
                mistakes.append(.init(line: line, column: column, message: "the key\(key) stands twice; keep one"))
                guard text.setAsideKey(line: line, column: column) else { return nil }
            } catch let error as YamlError {
                mistakes.append(Self.mistake(error))
                return nil
            } catch {
                mistakes.append(.init(line: 1, column: 1, message: "\(error)"))
                return nil
            }
        }
    }

    private static func mistake(_ error: YamlError) -> ConfigurationError.Mistake {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            .init(line: mark.line, column: mark.column, message: "this is not YAML: \(problem)")
        default: .init(line: 1, column: 1, message: "this is not YAML: \(error)")
        }
    }

    // MARK: - The parts of the file

    private mutating func configuration(_ root: Node) -> CollectionConfiguration {
        var configuration = CollectionConfiguration()
        for (_, name, value) in entries(
            root, known: ["jurisdiction", "ocr", "organs", "types", "aliases", "documents"], of: "the configuration")
        {
            switch name {
            case "jurisdiction": configuration.jurisdiction = string(value, name)
            case "ocr":
                configuration.isOCRWanted = value.bool ?? false
                if value.bool == nil { note(value, "ocr is true or false") }
            case "organs": configuration.organs = items(value, name).compactMap { organ($0) }
            case "types": configuration.types = items(value, name).compactMap { type($0) }
            case "aliases":
                for (_, alias, target) in entries(value, known: nil, of: "aliases") {
                    guard let text = string(target, alias) else { continue }
                    configuration.aliases[alias] = text
                }
            default:
                for (_, glob, value) in entries(value, known: nil, of: "documents") {
                    configuration.documents.append((glob, statement(value)))
                }
            }
        }
        return configuration
    }

    private mutating func organ(_ node: Node) -> Organ? {
        var (code, names, level, aliases): (String?, [String], Level?, [String]) = (nil, [], nil, [])
        var hasLevel = false
        for (_, name, value) in entries(node, known: ["code", "name", "names", "level", "aliases"], of: "an organ") {
            switch name {
            case "code": code = string(value, name)
            case "name": names += string(value, name).map { [$0] } ?? []
            case "names": names += strings(value, name)
            case "aliases": aliases = strings(value, name)
            default:
                hasLevel = true
                level = self.level(value)
            }
        }
        if code == nil || names.isEmpty || !hasLevel { note(node, "an organ needs code, name and level") }
        guard let code, let level, !names.isEmpty else { return nil }
        return Organ(
            code: code, names: names, level: level, isUnique: true, system: .party, aliases: aliases,
            source: .configured)
    }

    private mutating func type(_ node: Node) -> DocumentType? {
        var (title, codes): (String?, [String]) = (nil, [])
        for (_, name, value) in entries(node, known: ["name", "codes"], of: "a type") {
            if name == "name" { title = string(value, name) } else { codes = strings(value, name) }
        }
        guard let title else {
            note(node, "a type needs a name")
            return nil
        }
        return DocumentType(name: title, codes: codes, system: .both, source: .configured)
    }

    private mutating func statement(_ node: Node) -> DocumentStatement {
        var statement = DocumentStatement()
        for (_, name, value) in entries(
            node, known: ["symbol", "type", "date", "organ", "jurisdiction", "title"], of: "a document")
        {
            guard let text = string(value, name) else { continue }
            switch name {
            case "symbol":
                statement.symbol = text
                if text.first?.isNumber != true {
                    note(value, "the symbol '\(text)' has no number; write it as 256-KL/TU or 30/2020/NĐ-CP")
                }
            case "type": statement.type = text
            case "organ": statement.organ = text
            case "jurisdiction": statement.jurisdiction = text
            case "title": statement.title = text
            default:
                statement.date = CalendarDate(iso: text)
                if statement.date == nil { note(value, "'\(text)' is no date; write it as 2021-07-06") }
            }
        }
        return statement
    }

    private mutating func level(_ node: Node) -> Level? {
        guard let text = string(node, "level") else { return nil }
        if let level = Level(rawValue: text) { return level }
        note(node, "unknown level '\(text)'; use one of \(Level.allCases.map(\.rawValue).joined(separator: ", "))")
        return nil
    }

    // MARK: - Nodes

    private mutating func entries(_ node: Node, known: [String]?, of what: String) -> [(Node, String, Node)] {
        if case .scalar(let scalar) = node, scalar.string.isEmpty || scalar.string == "null" { return [] }
        guard case .mapping(let mapping) = node else {
            note(node, "\(what) must be a mapping of keys to values")
            return []
        }
        var found: [(Node, String, Node)] = []
        for (key, value) in mapping {
            guard let name = key.string else {
                note(key, "a key must be a word")
                continue
            }
            if YAMLText.isSetAside(name) { continue }
            if let known, !known.contains(name) {
                note(key, "unknown key '\(name)' in \(what); use one of \(known.joined(separator: ", "))")
                continue
            }
            found.append((key, name, value))
        }
        return found
    }

    private mutating func items(_ node: Node, _ name: String) -> [Node] {
        guard case .sequence(let sequence) = node else {
            note(node, "'\(name)' must be a list")
            return []
        }
        return Array(sequence)
    }

    private mutating func string(_ node: Node, _ name: String) -> String? {
        if case .scalar(let scalar) = node, !scalar.string.isEmpty { return scalar.string }
        note(node, "'\(name)' must be a text")
        return nil
    }

    private mutating func strings(_ node: Node, _ name: String) -> [String] {
        items(node, name).compactMap { string($0, name) }
    }

    private mutating func note(_ node: Node, _ message: String) {
        mistakes.append(.init(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message))
    }
}

/// The mistakes in a collection's configuration.
public struct ConfigurationError: Error, Sendable, CustomStringConvertible {
    /// One mistake and where it is; line and column count from 1.
    package struct Mistake: Sendable, Hashable {
        /// The line, from 1.
        package let line: Int
        /// The column, from 1.
        package let column: Int
        /// What is wrong, and what to do.
        package let message: String
    }

    /// The file's path, as given.
    package let path: String
    /// The mistakes, in the order of the file.
    package let mistakes: [Mistake]

    /// The message for people.
    public var description: String {
        mistakes.map { "\(path):\($0.line):\($0.column): error: \($0.message)" }.joined(separator: "\n")
    }
}
