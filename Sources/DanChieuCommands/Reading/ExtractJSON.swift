import DanChieu
import Identity
import Writers

/// The JSON Lines of `extract`: a line for each document, its fields a contract.
enum ExtractJSON {
    /// Returns the lines, in the order of the inputs; those of documents that could not be read stand at the end.
    static func lines(_ resolved: ResolvedCollection, failures: [ReadingError]) -> [UInt8] {
        var json = JSONWriter()
        for index in resolved.documents.indices { writeLine(ofDocument: index, resolved, &json) }
        for failure in failures { writeLine(of: failure, &json) }
        return json.bytes
    }

    /// Writes the line of a document.
    static func writeLine(ofDocument index: Int, _ resolved: ResolvedCollection, _ json: inout JSONWriter) {
        let document = resolved.documents[index]
        json.object { json in
            json.field("path", document.path)
            write(document, id: resolved.nodeID(ofDocument: index), &json)
            json.field("sameAs", resolved.original(ofDocument: index).map { resolved.documents[$0].path })
            let resolutions = resolved.resolutions(ofDocument: index)
            json.key("citations")
            json.array { json in
                for (position, (citation, resolution)) in zip(document.citations, resolutions).enumerated() {
                    let others = Others(
                        within: citation.links.within.map { resolutions[$0].target ?? document.citations[$0].text },
                        changed: citation.told.flatMap { resolutions[$0.target].target })
                    write(citation, resolution, others, document, document.explanation?.citations[position], &json)
                }
            }
            json.field("error", nil as String?)
        }
        json.newline()
    }

    /// Writes the line of an input that could not be read.
    static func writeLine(of failure: ReadingError, _ json: inout JSONWriter) {
        json.object { json in
            json.field("path", failure.path)
            json.field("document", nil as String?)
            json.key("citations")
            json.array { _ in }
            json.field("error", failure.description)
        }
        json.newline()
    }

    private static func write(_ document: DetectedDocument, id: String, _ json: inout JSONWriter) {
        let header = document.header
        json.key("document")
        json.object { json in
            json.field("id", id)
            json.field("type", header.type)
            json.field("symbol", header.symbol?.text)
            json.field("organ", header.organ)
            json.field("issuer", header.issuer)
            json.field("date", header.date?.description)
            json.field("place", header.place)
            json.field("jurisdiction", header.jurisdiction?.name)
            json.field("level", header.level?.rawValue)
            json.field("term", header.term)
            json.field("title", header.title)
            json.field("effectiveDate", header.effectiveDate?.description)
            json.field("effectiveText", header.effectiveText)
            json.field("expiryDate", header.expiryDate?.description)
            json.field("isArticle", header.isArticle)
            json.field("format", document.record.format)
            json.field(
                "encoding", document.record.encodings.isEmpty ? nil : document.record.encodings.joined(separator: ", "))
            json.field("pages", document.record.landmarks.pages.isEmpty ? nil : document.record.landmarks.pages.count)
            if let explanation = document.explanation {
                json.key("rules")
                json.object { json in for decision in explanation.header { json.field(decision.field, decision.rule) } }
            }
            json.key("notes")
            json.array { json in
                for note in document.record.notes {
                    json.object { json in
                        json.field("message", note.message)
                        json.field("start", note.range?.lowerBound)
                        json.field("end", note.range?.upperBound)
                    }
                }
            }
        }
    }

    /// The documents that other citations mean on which one depends.
    private struct Others {
        let within: String?
        let changed: String?
    }

    private static func write(
        _ citation: Citation, _ resolution: Resolution, _ others: Others, _ document: DetectedDocument,
        _ rules: Explanation.OfCitation?, _ json: inout JSONWriter
    ) {
        let record = document.record
        json.object { json in
            json.field("text", citation.text)
            json.field("start", citation.range.lowerBound)
            json.field("end", citation.range.upperBound)
            json.field("line", citation.line)
            json.field("column", citation.column)
            json.field("page", record.landmarks.page(of: citation.range.lowerBound))
            json.field("paragraph", record.landmarks.paragraph(of: citation.range.lowerBound))
            json.field("kind", citation.kind.rawValue)
            json.field("type", citation.identity.type)
            json.field("symbol", citation.identity.symbol?.text)
            json.field("name", citation.identity.name?.text)
            json.field("date", (citation.identity.date ?? citation.surroundings.dateBefore)?.description)
            json.field("issuer", citation.identity.issuer)
            json.field("term", citation.identity.term)
            json.field("pinpoint", citation.surroundings.pinpoint)
            json.field("article", citation.surroundings.article)
            json.field("relation", citation.relation.type.rawValue)
            json.field("trigger", citation.relation.trigger)
            json.field("within", others.within)
            json.field("target", resolution.target)
            json.field("targetID", resolution.targetID)
            json.field("jurisdiction", resolution.jurisdiction)
            json.field("confidence", share: resolution.confidence)
            json.field("corrected", citation.isCorrected)
            json.field("partial", citation.relation.isPartial)
            writeChange(citation, others, &json)
            json.field("reason", resolution.reason)
            json.field("ocrConfidence", record.confidence(of: citation.range))
            if let rules {
                json.key("rules")
                json.object { json in
                    json.field("form", rules.form)
                    json.field("relation", rules.relation.isEmpty ? nil : rules.relation)
                    json.field("target", resolution.rule)
                }
            }
            json.key("candidates")
            json.array { json in
                for candidate in resolution.candidates {
                    json.object { json in
                        json.field("target", candidate.target)
                        json.field("reason", candidate.reason)
                    }
                }
            }
        }
    }

    /// Writes the days of the change that a citation tells, and what its document is told to have done to another.
    private static func writeChange(_ citation: Citation, _ others: Others, _ json: inout JSONWriter) {
        json.field("changeDate", citation.changeDate?.description)
        json.field("changeUntil", citation.changeUntil?.description)
        guard let told = citation.told else { return json.field("told", nil as String?) }
        json.key("told")
        json.object { json in
            json.field("relation", told.relation.type.rawValue)
            json.field("target", others.changed)
            json.field("partial", told.relation.isPartial)
        }
    }
}
