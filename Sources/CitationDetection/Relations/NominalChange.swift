import Bytes
import Patterns
import Vocabulary

/// "các văn bản sửa đổi, bổ sung, thay thế X", "Thông tư thay thế X", "cụm từ “X": documents and words that are spoken of, no act of this
/// document's.
struct NominalChange: RelationRule {
    static let name: StaticString = "nominalChange"

    private let nominal, nameless, unnumbered: CompiledPattern

    init(_ parts: GrammarParts) {
        nominal = CompiledPattern(Self.nominal())
        nameless = CompiledPattern(Self.nameless())
        unnumbered = CompiledPattern(Self.unnumbered())
    }

    func decide(_ reading: inout RelationReading) -> Bool {
        let (text, end) = (reading.text, reading.gap.upperBound)
        // "QUY ĐỊNH⏎sửa đổi, bổ sung …" is the document's own heading.
        if let match = nominal.match(in: text, from: reading.tail, to: end, reading.scratch),
            !isInHeading(match, reading)
        {
            reading.mention.relation.trigger = text.folded(match.range)
            return true
        }
        guard let verb = reading.triggers().last, verb.verb.relation.family == .change,
            let match = nameless.match(in: text, from: reading.tail, to: end, reading.scratch)
                ?? unnumbered.match(in: text, from: reading.tail, to: end, reading.scratch),
            !isOwn(match, reading)
        else { return false }
        reading.mention.relation.trigger = text.folded(match.range)
        return true
    }

    /// Whether the document is named by its own type: in its title, or where its issuer passes it, "Quốc hội ban hành Luật sửa đổi …".
    private func isOwn(_ match: Match, _ reading: RelationReading) -> Bool {
        if isInHeading(match, reading) { return true }
        let header = reading.header
        guard let type = match[.type].map(reading.text.folded),
            type.lowercased() == header.type?.lowercased() || header.isConsolidated
        else { return false }
        let before = reading.text.trimmed(0..<match.range.lowerBound, back: 16).upperBound
        return Self.issuing.ends(at: before, of: reading.text)
    }

    /// Whether it begins in the document's own type's line or title.
    private func isInHeading(_ match: Match, _ reading: RelationReading) -> Bool {
        guard let heading = reading.header.heading else { return false }
        return heading <= match.range.lowerBound && match.range.lowerBound < reading.header.end
    }

    private static let issuing = PhraseList(Vocabulary.standard.words(.issuingVerb))

    static func nominal() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "nominal",
            "(?i)(?:(?:văn\(space)bản|quy\(space)định)\(space)(?:(?:quy\(space)phạm\(space))?pháp\(space)luật\(space))?(?:mới\(space)|khác\(space))?(?:hướng\(space)dẫn\(space)|quy\(space)định\(space)chi\(space)tiết\(space))?\(Verbs.changes)(?:\(space)(?:cho|một\(space)phần|một\(space)số\(space)điều\(space)của))?\\s{0,3}:?\\s{0,3}|(?:cụm\(space)từ|từ|chữ)\\s{0,3}(?:“|\"|‘)[^”\"’]{0,120}?)\\z",
            mode: .search,
            reason: "Documents that change others, and words that are put in or cut out, right before a citation.",
            matches: [
                "các ⟦văn bản sửa đổi, bổ sung, thay thế ⟧", "bỏ ⟦cụm từ “⟧", "có ⟦quy định mới thay thế cho ⟧",
                "theo ⟦văn bản quy phạm pháp luật mới thay thế cho ⟧",
                "⟦cụm từ “khoản 3 Điều 6 ⟧",
            ],
            rejects: ["Sửa đổi, bổ sung ", "văn bản của "])
    }

    static func nameless() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "namelessChange",
            "(?<![\\p{L}])(?<type>Luật|Bộ\(space)luật|Pháp\(space)lệnh|[Nn]ghị\(space)(?:định|quyết)|[Qq]uyết\(space)định|[Tt]hông\(space)tư|[Cc]hỉ\(space)thị|Quy\(space)định|[Qq]uy\(space)chế|Hướng\(space)dẫn|Kết\(space)luận|[Kk]ế\(space)hoạch)\(space)(?:mới\(space)|của\(space)\\p{Lu}[^.,;:\\d“”\\n]{2,60}?\(space))?(?:về\(space)(?:việc\(space))?)?\(Verbs.changes)(?:[^.;:\\d]{0,40})?\\z",
            mode: .search,
            reason:
                "A document without a number that changes the one behind it: \"theo Thông tư thay thế Thông tư số 06\".",
            matches: [
                "theo ⟦Thông tư thay thế ⟧", "ban hành ⟦Luật sửa đổi, bổ sung một số điều của ⟧",
                "xây dựng ⟦nghị quyết mới thay thế ⟧", "gồm: ⟦Nghị quyết của Hội đồng nhân dân tỉnh thay thế ⟧",
            ],
            rejects: ["Thông tư này thay thế ", "Thông tư số 5 sửa đổi ", "Thông tư\nBãi bỏ "])
    }

    static func unnumbered() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "unnumberedChange",
            "(?<![\\p{L}])(?<type>Tờ\(space)trình|Đề\(space)án|Báo\(space)cáo|Công\(space)văn|Thông\(space)báo|Phương\(space)án|Biên\(space)bản)\(space)(?:về\(space)(?:việc\(space))?)?\(Verbs.changes)[^.:\\d]{0,110}(?:,|;|\(space)và)\(space)(?:các\(space))?\\z",
            mode: .search,
            reason:
                "A request or a scheme without a number has the verb's object in its own name: \"Tờ trình về việc sửa đổi mức thu và X\".",
            matches: ["Xét ⟦Tờ trình về việc sửa đổi mức thu phí và ⟧", "⟦Đề án sửa đổi chính sách cán bộ; ⟧"],
            rejects: ["Tờ trình số 5 về việc sửa đổi mức thu và ", "Tờ trình về việc sửa đổi "])
    }
}
