package import CitationNetwork
package import Vocabulary
package import Writers

extension ForceStatus.State {
    /// The Vietnamese label, as the national database of legal documents has it.
    package var label: String {
        switch self {
        case .inForce: "còn hiệu lực"
        case .notYet: "chưa có hiệu lực"
        case .ended: "hết hiệu lực"
        case .endedInPart: "hết hiệu lực một phần"
        case .suspended: "ngưng hiệu lực"
        case .suspendedInPart: "ngưng hiệu lực một phần"
        case .unknown: "chưa rõ"
        }
    }
}

extension ForceStatus {
    /// The state with its first and last day: "hết hiệu lực từ ngày 01/6/2028".
    package var label: String {
        var text = state.label
        if let first = firstDay { text += " \(first)" }
        if let until { text += " đến hết ngày \(until.vietnamese)" }
        return text
    }
}

extension ForceStatus {
    /// The first day: "từ ngày 01/6/2028"; where it is not known, the day by which it had come.
    private var firstDay: String? {
        if let since { return "từ ngày \(since.vietnamese)" }
        return surelySince.map { "chậm nhất từ ngày \($0.vietnamese)" }
    }

    /// The first day in a cell: "01/6/2028", "chậm nhất 01/6/2028".
    package var sinceLabel: String? { since?.vietnamese ?? surelySince.map { "chậm nhất \($0.vietnamese)" } }
}

extension ForceReport {
    /// How the answer is known; nil where the changes say it.
    package var basisLabel: String? {
        switch status.basis {
        case .stated(let text): "văn bản nói: “\(text)”"
        case .shown(let text): "trang đăng văn bản ghi: “\(text)”"
        case .date: "văn bản không nói ngày có hiệu lực: tính từ ngày ban hành"
        case .changes: nil
        case .uncertainChanges: "có nơi nói đến thay đổi, nhưng không chắc là văn bản này hoặc không rõ từ ngày nào:"
        case .consolidated: "văn bản hợp nhất không có hiệu lực riêng: hỏi văn bản được hợp nhất"
        case .nothing where document.inCollection: "không đọc được ngày có hiệu lực trong văn bản"
        case .nothing: "văn bản chỉ được dẫn, không có trong những văn bản đã đọc"
        }
    }

    /// A change in one line: "bị thay thế bởi Quyết định 30/2028/QĐ-UBND (01/5/2028), từ ngày 01/6/2028, theo …".
    package func told(_ change: StatedChange) -> String {
        ["\(change.label) \(name(change.affecting))", details(of: change)].compactMap { $0 }.joined(separator: ", ")
    }

    /// What stands behind the document that makes a change: of which part, since when, who tells it, and what is left out.
    package func details(of change: StatedChange) -> String? {
        let words = [
            change.isPartial ? change.extent : nil, change.days.isEmpty ? nil : change.days,
            change.isReported ? "theo \(name(change.toldBy))" : nil, change.exception,
        ].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}

extension StatedChange {
    /// What is done to the changed document: "bị thay thế bởi", "được sửa đổi, bổ sung bởi (một phần)".
    package var label: String { relation.reverseLabel }

    /// Whether the whole document is changed or a part, and which.
    package var extent: String { isPartial ? provision ?? "một phần" : "toàn bộ" }

    /// The days: "từ ngày 01/6/2028"; where the first is not known, the day by which it had come.
    package var days: String {
        var text = ""
        if let from {
            text = "từ ngày \(from.vietnamese)"
        } else if let bound = surelyFrom {
            text = "chậm nhất từ ngày \(bound.vietnamese)"
        }
        if let until { text += "\(text.isEmpty ? "" : " ")đến hết ngày \(until.vietnamese)" }
        return text
    }
}

extension JSONWriter {
    /// Writes the fields of a change.
    ///
    /// - Parameter node: The documents by node id.
    package mutating func fields(of change: StatedChange, node: (String) -> CitationGraph.Node?) {
        for (name, id) in [("affected", change.affected), ("affecting", change.affecting)] {
            if let node = node(id) {
                key(name)
                write(node)
            }
        }
        field("relation", change.relation.rawValue)
        field("partial", change.isPartial)
        field("provision", change.provision)
        field("article", change.article)
        field("exception", change.exception)
        field("from", change.from?.description)
        field("until", change.until?.description)
        if change.from == nil { field("notLaterThan", change.surelyFrom?.description) }
        field("toldBy", change.isReported ? change.toldBy : nil)
        key("evidence")
        write(change.evidence)
    }

    /// Writes the fields of an answer on force: the document, and what is known.
    package mutating func fields(ofStatus report: ForceReport) {
        key("document")
        write(report.document)
        fields(of: report)
    }

    /// Writes the fields of a status.
    package mutating func fields(
        of status: ForceStatus, on day: CalendarDate, node: (String) -> CitationGraph.Node?
    ) {
        field("status", status.state.rawValue)
        field("label", status.state.label)
        field("at", day.description)
        field("since", status.since?.description)
        if status.since == nil { field("notLaterThan", status.surelySince?.description) }
        field("until", status.until?.description)
        if case .stated(let text) = status.basis { field("stated", text) }
        if case .shown(let text) = status.basis { field("shown", text) }
        for (name, changes) in [("changes", status.changes), ("coming", status.coming)] {
            key(name)
            array { json in
                for change in changes { json.object { $0.fields(of: change, node: node) } }
            }
        }
    }

    /// Writes the fields of a report on force.
    package mutating func fields(of report: ForceReport) {
        fields(of: report.status, on: report.day, node: report.node)
        key("endedBases")
        array { json in
            for base in report.endedBases {
                json.object { json in
                    json.key("document")
                    json.write(base.node)
                    json.field("since", base.status.since?.description)
                }
            }
        }
    }
}
