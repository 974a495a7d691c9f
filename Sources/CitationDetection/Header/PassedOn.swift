import Identity
import Patterns
import Vocabulary

/// Laws state their date at the end: "được Quốc hội … thông qua ngày …".
struct PassedOn: HeaderStrategy {
    static let name: StaticString = "passedOn"

    private let lawPassedOn: CompiledPattern

    init(_ parts: GrammarParts) { lawPassedOn = CompiledPattern(Self.lawPassedOn()) }

    func read(_ draft: inout HeaderDraft, of page: HeaderPage) {
        let header = draft.header
        guard header.date == nil, let symbol = header.symbol, symbol.code == nil, let type = header.type,
            DocumentType.ofAssembly.contains(type)
        else { return }
        draft.header.date = page.match(lawPassedOn, from: header.end)?.date(in: page.text)
    }

    static func lawPassedOn() -> PatternEntry {
        let space = GrammarParts.space
        return PatternEntry(
            "lawPassedOn",
            "(?:[Ll]uật|[Pp]háp\(space)lệnh|[Nn]ghị\(space)quyết)\(space)này\(space)(?:đã\(space))?được\(space)(?:Quốc|(?:Ủy|Uỷ)\(space)ban\(space)[Tt]hường\(space)vụ\(space)Quốc)\(space)hội[^.;]{0,180}?thông\(space)qua\(space)ngày\(space)(?<day>\\d{1,2})\(space)tháng\(space)(?<month>\\d{1,2})\(space)năm\(space)(?<year>\\d{4})",
            mode: .search, reason: "The last paragraph of what the National Assembly passed.",
            matches: ["⟦Luật này đã được Quốc hội khóa XVIII, kỳ họp thứ 2 thông qua ngày 12 tháng 3 năm 2034⟧."],
            rejects: ["Luật này có hiệu lực từ ngày 12 tháng 3 năm 2034", "Luật này được thông qua"])
    }
}
