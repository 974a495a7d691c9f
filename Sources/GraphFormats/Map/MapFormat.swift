import Bytes
package import CitationNetwork
import Pages
import Vocabulary
package import Writers

/// A map to look at: the part of a graph that fits and matters, as DOT.
///
/// Each level is a band of rows, the centre above. Relations of one kind between two documents are one line with a count; documents that
/// have one relation of a kind to the same document and none other stand in a list beside it; a box tells how many neighbours are
/// left out. Documents without any relation have no place.
package struct MapFormat: Sendable {
    /// What a map is of, and what stands in its head.
    package struct Options: Sendable {
        /// The id of the document in the middle.
        package var focus: String?
        /// The head; nil for a plain one.
        package var title: String?
        /// What stands below the head: where the documents come from, and the day.
        package var source: String?
        /// The number of documents that are on it at most.
        package var documents = 140
        /// The number of boxes that can be followed with the eye; half as many lines again.
        package var places = 60
        /// Whether lines carry their relation's name; nil lets the number decide.
        package var edgeLabels: Bool?
        /// Documents that don't count, since they stand on an earlier sheet.
        package var without: Set<String> = []
        /// Where a click on a document leads.
        package var address: (@Sendable (CitationGraph.Node) -> HTMLAddress)?

        /// Makes options for the whole.
        package init() {}
    }

    /// How a map is laid out.
    package struct Layout: Sendable {
        /// How many boxes stand in a row.
        package var width: Int
        /// The width and height that the drawing is stretched to, in points; nil for as much as it needs.
        package var form: (width: Double, height: Double)?

        /// Makes a layout.
        package init(width: Int, form: (width: Double, height: Double)? = nil) {
            (self.width, self.form) = (width, form)
        }
    }

    let graph: CitationGraph
    let options: Options
    let content: MapContent
    private let focus: Int?
    /// How many documents there are to draw.
    package let total: Int

    /// How many documents are on the map.
    package var documents: Int { content.documents }
    /// The ids of the documents on the map.
    package var ids: [String] {
        (content.boxes + content.lists.flatMap(\.nodes)).map { graph.nodes[$0].id }
    }
    /// How many boxes stand in a row where nothing else is asked for.
    package var usualWidth: Int { max(6, Int(rounding: (Double(content.places) * 1.6).squareRoot().rounded(.up))) }

    /// The documents of a graph by their worth for a map, from which maps of different sizes are made.
    package struct Choice: Sendable {
        let graph: CitationGraph
        let options: Options
        let selection: MapSelection
        let focus: Int?
        let order: [Int]

        /// Puts the documents in order.
        ///
        /// - Complexity: O(*n* log *n* + *e*).
        package init(_ graph: CitationGraph, _ options: Options) {
            (self.graph, self.options, selection) = (graph, options, MapSelection(graph))
            focus = options.focus.flatMap { graph.index(of: $0) }
            order = selection.order(around: focus, limit: options.documents + options.without.count).filter {
                !options.without.contains(graph.nodes[$0].id)
            }
        }

        /// Whether there is nothing to draw.
        package var isEmpty: Bool { order.isEmpty }
    }

    /// Chooses what is on a map.
    package init(_ graph: CitationGraph, _ options: Options) {
        self.init(Choice(graph, options), documents: options.documents)
    }

    /// Makes the map of the first documents of a choice.
    package init(_ choice: Choice, documents: Int) {
        (graph, options, focus) = (choice.graph, choice.options, choice.focus)
        total = choice.selection.tied
        var order = Array(choice.order.prefix(documents))
        var content = MapContent(graph, order, choice.selection, focus: focus)
        while content.places > options.places || content.lines.count > options.places * 3 / 2, order.count > 8 {
            order.removeLast(max(1, order.count / 12))
            content = MapContent(graph, order, choice.selection, focus: focus)
        }
        self.content = content
    }

    /// Returns the map as DOT.
    package func dot(_ layout: Layout) -> [UInt8] {
        var writer = MapWriter(self, layout, focus: focus)
        return writer.dot()
    }
}
