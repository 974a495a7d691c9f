import Bytes
import Identity
import Patterns

/// A consolidated text has its own number, date and signature at its end, where it is certified; at the top stands what
/// it consolidates, sometimes with that one's number, which is put out.
struct ConsolidatedText: HeaderStrategy {
    static let name: StaticString = "consolidatedText"

    private let consolidation, consolidationOnTop, certified: CompiledPattern

    init(_ parts: GrammarParts) {
        consolidation = CompiledPattern(Self.consolidation())
        consolidationOnTop = CompiledPattern(Self.consolidationOnTop())
        certified = CompiledPattern(Self.certified())
    }

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        guard isConsolidated(page) else { return }
        let isOwn = draft.header.symbol?.code == "VBHN"
        draft.header.type = DocumentHeader.consolidated
        guard !isOwn else { return }
        (draft.header.symbol, draft.header.ownNumber) = (nil, nil)
        (draft.header.date, draft.header.place) = (nil, nil)
        guard let range = certifiedNumber(page), let symbol = page.symbol(range) else { return }
        draft.header.symbol = symbol
        draft.header.ownNumber = range
        // The date stands below the number; with columns read one after the other, above it.
        let below = range.upperBound..<min(page.text.count, range.upperBound + 400)
        let above = page.lineStart(before: range.lowerBound, lines: 6)..<range.lowerBound
        for line in page.lines(in: below, limit: 12) + page.lines(in: above, limit: 6) where draft.header.date == nil {
            page.readPlaceLine(line, &draft.header)
        }
    }

    /// Whether the header is that of a consolidated text: it is called one, or the text that it consolidates "được sửa đổi, bổ
    /// sung bởi:" others.
    private func isConsolidated(_ page: HeaderPage) -> Bool {
        guard let first = page.lines.first, let last = page.lines.last else { return false }
        let header = first.lowerBound..<last.upperBound
        return page.matches(consolidationOnTop, from: header.lowerBound, to: header.upperBound)
            || mayConsolidate(header, page.text)
                && page.matches(consolidation, from: header.lowerBound, to: header.upperBound)
    }

    /// Whether some word of each way to name a consolidated text stands in a range: nearly all texts have none of them, and the pattern
    /// looks at every letter.
    private func mayConsolidate(_ range: Range<Int>, _ text: TextBytes) -> Bool {
        let top = TextBytes(rebasing: text[range])
        return top.firstIndex(of: "NHẤT", from: 0) != nil
            || top.has("nhất", behind: ["hợp"])
            // "được sửa đổi, bổ sung theo:", "bởi:".
            || top.has(":", behind: ["theo", "bởi"])
    }

    /// The number on a line "Số: 07/VBHN-BCT", wherever it stands: long texts are looked through for its code first.
    private func certifiedNumber(_ page: HeaderPage) -> Range<Int>? {
        var at = 0
        while let code = page.text.firstIndex(of: "/VBHN-", from: at) {
            at = code + 6
            // "Số: 07" stands close before it; a line of its code over and over must not be gone back along each time.
            let line = page.lineStart(before: code, lines: 0, limit: 40)
            if let number = page.match(certified, from: line)?[.symbol], number.contains(code) { return number }
        }
        return nil
    }

    /// "VĂN BẢN HỢP NHẤT" as a line of its own.
    private static let heading =
        "[^\\p{L}\\n]{0,8}VĂN\(GrammarParts.space)BẢN\(GrammarParts.space)HỢP\(GrammarParts.space)NHẤT"

    static func consolidationOnTop() -> PatternEntry {
        PatternEntry(
            "consolidationOnTop", "\\A\(heading)",
            reason:
                "A consolidated text's heading at the very beginning; apart, since a search for it could begin anywhere.",
            matches: ["⟦VĂN BẢN HỢP NHẤT⟧\n", "⟦** VĂN BẢN HỢP NHẤT⟧ - BỘ"], rejects: ["⟦Văn bản hợp nhất"])
    }

    static func consolidation() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "consolidation",
            "\\n\(heading)|Văn\(space)bản\(space)này\(space)được\(space)hợp\(space)nhất\(space)từ|(?:sửa\(space)đổi,?\(space)bổ\(space)sung|bổ\(space)sung|sửa\(space)đổi)(?:\(space)theo|\(space)bởi)\(gap):",
            mode: .search,
            reason:
                "What tells a consolidated text: its heading, or what stands below the title of the text that it joins.",
            matches: [
                "BỘ CÔNG THƯƠNG⟦\nVĂN BẢN HỢP NHẤT⟧", "⟦Văn bản này được hợp nhất từ⟧ 2",
                "được ⟦sửa đổi, bổ sung bởi:⟧",
                "được ⟦sửa đổi theo:⟧",
            ],
            rejects: ["hợp nhất hai xã", "được sửa đổi, bổ sung bởi Luật"])
    }

    static func certified() -> PatternEntry {
        let gap = GrammarParts.gap
        return PatternEntry(
            "certified",
            "[^\\p{L}\\p{N}\\n]{0,8}Số\(gap):?\(gap)(?<symbol>\\d{1,5}/VBHN-[A-ZĐƯ]{2,12})(?=[^\\p{L}]|\\z)",
            reason: "The number under which a consolidated text was certified.", matches: ["⟦Số: 07/VBHN-BCT⟧\n"],
            rejects: ["⟦Số: 07/QĐ-BCT"])
    }
}
