import Bytes
import CitationNetwork
import Vocabulary

/// What stands on a map: boxes, lists of documents that all relate to one in the same way, and the lines between them.
struct MapContent {
    /// One end of a line.
    enum End: Hashable {
        /// A document's box, an index into the graph's nodes.
        case box(Int)
        /// A list, an index into the content's lists.
        case list(Int)
    }

    /// Documents of a level that relate to one and the same document and to nothing else on the map.
    struct List: Hashable {
        let hub: Int
        /// Whether the documents cite the hub.
        let isIncoming: Bool
        /// The kinds of their relations.
        let families: Set<RelationType.Family>
        let level: Level?
        /// The documents, by place, then by date.
        var nodes: [Int]
    }

    /// All relations of one kind from one end to another.
    struct Line: Hashable {
        let source: End
        let target: End
        let family: RelationType.Family
        /// The relations, and how often each is stated; the most frequent first.
        var relations: [RelationType: Int]
        /// Whether only others state it.
        var isTold: Bool
        /// Whether it changes only a part.
        var isPartial: Bool
        /// The first edge, whose evidence is shown.
        let edge: Int
        /// Whether it leads neither to the focus nor nearer to it: what its documents have to do with each other.
        var isAside = false
    }

    let graph: CitationGraph
    private(set) var boxes: [Int] = []
    private(set) var lists: [List] = []
    private(set) var lines: [Line] = []
    /// How many neighbours of a document are not on the map.
    private(set) var more: [Int: Int] = [:]
    /// Documents that another replaces or repeals as a whole.
    private(set) var ended: Set<Int> = []

    /// How many lines of plain citations are not drawn, since they would hide the others.
    private(set) var unsaid = 0

    /// The number of lines up to which plain citations are drawn beside others.
    private static let citingLimit = 50
    /// How few documents are a list.
    private static let least = 4
    /// How many rows a list has at most.
    static let rows = 14

    /// The number of documents.
    var documents: Int { boxes.count + lists.reduce(0) { $0 + $1.nodes.count } }
    /// The number of what takes a place: boxes, and lists by the boxes that would be as large.
    var places: Int { boxes.count + lists.reduce(0) { $0 + 2 + min($1.nodes.count, Self.rows) / 5 } }

    /// Makes the content of some documents.
    ///
    /// - Parameter chosen: Indices into the graph's nodes.
    init(_ graph: CitationGraph, _ chosen: [Int], _ selection: MapSelection, focus: Int?) {
        self.graph = graph
        let shown = Set(chosen)
        var drawn = Self.lines(graph, shown, selection)
        if drawn.count > Self.citingLimit {
            let all = drawn.count
            // A document that has nothing else keeps them.
            let others = Set(drawn.filter { $0.family != .citing }.flatMap { [$0.source, $0.target] })
            drawn.removeAll { $0.family == .citing && others.contains($0.source) && others.contains($0.target) }
            unsaid = all - drawn.count
        }
        let tied = Set(drawn.flatMap { [$0.source, $0.target] })
        boxes = chosen.filter { tied.contains(.box($0)) || $0 == focus }.sorted()
        bundle(&drawn, focus)
        lines = drawn
        if let focus { setAside(from: focus) }
        for node in chosen where selection.isEnded(node) { ended.insert(node) }
        for node in boxes {
            let hidden = selection.neighbours(node).subtracting(shown).count
            if hidden > 0 { more[node] = hidden }
        }
    }

    /// Joins the edges between the same two documents that are of one family.
    private static func lines(_ graph: CitationGraph, _ shown: Set<Int>, _ selection: MapSelection) -> [Line] {
        var lines: [Line] = []
        var first = 0
        // Edges are in the order of their sources.
        let edges = shown.sorted().flatMap { selection.leaving($0) }
        for index in edges where shown.contains(graph.edges[index].target) {
            let edge = graph.edges[index]
            if let last = lines.last, last.source != .box(edge.source) || last.target != .box(edge.target) {
                first = lines.count
            }
            let isPartial = edge.change?.isPartial ?? false
            if let known = lines[first...].firstIndex(where: {
                $0.family == edge.relation.family && $0.isPartial == isPartial
            }) {
                lines[known].relations[edge.relation, default: 0] += edge.weight
                lines[known].isTold = lines[known].isTold && edge.assertedBy != nil
            } else {
                lines.append(
                    Line(
                        source: .box(edge.source), target: .box(edge.target), family: edge.relation.family,
                        relations: [edge.relation: edge.weight], isTold: edge.assertedBy != nil, isPartial: isPartial,
                        edge: index))
            }
        }
        return lines
    }

