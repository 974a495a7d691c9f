public import Vocabulary

/// Answers "which documents implement this one", directly or through others.
///
/// ```
/// 256-KL/TU ──accompanies──▶ 01-KL/TW ──continues──▶ 05-CT/TW
///     └────────────────────reviews────────────────────────▲
/// ```
/// Asked for 05-CT/TW, `01-KL/TW` is a direct implementer, though only 256-KL/TU says so; `256-KL/TU` is one directly and
/// through 01-KL/TW.
public struct Implementers: Sendable {
    /// What counts as an answer.
    public struct Options: Sendable {
        /// The relations that lead from an implementer to what it implements.
        public var relations = Set(RelationType.allCases.filter { $0.family == .implementing })
        /// The levels of the answers; nil for all.
        public var levels: Set<Level>?
        /// The types of the answers, by name; nil for all.
        public var types: Set<String>?
        /// How many steps away an answer may be; 1 for those that say so themselves.
        public var depth = 1
        /// How many answers are wanted; no further steps are taken than they need. nil for all.
        public var limit: Int?

        /// Makes options that take every direct implementer.
        public init() {}
    }

    /// A document that implements the one asked for.
    public struct Answer: Sendable, Hashable {
        /// The implementer, an index into the graph's nodes.
        public let node: Int
        /// The edges from it to the document asked for: one for each relation if it is direct, else the way there.
        public let way: [Int]

        /// Makes an answer.
        package init(node: Int, way: [Int]) { (self.node, self.way) = (node, way) }

        /// The number of steps.
        public var steps: Int { way.count }
    }

    /// Returns the answers: the direct ones first, then by node; and whether they are all.
    ///
    /// Where a limit is given, all answers of the last step that it needs are returned, which may be more.
    ///
    /// A direct implementer has an answer for each of its relations; one that is found through others has its shortest way.
    ///
    /// - Parameter target: The document asked for, an index into the graph's nodes.
    /// - Complexity: O(*n* + *e*).
    public static func of(_ target: Int, in graph: CitationGraph, _ options: Options) -> (
        answers: [Answer], isComplete: Bool
    ) {
        var incoming: [Int: [Int]] = [:]
        for (index, edge) in graph.edges.enumerated() where options.relations.contains(edge.relation) {
            incoming[edge.target, default: []].append(index)
        }
        var answers: [Answer] = []
        var seen: Set<Int> = [target]
        var front: [(node: Int, way: [Int])] = [(target, [])]
        var step = 0
        var fitting = 0
        while !front.isEmpty, step < options.depth, fitting <= options.limit ?? .max {
            step += 1
            var next: [(node: Int, way: [Int])] = []
            var reached: Set<Int> = []
            for (node, way) in front {
                for edge in incoming[node] ?? [] {
                    let source = graph.edges[edge].source
                    let isNew = !seen.contains(source) && !reached.contains(source)
                    // Of a direct implementer every relation counts, of others the first way that is found.
                    if step == 1 ? source != target : isNew,
                        graph.nodes[source].fits(levels: options.levels, types: options.types)
                    {
                        answers.append(Answer(node: source, way: [edge] + way))
                    }
                    if isNew {
                        next.append((source, [edge] + way))
                        reached.insert(source)
                    }
                }
            }
            seen.formUnion(reached)
            front = next
            fitting = answers.count
        }
        answers.sort { ($0.steps, $0.node, $0.way) < ($1.steps, $1.node, $1.way) }
        return (answers, front.isEmpty || step == options.depth)
    }
}

/// Orders ways step by step.
private func < (left: (Int, Int, [Int]), right: (Int, Int, [Int])) -> Bool {
    (left.0, left.1) != (right.0, right.1)
        ? (left.0, left.1) < (right.0, right.1) : left.2.lexicographicallyPrecedes(right.2)
}
