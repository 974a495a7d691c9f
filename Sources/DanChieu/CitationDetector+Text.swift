public import CitationDetection
import DocumentReading
import Vocabulary

extension CitationDetector {
    /// Makes a detector that knows the built-in vocabulary.
    ///
    /// - Throws: `PatternError` where a pattern does not compile, which the tests rule out.
    public convenience init() throws { self.init(grammar: try CompiledGrammar(.standard)) }

    /// Returns the citations of a text, in its order; their ranges count bytes of UTF-8.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public func citations(in text: String) -> [Citation] { detect(Document(path: "", text: text)).citations }
}
