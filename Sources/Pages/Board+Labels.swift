package import CitationNetwork
import Identity
import Vocabulary

/// What a board says, for people.
extension Board {
    /// Whether nothing implements the document.
    package var isEmpty: Bool {
        documents() == 0 && centre == nil && unplaced == nil && others.allSatisfy(\.whole.entries.isEmpty)
    }

    /// How a document relates to the one asked for: its relations, or the way through others; and who says it, where that is another.
    package func relation(of entry: Entry) -> String {
        guard entry.isDirect else {
            var words = ""
            for (step, index) in entry.edges.enumerated() {
                let edge = graph.edges[index]
                if step > 0 { words += " → \(name(edge.source)) → " }
                words += edge.relation.label
                if let asserter = edge.assertedBy { words += " (theo \(name(asserter)))" }
            }
            return words
        }
        // What the document says itself need not be told by others.
        var asserters: [(relation: RelationType, names: [String]?)] = []
        for edge in entry.edges.map({ graph.edges[$0] }) {
            let known = asserters.firstIndex { $0.relation == edge.relation }
            let place = known ?? asserters.count
            if known == nil { asserters.append((edge.relation, [])) }
            if let asserter = edge.assertedBy {
                asserters[place].names?.append(name(asserter))
            } else {
                asserters[place].names = nil
            }
        }
        return asserters.map { relation, names in
            relation.label + (names.map { " (theo \($0.joined(separator: ", ")))" } ?? "")
        }.joined(separator: ", ")
    }

    private func name(_ node: Int) -> String { graph.nodes[node].symbol ?? graph.nodes[node].label }
}

extension Board.Column {
    /// The label in both languages.
    package var label: (vietnamese: String, english: String) {
        switch self {
        case .party: ("Đảng", "Party")
        case .state: ("Nhà nước", "State")
        case .other: ("Cơ quan khác", "other")
        case .block: ("Khối", "block")
        case .district: ("Huyện, quận", "district")
        case .commune: ("Xã, phường", "commune")
        }
    }
}
