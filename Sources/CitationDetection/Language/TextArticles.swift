import Bytes

/// The articles of the text that is being read, for all rules that ask: found once, and only where one asks.
final class TextArticles {
    private let text: TextBytes

    /// Makes the articles of a text, which must outlive them.
    init(_ text: TextBytes) { self.text = text }

    /// Which article each offset is in.
    private(set) lazy var map = ArticleMap(text)

    /// The same; nil where the text has no articles.
    private(set) lazy var mapIfAny = ArticleMap.hasArticles(text) ? map : nil
}
