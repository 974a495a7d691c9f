import Vocabulary

extension CitationGraph.Edge {
    /// Says that only a part of the target is changed.
    package var partLabel: String { change?.isPartial == true ? " (một phần)" : "" }

    /// The days of a change: ", từ ngày 01/6/2028"; nothing where none is told.
    package var daysLabel: String {
        let days = [
            (change?.from).map { ", từ ngày \($0.vietnamese)" },
            (change?.until).map { ", đến hết ngày \($0.vietnamese)" },
        ]
        return days.compactMap { $0 }.joined()
    }
}
