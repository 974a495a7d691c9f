import Patterns
import Vocabulary

/// The verbs of the vocabulary as two patterns: those that stand before a citation, and those after it.
struct RelationPatterns: Sendable {
    let before: CompiledPattern
    /// Those of them that name a legal basis: all that is looked for in a heading.
    let basis: CompiledPattern
    let after: CompiledPattern
    /// "được sửa đổi, bổ sung một số điều theo", right before a citation: what it acts on stands before.
    let agent: CompiledPattern
    /// A chain of pinpoints up to the citation.
    let pinpoints: CompiledPattern
    /// "các văn bản sửa đổi, bổ sung, thay thế", "cụm từ “": no verb of this document's.
    let nominal: CompiledPattern
    /// Words for a part of a document, between a verb and the citation: "Bãi bỏ Điều 8 và Điều 9 của Luật …".
    let part: CompiledPattern
    /// The verb of each group, from group 1.
    let verbsBefore: [RelationVerb]
    let verbsAfter: [RelationVerb]

    /// Compiles the verbs.
    init(_ vocabulary: Vocabulary) throws {
        let alternationBefore = VerbAlternation(vocabulary.relationVerbs.filter { $0.position == .before })
        let alternationAfter = VerbAlternation(vocabulary.relationVerbs.filter { $0.position == .after })
        (verbsBefore, verbsAfter) = (alternationBefore.verbs, alternationAfter.verbs)
        before = try CompiledPattern(name: "verbsBefore", pattern: alternationBefore.pattern, mode: .search)
        let bases = VerbAlternation(verbsBefore.filter { $0.relation == .basedOn })
        basis = try CompiledPattern(name: "verbsOfBasis", pattern: bases.pattern, mode: .search)
        after = try CompiledPattern(name: "verbsAfter", pattern: alternationAfter.pattern, mode: .search)
        let space = #"\s{1,6}+"#
        let changes =
            "(?:sửa\(space)đổi|bổ\(space)sung|thay\(space)thế|bãi\(space)bỏ|đính\(space)chính|hợp\(space)nhất|điều\(space)chỉnh|hủy\(space)bỏ|huỷ\(space)bỏ)"
        let chain = "\(changes)(?:(?:,\(space)|\(space)và\(space)|,?\(space)hoặc\(space)|\(space))\(changes)){0,6}"
        // "các Điều 82, 83 của", "khoản 8, khoản 10 Điều 1": what stands between a verb and the document that it speaks of.
        let unit = "(?:điểm|khoản|điều|tiết|mục|chương|phần|phụ\(space)lục|mẫu\(space)số|mẫu)"
        let places =
            "(?:(?:(?:các|những)\(space))?\(unit)\(space)[\\p{L}\\d.]{1,8}(?:(?:,|\(space)và|\(space)hoặc|\(space)đến)\(space)[\\p{L}\\d.]{1,5}(?![\\p{L}])){0,20}(?:,?\(space)(?:và\(space))?(?:của\(space)|tại\(space)|ban\(space)hành\(space)kèm\(space)theo\(space))?)?){1,12}"
        pinpoints = try CompiledPattern(name: "pinpoints", pattern: "(?i)\\s{0,6}\(places)\\z", mode: .anchored)
        agent = try CompiledPattern(
            name: "agent",
            pattern:
                #"(?i)(?<![\p{L}])(?:được|bị)"#
                + "\(space)(?:\(chain)\(space))(?:(?:một\(space)số\(space)(?:điều|nội\(space)dung|khoản)|một\(space)phần)\(space)){0,2}(?:bởi|theo|tại|bằng)(?:\(space)quy\(space)định(?:\(space)(?:tại|của))?)?(?:\(space)\(places))?(?:\(space)các)?\\s{0,4}:?\\s{0,12}(?:-\\s{0,2}|\\d\\.\\s{0,2})?\\z",
            mode: .search)
        nominal = try CompiledPattern(
            name: "nominal",
            pattern:
                "(?i)(?:văn\(space)bản\(space)(?:mới\(space))?(?:hướng\(space)dẫn\(space)|quy\(space)định\(space)chi\(space)tiết\(space))?\(chain)(?:\(space)(?:cho|một\(space)phần|một\(space)số\(space)điều\(space)của))?\\s{0,3}:?\\s{0,3}|(?:cụm\(space)từ|từ|chữ)\\s{0,3}(?:“|\"|‘))\\z",
            mode: .search)
        part = try CompiledPattern(
            name: "part",
            pattern:
                "(?i)(?<![\\p{L}])(?:điều|khoản|điểm|mẫu|phụ\(space)lục|cụm\(space)từ|chương|mục|danh\(space)mục|nội\(space)dung|quy\(space)định|biểu|một\(space)phần|một\(space)số)(?![\\p{L}])",
            mode: .search)
    }

    /// The words of a range taken as the name of a legal basis.
    func basis(at range: Range<Int>) -> RelationFinder.Trigger? {
        verbsBefore.first { $0.relation == .basedOn }.map { RelationFinder.Trigger(verb: $0, range: range) }
    }

    /// The largest number of groups of these patterns.
    var groupCount: Int { [before, basis, after, agent, pinpoints, nominal, part].map(\.groupCount).max() ?? 0 }
}
