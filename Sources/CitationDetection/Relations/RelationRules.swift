import Bytes
import Patterns
import Vocabulary

/// The rules that find the relation of each mention: the verb that governs it, in its own clause or at the head of its list.
///
/// ```
/// Quán triệt  Kết luận A  về tiếp tục thực hiện  Chỉ thị B ;  Hướng dẫn C  gắn với  Chỉ thị D
/// ^implements ^           ^title of A: A continues B       ^ no verb: as A  ^accompanies
/// ```
struct RelationRules: Sendable {
    /// The rules in the order in which they are asked.
    static let order: [any RelationRule.Type] = [
        // What goes on with something before it needs no verb of its own.
        ContinuedBasis.self, ListMember.self, AmendedList.self,
        // What stands right before the citation: it acts on another, gets its name, or is only spoken of.
        AmendingAgent.self, ShortNameGiven.self, NominalChange.self, BlankNumber.self, FrontedAct.self,
        EllipticSecond.self,
        // Without a verb it is as the head of its list.
        WithoutVerb.self,
        // Verbs that belong to the document before it.
        AnnexOfChange.self, ListOfParts.self, Accompanied.self, ChangeInParenthesis.self, SubjectNamedAgain.self,
        SubjectBefore.self,
        WithinTitle.self, ListBehindTitle.self,
        // Else the verb that governs the gap, if it is an act of this document.
        ToldVerb.self, GoverningVerb.self,
    ]

    /// The rules for whole documents, in their order.
    static let documentOrder: [any DocumentRelationRule.Type] = [
        VerbBehind.self, ObjectBeforeVerb.self, AnnexedList.self, GuidedByTitle.self,
        // What is not the document's own act.
        QuotedBasis.self, BlankForm.self, ConsolidatedHead.self, QuotedPassage.self, ListOfEnded.self,
        QuotedWording.self, ToldInProse.self, LowerOrgan.self, OlderDoer.self,
        // Of the acts that are left, what of the document they are said of.
        ExceptedPart.self, ChangedPart.self,
    ]

    let verbs: Verbs
    let clauseWords: ClauseWords
    private let rules: [any RelationRule]
    private let leads: ListLead
    private let documentRules: [any DocumentRelationRule]

    init(_ parts: GrammarParts) {
        verbs = Verbs(parts.lexicon.vocabulary)
        clauseWords = ClauseWords(parts.lexicon.vocabulary)
        rules = Self.order.map { $0.init(parts) }
        leads = ListLead()
        documentRules = Self.documentOrder.map { $0.init(parts) }
    }

    /// Sets relation, trigger and `within` of every mention. The mentions are in the order of the text.
    func find(
        _ mentions: inout [Mention], in text: TextBytes, _ scratch: MatchMemory, header: DocumentHeader,
        _ articles: TextArticles
    ) {
        var reading = RelationReading(self, text, scratch, header, articles, mentions: mentions)
        mentions = []
        for index in reading.mentions.indices {
            reading.advance(to: index, leads)
            for rule in rules where rule.decide(&reading) {
                reading.mentions[index].rule = type(of: rule).name
                break
            }
            if leads.decide(&reading) { reading.mentions[index].rule = ListLead.name }
            if reading.mentions[index].within == nil, !reading.mentions[index].isShortName { reading.head = index }
        }
        for rule in documentRules { rule.apply(&reading, header: header) }
        swap(&mentions, &reading.mentions)
    }
}

extension RelationRules: PatternHolder {
    var patterns: [CompiledPattern] {
        verbs.patterns + leads.patterns + rules.flatMap(\.patterns) + documentRules.flatMap(\.patterns)
    }
}
