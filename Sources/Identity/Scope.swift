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
