import Bytes
import Identity
import Patterns
import Vocabulary

/// Numbers that share the symbol of the whole one before them: "Nghị quyết số 20-NQ/TU, số 21, số 22 của Tỉnh ủy".
///
/// Each has "số" before it, and ends as a member of a list does: "21 chi bộ" and "số 22 chưa báo cáo" count or say something else.
struct FurtherNumbers: Sendable, PatternHolder {
    private let furtherNumber: CompiledPattern

    /// How many numbers a list is followed for.
    private static let limit = 64

    init() { furtherNumber = CompiledPattern(Self.furtherNumber()) }

    /// Reads the numbers behind a mention that was just added, and adds them; returns where they end.
    func read(behind position: Int, at end: Int, _ scanner: inout MentionScanner) -> Int {
        guard position < scanner.mentions.count, let shared = scanner.mentions[position].identity.symbol,
            end < scanner.text.count, [UInt8(ascii: ","), UInt8(ascii: ";"), 0x20, 0x0A].contains(scanner.text[end])
        else { return end }
        let first = scanner.mentions[position].identity
        var members: [Mention] = []
        var at = end
        while members.count < Self.limit, let match = scanner.match(furtherNumber, at: at), let number = match[.number]
        {
            at = match.range.upperBound
            var member = Mention(range: number, kind: .full)
            member.identity.type = first.type
            member.identity.symbol = Symbol(
                number: scanner.text.string(number), year: shared.year, code: shared.code, organ: shared.organ,
                isParty: shared.isParty, dash: shared.hasDash)
            member.continuesList = true
            members.append(member)
        }
        guard let last = members.popLast() else { return end }
        for member in members { _ = scanner.add(member) }
        let after = scanner.addWithTails(last)
        let end = scanner.mentions.count - 1
        scanner.shareTails(of: end, with: position..<end)
        return after
    }

    static func furtherNumber() -> PatternEntry {
        let (gap, space) = (GrammarParts.gap, GrammarParts.space)
        return PatternEntry(
            "furtherNumber",
            "(?:\(gap)[,;]\(gap)(?:và\(space))?|\(space)và\(space))số\(space)(?<number>\\d{1,4})(?![\\p{L}\\p{N}/%]|[.,:]\\d|[ ]?[-–])(?=\(gap)(?:[,;.):]|\\z)|\(space)(?:của|và|ngày|năm|về)\\s)",
            reason: "A further number behind a whole symbol, which shares its type and organ.",
            matches: ["⟦, số 21⟧, số 22", "⟦ và số 22⟧ của Tỉnh ủy"],
            rejects: ["⟦, 21 chi bộ", "⟦, số 22 chưa", "⟦, số 21-NQ/TU"])
    }
}
