import Bytes
import Patterns
import Vocabulary

/// The forms of citations, and the order in which they are tried.
final class CitationForms: Sendable {
    /// The order in which forms are tried where several can begin at the same place: the more specific first.
    static let order: [any CitationForm.Type] = [
        // A law's name goes before the number behind it, a whole symbol before a number alone.
        LawForm.self,
        LetteredNumberForm.self,
        GluedCodesForm.self,
        NumberedForm.self, AbbreviatedForm.self, SmallTypeForm.self, GluedTypeForm.self,
        BareSymbolForm.self, LetterListForm.self, LowerCaseForm.self,
        // What is cited by name.
        DecreeLawForm.self,
        ConstitutionForm.self, CharterForm.self, LawCodeForm.self, PlenumForm.self, CongressForm.self,
        CongressOfPeriodForm.self, TitleForm.self,
        // A number alone, and a bare noun.
        ShortForm.self, NounForm.self,
        // The place where a document gets a short name is no citation itself.
        ShortNameForm.self,
    ]

    let lexicon: Lexicon
    let anchors: AnchorScanner
    /// What may follow a citation of any form.
    let tails: Tails
    private let forms: [any CitationForm]
    private let byStart: [[any CitationForm]]

    /// Makes the forms.
    init(_ parts: GrammarParts) {
        lexicon = parts.lexicon
        let forms = Self.order.map { $0.init(parts) }
        let lexicon = lexicon
        anchors = AnchorScanner(parts, words: Self.order.flatMap { $0.words(lexicon) })
        tails = Tails(parts)
        self.forms = forms
        byStart = FormStart.Kind.allCases.map { kind in forms.filter { type(of: $0).starts.contains(kind) } }
    }

    /// Returns the forms that can begin with a kind of start, in their order.
    func forms(at kind: FormStart.Kind) -> [any CitationForm] {
        byStart[FormStart.Kind.allCases.firstIndex(of: kind) ?? 0]
    }
}

extension CitationForms: PatternHolder {
    var patterns: [CompiledPattern] { anchors.patterns + forms.flatMap(\.patterns) + tails.patterns }
}
