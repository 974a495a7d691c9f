import Bytes
import Vocabulary

/// Whose numbers a document's number belongs to.
package enum Scope: Sendable, Hashable {
    /// The organ's code says it all: `TW`, `CP`.
    case central
    /// One of many bodies that share a code, in a known place: its slug.
    case place(String)
    /// One of many bodies that share a code, in a place that the document at this path does not tell. Such documents are
    /// never merged with another's.
    case unknown(String)

    /// A district or commune without the province that it is said to be in; nil for any other scope.
    package var unitAlone: Scope? {
        guard case .place(let slug) = self, let dot = slug.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        return .place(String(slug[slug.utf8.index(after: dot)...]))
    }

    /// What stands before the colon of a node id; empty for the centre.
    package var prefix: String {
        switch self {
        case .central: ""
        case .place(let slug), .unknown(let slug): "\(slug):"
        }
    }
}

extension Scope {
    /// Whether two scopes are the same, by the bytes of their slugs.
    package static func == (left: Scope, right: Scope) -> Bool {
        switch (left, right) {
        case (.central, .central): true
        case (.place(let one), .place(let other)), (.unknown(let one), .unknown(let other)):
            ExactText(one) == ExactText(other)
        default: false
        }
    }

    package func hash(into hasher: inout Hasher) {
        switch self {
        case .central: hasher.combine(0 as UInt8)
        case .place(let slug), .unknown(let slug): ExactText(slug).hash(into: &hasher)
        }
    }
}

extension Scope: Comparable {
    /// Orders scopes: the centre, the places, what is unknown; each by its slug.
    package static func < (left: Scope, right: Scope) -> Bool {
        switch (left, right) {
        case (.central, .central): false
        case (.central, _): true
        case (_, .central): false
        case (.place(let one), .place(let other)), (.unknown(let one), .unknown(let other)):
            ExactText(one) < ExactText(other)
        case (.place, .unknown): true
        case (.unknown, .place): false
        }
    }
}