    /// What documents have in common that go into one list.
    private struct Way: Hashable {
        let hub: Int
        let isIncoming: Bool
        let families: Set<RelationType.Family>
        let level: Level?
    }

    private mutating func bundle(_ lines: inout [Line], _ focus: Int?) {
        var own: [Int: [Int]] = [:]
        for (index, line) in lines.enumerated() {
            for case .box(let node) in [line.source, line.target] { own[node, default: []].append(index) }
        }
        var groups: [Way: [Int]] = [:]
        for node in boxes where node != focus && !ended.contains(node) {
            let own = (own[node] ?? []).map { lines[$0] }
            guard let first = own.first, own.allSatisfy({ $0.source == first.source && $0.target == first.target }),
                case .box(let source) = first.source, case .box(let target) = first.target,
                own.allSatisfy({ $0.family != .change })
            else { continue }
            let way = Way(
                hub: source == node ? target : source, isIncoming: source == node, families: Set(own.map(\.family)),
                level: graph.nodes[node].level)
            groups[way, default: []].append(node)
        }
        var listed: [Int: Int] = [:]
        for (way, nodes) in groups.sorted(by: { ($0.value[0], $0.key.hub) < ($1.value[0], $1.key.hub) })
        where nodes.count >= Self.least {
            for node in nodes { listed[node] = lists.count }
            lists.append(
                List(
                    hub: way.hub, isIncoming: way.isIncoming, families: way.families, level: way.level,
                    nodes: byPlace(nodes)))
        }
        guard !listed.isEmpty else { return }
        boxes.removeAll { listed[$0] != nil }
        var joined: [Line] = []
        var places: [Int: [RelationType.Family: Int]] = [:]
        for line in lines {
            guard case .box(let source) = line.source, case .box(let target) = line.target else { continue }
            guard let list = listed[source] ?? listed[target] else {
                joined.append(line)
                continue
            }
            if let known = places[list]?[line.family] {
                for (relation, count) in line.relations { joined[known].relations[relation, default: 0] += count }
                joined[known].isTold = joined[known].isTold && line.isTold
            } else {
                places[list, default: [:]][line.family] = joined.count
                joined.append(
                    Line(
                        source: lists[list].isIncoming ? .list(list) : line.source,
                        target: lists[list].isIncoming ? line.target : .list(list), family: line.family,
                        relations: line.relations, isTold: line.isTold, isPartial: false, edge: line.edge))
            }
        }
        lines = joined
    }

    /// Marks the lines that leave both their ends as far from the focus as they are.
    private mutating func setAside(from focus: Int) {
        var neighbours: [End: [End]] = [:]
        for line in lines {
            neighbours[line.source, default: []].append(line.target)
            neighbours[line.target, default: []].append(line.source)
        }
        var distances: [End: Int] = [.box(focus): 0]
        var front: [End] = [.box(focus)]
        while !front.isEmpty {
            var next: [End] = []
            for end in front {
                for other in neighbours[end] ?? [] where distances[other] == nil {
                    distances[other] = distances[end, default: 0] + 1
                    next.append(other)
                }
            }
            front = next
        }
        for index in lines.indices where lines[index].family != .change {
            lines[index].isAside = distances[lines[index].source] == distances[lines[index].target]
        }
    }

    private func byPlace(_ nodes: [Int]) -> [Int] {
        nodes.sorted { left, right in
            func key(_ node: Int) -> (String, Int, Int) {
                let node_ = graph.nodes[node]
                return (node_.jurisdiction.map { Folding.fold($0) } ?? "~", node_.date?.dayNumber ?? .max, node)
            }
            return key(left) < key(right)
        }
    }
}
