import Bytes
import Vocabulary

/// How well a quoted title fits what is known of a document's topic.
enum TopicMatch {
    /// Returns the share of the topic's telling words that the title holds, from 0 to 1.
    static func score(title: String, topic: String) -> Double {
        let words = Set(words(topic))
        guard words.count >= 2 else { return 0 }
        let titleWords = Set(self.words(title))
        return Double(words.intersection(titleWords).count) / Double(words.count)
    }

    /// The words of a text that tell one title from another.
    private static func words(_ text: String) -> [String] {
        Folding.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
            !common.contains($0) && $0.count > 1
        }
    }

    private static let common = Set(Vocabulary.standard.words(.commonInTitles))
}
