import CitationNetwork
import GraphFormats
import Vocabulary
import Writers

/// The lines of what a document tells of changes and of force.
///
/// ```
/// {"change":id,"by":id,"toldBy":id,"relation":…}     that one document is changed by another, and who tells it
/// {"force":id,"from":…,"until":…}                    what a document says of its own force
/// ```
enum EffectLine {
    /// Writes the lines.
    ///
    /// - Parameters:
    ///   - node: The node of the document that tells.
    ///   - order: The order of the document.
    static func write(_ told: ChangeLedger.Told, node: String, order: String, _ json: inout JSONWriter) {
        for change in told.changes { write(change, order: order, &json) }
        if let force = told.force {
            json.object { json in
                json.field("force", node)
                json.field("order", order)
                json.field("from", force.from?.description)
                json.field("until", force.until?.description)
                json.field("text", force.text)
                json.field("date", force.date?.description)
                json.field("mustSay", force.mustSay)
            }
            json.newline()
        }
    }

    private static func write(_ change: StatedChange, order: String, _ json: inout JSONWriter) {
        json.object { json in
            json.field("change", change.affected)
            json.field("by", change.affecting)
            json.field("toldBy", change.toldBy)
            json.field("relation", change.relation.rawValue)
            json.field("order", order)
            json.field("partial", change.isPartial)
            json.field("provision", change.provision)
            json.field("article", change.article)
            json.field("exception", change.exception)
            json.field("from", change.from?.description)
            json.field("until", change.until?.description)
            json.field("toldOn", change.toldOn?.description)
            json.field("madeOn", change.madeOn?.description)
            json.field("doersDay", change.doersDay?.description)
            json.field("open", change.isOpen)
            json.key("ofLaw")
            json.value(json: Array((change.isOfLaw.map { $0 ? "true" : "false" } ?? "null").utf8))
            json.field("statedDate", change.statedDate?.description)
            json.key("place")
            json.write(change.evidence)
        }
        json.newline()
    }
}
