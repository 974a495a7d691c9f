import Bytes
import Identity
import Vocabulary

/// Puts documents into the cells of a board.
struct BoardBuilder {
    /// A row's key: the place, folded so that spellings of one name meet.
    private typealias Key = String

    private let vocabulary: Vocabulary
    private let options: BoardOptions
    private let target: CitationGraph.Node
    private var rows: [Key: Board.Row] = [:]
    private var order: [Key] = []
    private var others: [Key: Board.Row] = [:]
    private var centre = Board.Cell()
    private var unplaced = Board.Cell()
    private var earlier: [Board.Entry] = []
    private var undated = 0

    /// How many days a document may be older than what it implements: a conclusion of a plenum is known before its day.
    private static let tolerance = 45

    init(_ target: CitationGraph.Node, _ options: BoardOptions, _ vocabulary: Vocabulary) {
        (self.target, self.options, self.vocabulary) = (target, options, vocabulary)
        makeRows()
    }

    /// Counts a document of the collection.
    mutating func count(_ node: CitationGraph.Node) {
        guard node.id != target.id else { return }
        var isLater = true
        if let day = node.date, let asked = target.date { isLater = day >= asked }
        change(node) {
            $0.documents += 1
            if isLater { $0.later += 1 }
        }
    }

    /// Takes a document that implements.
    mutating func take(_ entry: Board.Entry, _ node: CitationGraph.Node) {
        if let since = options.since {
            guard let day = node.date else {
                undated += 1
                return
            }
            guard day >= since else { return }
        }
        if let days = entry.days, days < -Self.tolerance {
            earlier.append(entry)
        } else {
            change(node) { $0.entries.append(entry) }
        }
    }

    /// Returns the board of what was taken.
    func board(_ graph: CitationGraph, target: Int) -> Board {
        func byDate(_ entries: [Board.Entry]) -> [Board.Entry] {
            entries.sorted { left, right in
                func day(_ entry: Board.Entry) -> Int { graph.nodes[entry.node].date?.dayNumber ?? .max }
                return (day(left), left.node) < (day(right), right.node)
            }
        }
        func sorted(_ row: Board.Row) -> Board.Row {
            var row = row
            row.cells = row.cells.mapValues {
                var cell = $0
                cell.entries = byDate(cell.entries)
                return cell
            }
            return row
        }
        func listed(_ cell: Board.Cell) -> Board.Cell? {
            var listed = cell
            listed.entries = byDate(cell.entries)
            return listed.entries.isEmpty ? nil : listed
        }
        let placed = order.compactMap { rows[$0].map { sorted($0) } }
        let others = others.sorted { $0.key < $1.key }.map { sorted($0.value) }
        let hasOther = (placed + others).contains { $0[.other].state != .nothing }
        return Board(
            graph: graph, target: target, columns: Board.Column.allCases.filter { $0 != .other || hasOther },
            rows: placed, centre: listed(centre), others: others, unplaced: listed(unplaced), earlier: byDate(earlier),
            undated: undated)
    }

    // MARK: - Rows

    private mutating func makeRows() {
        switch options.rows {
        case .provinces:
            let all = vocabulary.provinces.filter { options.isBeforeReform ? $0.before2025 : $0.since2025 }
            for province in all.sorted(by: { $0.slug < $1.slug }) {
                let merged = vocabulary.provinces.filter {
                    $0.before2025 && $0.successor == province.name && $0.name != province.name
                }
                add(
                    province.slug,
                    Board.Row(name: province.name, merged: options.isBeforeReform ? [] : merged.map(\.name)))
            }
        case .units(let name):
            guard let province = vocabulary.province(named: name) else { return }
            let isBefore = options.isBeforeReform
            for unit in PlaceNames.standard.names(in: province.name, isBeforeReform: isBefore) {
                add(Folding.fold(unit), Board.Row(name: unit, merged: []))
            }
        case .organs: break
        }
    }

