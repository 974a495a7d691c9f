import CitationDetection
import CitationNetwork
import Synchronization

/// A document that has its place in the graph: its own node, and those that its citations mean.
struct PlacedDocument: Sendable {
    let record: StoredRecord
    /// Its node's row.
    let own: Int64
    /// For each citation the row of the node that it means.
    let targets: [Int?]
    /// Whether its node's relations are those that it states, and no other document's.
    let statesAlone: Bool

    /// An edge as it is written.
    struct Edge: Sendable {
        let key: StatedRelations.Key
        let weight: Int
        let evidence: [UInt8]
        let change: CitationGraph.Change?
    }

    /// The relations that it states, where no other document has a say in them.
    var edges: [Edge] {
        guard statesAlone else { return [] }
        var relations = StatedRelations()
        add(to: &relations)
        return relations.edges
    }

    /// Adds what it states.
    func add(to relations: inout StatedRelations) {
        relations.add(
            document: Int(record.id), own: Int(own), header: record.document.header,
            citations: record.document.citations, claims: record.claims.claims, targets: targets)
    }
}

extension StatedRelations {
    /// The relations as they are written.
    var edges: [PlacedDocument.Edge] {
        statements.map { key, statement in
            PlacedDocument.Edge(
                key: key, weight: statement.weight, evidence: StatedPlaces(places: statement.places).storedBytes,
                change: statement.change)
        }
    }
}

/// What changes in the facts of nodes, by their rows: counted by one thread while another writes.
final class FactChanges: Sendable {
    private let changes = Mutex<[Int64: NodeFacts]>([:])

    /// Counts what the citations of documents say of the nodes that they mean, `factor` times. What only repeats another text says
    /// nothing new.
    func count(_ documents: [PlacedDocument], _ factor: Int) {
        changes.withLock { changes in
            for index in documents.indices where documents[index].record.original == documents[index].record.id {
                let citations = documents[index].record.document.citations
                let claims = documents[index].record.claims.claims
                let targets = documents[index].targets
                for position in targets.indices {
                    guard let target = targets[position], let claim = claims[position] else { continue }
                    changes[Int64(target), default: NodeFacts()].add(position, of: citations, claim, factor)
                }
            }
        }
    }

    /// The changes so far.
    var all: [Int64: NodeFacts] { changes.withLock { $0 } }
}
