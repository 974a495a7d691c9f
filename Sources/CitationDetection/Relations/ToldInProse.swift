import Bytes
import Identity
import Patterns
import Vocabulary

/// An article of the press or of an encyclopedia changes no document itself: it tells what a document did that it names before.
///
/// ```
/// Bộ Tài chính ban hành Thông tư A.  Thông tư này thay thế Thông tư B, đồng thời bãi bỏ Thông tư C.
///                       doer         its type again       ^ A replaces B                ^ A repeals C
/// ```
struct ToldInProse: DocumentRelationRule {
    static let name: StaticString = "toldInProse"

    private let subject, anySubject: CompiledPattern

    /// How far back the document is looked for that a sentence goes on with, in bytes.
    private static let reach = 3_000

    init(_ parts: GrammarParts) {
        subject = CompiledPattern(Self.subject())
        anySubject = CompiledPattern(Self.anySubject())
    }

    func apply(_ reading: inout RelationReading, header: DocumentHeader) {
        guard header.isAnonymous, header.title != nil || reading.text.count >= ArticleText.shortest else { return }
        for index in reading.mentions.indices {
            let mention = reading.mentions[index]
            guard mention.isChanged,
                mention.within == nil
            else { continue }
            switch doer(of: index, reading) {
            case .itself: break
            case .named(let doer):
                reading.mentions[index].within = reading.mentions[doer].id
                reading.mentions[index].rule = Self.name
            case .nobody:
                reading.mentions[index].onlyName(by: Self.name)
            }
        }
    }

    private enum Doer {
        case nobody, itself
        case named(Int)
    }

    /// Who made a change that a sentence tells.
    private func doer(of index: Int, _ reading: RelationReading) -> Doer {
        let mention = reading.mentions[index]
        guard let verb = mention.verb else { return .nobody }
        let start = reading.sentences.start(of: verb.lowerBound)
        let end = max(start, verb.lowerBound)
        // "Điều 1. Bãi bỏ X": the text of a decision without its head.
        if reading.text.has(ArticleMap.heading, at: start), reading.opensSentence(verb) { return .itself }
        func last(_ isMeant: (Mention) -> Bool) -> Int? {
            reading.mentions[..<index].lastIndex {
                ($0.identity.symbol != nil || $0.identity.number != nil) && $0.relation.type.family != .change
                    && isMeant($0)
                    && start - $0.range.upperBound < Self.reach && mention.id != $0.id && $0.canHaveChanged(mention)
            }
        }
        if let match = subject.match(in: reading.text, from: start, to: end, reading.scratch),
            let type = match[.type].map(reading.text.folded)
        {
            if let named = last({ $0.identity.type == type }) { return .named(named) }
            // The whole text of rules that have no number here.
            return match[.again] == nil ? .nobody : .itself
        }
        // "ban hành Quyết định A bãi bỏ các văn bản sau:".
        if let named = last({ $0.range.upperBound <= verb.lowerBound && $0.range.lowerBound >= start }),
            reading.text.trimmed(reading.mentions[named].range.upperBound..<verb.lowerBound).isEmpty
        {
            return .named(named)
        }
        if anySubject.matches(reading.text, from: start, to: end, reading.scratch) {
            return last { $0.range.upperBound <= start }.map { .named($0) } ?? .nobody
        }
        return .nobody
    }

    static func subject() -> PatternEntry {
        let space = Verbs.space
        let type =
            "(?<type>(?:Nghị|Quyết|Thông|Chỉ|Quy|Kết|Hướng|Kế)\(space)(?:định|quyết|tư|thị|chế|luận|dẫn|hoạch)|Luật|Pháp\(space)lệnh)"
        return PatternEntry(
            "subjectInProse",
            "(?<![\\p{L}])\(type)(?:\\s{0,6}(?:(?<again>này)|\\s(?:mới|trên|nói\(space)trên|nêu\(space)trên)(?![\\p{L}]))|\(space)(?=có\(space)hiệu|cũng|còn|đã|thay\(space)thế|sửa\(space)đổi|bãi\(space)bỏ|\\z))",
            mode: .search,
            reason:
                "The type of a document that was named before, as the subject of a sentence: \"Thông tư mới thay thế\".",
            matches: [
                "⟦Thông tư này⟧ thay thế", "⟦Nghị định mới⟧ thay thế", "⟦Thông tư ⟧có hiệu lực", "⟦Hướng dẫnnày⟧có",
            ],
            rejects: ["Thông tư số 5 thay thế", "Luật sư này"])
    }

    static func anySubject() -> PatternEntry {
        let space = Verbs.space
        return PatternEntry(
            "anySubjectInProse",
            "(?:[*#\\s]{0,6}Theo\(space)đó|(?i:văn\(space)bản)\\s{0,6}(?:này|mới|trên))(?![\\p{L}])", mode: .search,
            reason:
                "The document that was named last, whatever its type: \"Văn bản này thay thế\", \"Theo đó, bãi bỏ\".",
            matches: ["⟦Văn bản này⟧ thay thế", "⟦Theo đó⟧, bãi bỏ"], rejects: ["Theo Nghị định", "văn bản thay thế"])
    }
}

extension GroupName {
    /// "này" behind the type of a document.
    fileprivate static let again = GroupName("again")
}