    private mutating func add(_ key: Key, _ row: Board.Row) {
        guard rows[key] == nil else { return }
        rows[key] = row
        order.append(key)
    }

    // MARK: - Cells

    private mutating func change(_ node: CitationGraph.Node, _ change: (inout Board.Cell) -> Void) {
        let place = NodePlace(node, vocabulary)
        let column = column(of: node)
        switch options.rows {
        case .provinces:
            if place.isCentral { return change(&centre) }
            if let province = place.province.map(row), rows[province.slug] != nil {
                Self.change(&rows[province.slug], column, change)
            } else if let name = place.provinceName ?? place.unit {
                let key = Folding.fold(name)
                if others[key] == nil { others[key] = Board.Row(name: name, merged: []) }
                Self.change(&others[key], column, change)
            } else {
                change(&unplaced)
            }
        case .units(let name): changeUnit(place, node, column, of: name, change)
        case .organs(let name):
            guard isOf(place, name) else { return }
            let organ =
                node.organ.flatMap { vocabulary.organ(codeOrHead: $0)?.names.first } ?? node.issuer ?? node.organ
            guard let organ else { return change(&unplaced) }
            let key = Folding.fold(organ)
            add(key, Board.Row(name: organ, merged: []))
            Self.change(&rows[key], column, change)
        }
    }

    private static func change(
        _ row: inout Board.Row?, _ column: Board.Column, _ change: (inout Board.Cell) -> Void
    ) {
        guard var changed = row else { return }
        change(&changed.cells[column, default: Board.Cell()])
        row = changed
    }

    private mutating func changeUnit(
        _ place: NodePlace, _ node: CitationGraph.Node, _ column: Board.Column, of province: String,
        _ change: (inout Board.Cell) -> Void
    ) {
        guard isOf(place, province) else { return }
        guard let unit = place.unit ?? place.provinceName else { return }
        let words = ScopeReader.foldedWords(unit)
        let bare = words.dropFirst(vocabulary.placeKindIndex.opening(words[...])?.count ?? 0).map(\.text)
            .joined(separator: " ")
        // A unit of the table has its name without its kind; of the province itself there is a row only when it is met.
        let key = place.unit != nil && rows[bare] != nil ? bare : Folding.fold(unit)
        add(key, Board.Row(name: unit, merged: []))
        Self.change(&rows[key], column, change)
    }

    /// Whether a place lies in a province, today's or, where that is asked for, that before the reform.
    private func isOf(_ place: NodePlace, _ name: String) -> Bool {
        guard let asked = vocabulary.province(named: name) else {
            return place.provinceName.map { Folding.fold($0) == Folding.fold(name) } ?? false
        }
        return place.province.map { row($0).name == row(asked).name } ?? false
    }

    /// The province in whose row another one stands: what it was merged into, or for the rows of before what became it.
    private func row(_ province: Province) -> Province {
        if options.isBeforeReform {
            if province.before2025 { return province }
            return vocabulary.provinces.first { $0.before2025 && $0.successor == province.name } ?? province
        }
        return vocabulary.province(named: province.successor) ?? province
    }

    private func column(of node: CitationGraph.Node) -> Board.Column {
        switch node.level {
        case .block?: .block
        case .district?: .district
        case .grassroots?: .commune
        case .provincial?, .central?, nil:
            switch system(of: node) {
            case .party?: .party
            case .state?: .state
            default: .other
            }
        }
    }

    /// Whose body issued a document: its organ tells, else how its symbol is written.
    private func system(of node: CitationGraph.Node) -> DocumentType.System? {
        if let organ = node.organ.flatMap({ vocabulary.organ(codeOrHead: $0) }), organ.system != .both {
            return organ.system
        }
        guard let symbol = node.symbol, let mark = symbol.first(where: { $0 == "-" || $0 == "/" }) else { return nil }
        return mark == "-" ? .party : .state
    }
}
