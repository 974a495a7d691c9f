import Bytes
import CitationNetwork
import GraphFormats
import Hummingbird
import HummingbirdCore
import Vocabulary
import Writers

/// The parameters of a request, each within its bounds.
struct PageQuery {
    private let values: [String: String]

    /// The most bytes of a value.
    static let valueLimit = 1_024
    private static let count = 16
    /// The last page that is shown: further ones would read all that lies before them.
    private static let pages = 200

    /// Reads the parameters of a request; of those that stand twice the first counts.
    init(_ request: Request) throws(Refusal) {
        var values: [String: String] = [:]
        for pair in (request.uri.query ?? "").split(separator: "&").prefix(Self.count) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count > 1 ? parts[1] : "") else {
                throw Refusal.bad("?", String(pair.prefix(40)), "its percent-encoding is broken")
            }
            guard value.utf8.count <= Self.valueLimit else {
                throw Refusal.bad(name, "\(value.prefix(40))…", "it is too long")
            }
            if !value.isEmpty, values[name] == nil { values[name] = value }
        }
        self.values = values
    }

    /// Forms write a space as a plus sign.
    private static func decoded(_ text: Substring) -> String? {
        HTMLAddress.decoded(
            text.utf8.contains(UInt8(ascii: "+")) ? String(text).replacing("+", with: "%20") : String(text))
    }

    /// Returns a value; nil where there is none, or an empty one.
    func text(_ name: String) -> String? { values[name] }

    /// Returns a value that must be there.
    func required(_ name: String) throws(Refusal) -> String {
        guard let value = values[name] else { throw Refusal.bad(name, "", "give one") }
        return value
    }

    /// Returns a number within bounds.
    func number(_ name: String, _ range: ClosedRange<Int>, default usual: Int) throws(Refusal) -> Int {
        guard let value = values[name] else { return usual }
        guard let number = Int(figures: value), range.contains(number) else {
            throw Refusal.bad(name, value, "it is a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// Whether something is asked for by a mark.
    func flag(_ name: String) -> Bool { values[name].map { $0 != "0" && $0 != "false" } ?? false }

    /// The page of the answers, from 1.
    var page: Int {
        get throws(Refusal) { try number("page", 1...Self.pages, default: 1) }
    }

    /// The levels that are wanted; nil for all.
    var levels: Set<Level>? {
        get throws(Refusal) {
            guard let value = values["level"] else { return nil }
            guard let levels = Level.set(named: value) else {
                throw Refusal.bad(
                    "level", value, "it is one of \(Level.allCases.map(\.rawValue).joined(separator: ", ")), local")
            }
            return levels
        }
    }

    /// The types that are wanted, by name; nil for all.
    func types(_ vocabulary: Vocabulary) throws(Refusal) -> Set<String>? {
        guard let value = values["type"] else { return nil }
        do throws(Vocabulary.UnknownType) {
            return try vocabulary.typeNames(value)
        } catch {
            throw Refusal.bad("type", value, "\(error)")
        }
    }

    /// The relations that are wanted; nil for all.
    var relations: Set<RelationType>? {
        get throws(Refusal) {
            guard let value = values["relation"] else { return nil }
            var relations: Set<RelationType> = []
            for word in value.split(separator: ",") {
                guard let relation = RelationType(rawValue: String(word)) else {
                    throw Refusal.bad("relation", value, "use names like implements,amends")
                }
                relations.insert(relation)
            }
            return relations
        }
    }

    /// What is asked of implementers, but for how many are wanted.
    func implementers(_ vocabulary: Vocabulary) throws(Refusal) -> Implementers.Options {
        var options = Implementers.Options()
        if let relations = try relations { options.relations = relations }
        (options.levels, options.types) = (try levels, try types(vocabulary))
        options.depth = flag("transitive") ? .max : 1
        return options
    }

    /// The ranked documents that are wanted, the best first.
    func fitting(_ ranking: Ranking, _ vocabulary: Vocabulary, isMissing: Bool) throws(Refusal) -> [Int] {
        let (levels, types) = (try levels, try types(vocabulary))
        return ranking.order.filter { index in
            let node = ranking.graph.nodes[index]
            return !(isMissing && node.inCollection) && node.fits(levels: levels, types: types)
        }
    }

    /// The kind of findings that is wanted; nil for all.
    var kind: Finding.Kind? {
        get throws(Refusal) {
            guard let value = values["kind"] else { return nil }
            guard let kind = Finding.Kind(rawValue: value) else {
                throw Refusal.bad(
                    "kind", value, "it is one of \(Finding.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return kind
        }
    }

    /// The values of some parameters, to be asked for again on another page.
    func again(_ names: [String], page: Int? = nil) -> [(name: String, value: String?)] {
        names.map { ($0, values[$0]) } + [("page", page.map { "\($0)" })]
    }
}
