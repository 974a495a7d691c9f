import Foundation
import TestSupport

/// Texts to hold fast paths against slow ones: the sample collection, and the real documents where they are at hand.
enum SampleTexts {
    static func all() throws -> [[UInt8]] {
        var folders = ["\(Repository.root)/Graphs/Sample"]
        if let corpus = Repository.corpus { folders += ["\(corpus)/seeds", "\(corpus)/dev"] }
        return try folders.flatMap { folder in
            let names = FileManager.default.enumerator(atPath: folder)?.allObjects.compactMap { $0 as? String } ?? []
            return try names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted().map {
                Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)")))
            }
        }
    }
}
