/// The parts of a page's text that are no running text, gathered while it is read.
struct HTMLRegions {
    /// Menus and lists of links.
    private var around: [Range<Int>] = []
    /// What a class or id calls so.
    private var perhapsAround: [Range<Int>] = []
    private var mains: [Range<Int>] = []

    /// Notes an element's text when it has ended.
    mutating func note(_ role: HTMLRole, _ range: Range<Int>, isLinkList: Bool) {
        if role == .around || isLinkList { around.append(range) }
        if role == .perhapsAround { perhapsAround.append(range) }
        if role == .main { mains.append(range) }
    }

    /// Returns the ranges to leave out of a text of `count` bytes, in order and apart.
    ///
    /// Where a class's name would take most of the text with it, it means something else; the same for the elements that menus stand in.
    func left(of count: Int) -> [Range<Int>] {
        var left: [Range<Int>] = []
        // One main part that holds a good part of the page is the document; several are a list of news.
        let outer = Self.merged(mains)
        if outer.count == 1, let main = outer.first, main.count * 5 >= count * 2 {
            left = [0..<main.lowerBound, main.upperBound..<count].filter { !$0.isEmpty }
        }
        for more in [around, perhapsAround] {
            let with = Self.merged(left + more)
            let (before, after) = (count - Self.total(left), count - Self.total(with))
            if after * 2 >= before { left = with }
        }
        return left
    }

    private static func total(_ ranges: [Range<Int>]) -> Int { ranges.reduce(0) { $0 + $1.count } }

    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
