import Vocabulary

extension GraphSource {
    /// Returns who implements a document, place by place.
    ///
    /// - Parameter id: The node id of the document.
    /// - Throws: `UnknownDocument` where no document has the id.
    /// - Complexity: O(*n* + *e*) of what leads to the document, and O(*n*) of the documents in the collection.
    package func board(of id: String, _ options: BoardOptions) throws -> Board {
        var asked = options.implementers
        (asked.levels, asked.limit) = (nil, nil)
        let answer = try implementers(of: id, asked)
        let target = answer.graph.nodes[answer.target]
        var builder = BoardBuilder(target, options, vocabulary)
        for node in try collectionDocuments() { builder.count(node) }
        var first = answer.answers.startIndex
        while first < answer.answers.endIndex {
            // Direct answers come first, those of a document side by side: one for each of its relations.
            let same = answer.answers[first...].prefix { $0.node == answer.answers[first].node && $0.steps == 1 }
            let node = answer.graph.nodes[answer.answers[first].node]
            let days = node.date.flatMap { day in target.date.map { day.dayNumber - $0.dayNumber } }
            builder.take(
                Board.Entry(
                    node: answer.answers[first].node,
                    edges: same.isEmpty ? answer.answers[first].way : same.flatMap(\.way),
                    isDirect: !same.isEmpty, days: days), node)
            first = same.isEmpty ? first + 1 : same.endIndex
        }
        return builder.board(answer.graph, target: answer.target)
    }
}
