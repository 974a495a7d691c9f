import Bytes
package import CitationDetection
import Identity
package import Vocabulary

/// What one document says, its citations resolved: of the nodes that it cites, and of relations. Nodes go by their ids, so that the
/// statements of many documents can be brought together anywhere.
package struct DocumentStatements: Sendable {
    /// A relation with all that the document says of it.
    package struct Edge: Sendable {
        /// The node that cites, or of which a title says that it does.
        package let source: String
        /// The node that is cited.
        package let target: String
        /// The relation.
        package let relation: RelationType
        /// The node whose document says so, where that is not the source itself.
        package let assertedBy: String?
        /// How often.
        package let weight: Int
        /// Where, the surest first; three places at most.
        package let evidence: [CitationGraph.Evidence]
        /// How the target is changed, of a relation of the change family.
        package let change: CitationGraph.Change?

        /// Makes a relation.
        package init(
            source: String, target: String, relation: RelationType, assertedBy: String?, weight: Int,
            evidence: [CitationGraph.Evidence], change: CitationGraph.Change?
        ) {
            (self.source, self.target, self.relation, self.assertedBy) = (source, target, relation, assertedBy)
            (self.weight, self.evidence, self.change) = (weight, evidence, change)
        }
    }

    /// The nodes that it cites, each with what it says of it, in the order in which they are cited first.
    package private(set) var facts: [(node: String, facts: NodeFacts)] = []
    /// The relations, in no particular order.
    package private(set) var edges: [Edge] = []

    /// Takes up what a document says.
    ///
    /// - Parameters:
    ///   - node: The id of the document's own node.
    ///   - claims: What its citations mean.
    /// - Complexity: O(*c*) in the number of citations.
    package init(_ document: DetectedDocument, node: String, claims: [Claim?]) {
        // Its own node is 0.
        var ids = [node]
        var numbers = [ExactText(node): 0]
        var numbersByKey: [DocumentKey: Int] = [:]
        var counted = [NodeFacts()]
        let targets = claims.map { claim -> Int? in
            guard let key = claim?.key else { return nil }
            if let known = numbersByKey[key] { return known }
            let id = key.nodeID
            let number = numbers[ExactText(id)] ?? ids.count
            if number == ids.count {
                ids.append(id)
                counted.append(NodeFacts())
            }
            (numbers[ExactText(id)], numbersByKey[key]) = (number, number)
            return number
        }
        for position in claims.indices {
            guard let target = targets[position], let claim = claims[position] else { continue }
            counted[target].add(position, of: document.citations, claim)
        }
        facts = zip(ids, counted).filter { !$0.1.isEmpty }.map { (node: $0, facts: $1) }
        var relations = StatedRelations()
        relations.add(
            document: 0, own: 0, header: document.header, citations: document.citations, claims: claims,
            targets: targets)
        edges = relations.statements.map { key, statement in
            Edge(
                source: ids[key.source], target: ids[key.target], relation: key.relation,
                assertedBy: key.assertedBy.map { ids[$0] }, weight: statement.weight,
                evidence: statement.places.map {
                    CitationGraph.Evidence(document.citations[$0.position], in: document, confidence: $0.confidence)
                }, change: statement.change)
        }
    }
}

extension DocumentStatements.Edge {
    /// Takes up what a later document of the same node says of the same relation: the weights are added, the three surest places are kept.
    package func joined(with later: Self) -> Self {
        Self(
            source: source, target: target, relation: relation, assertedBy: assertedBy,
            weight: weight + later.weight, evidence: CitationGraph.Evidence.surest(evidence, later.evidence),
            change: CitationGraph.Change.joined(change, later.change))
    }
}
