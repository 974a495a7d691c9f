/// How often each of some values was counted, and which of them leads.
///
/// The leader does not depend on the order of counting: counts can be added and taken away in any order. Nearly always all values
/// are the same, so the first has a place of its own.
package struct Tally<Value: Hashable & Comparable & Sendable>: Sendable {
    private var first: Value?
    private var firstCount = 0
    private var others: [Value: Int] = [:]

    /// Makes an empty tally.
    package init() {}

    /// Counts a value, or takes counts of it away where `count` is negative.
    package mutating func add(_ value: Value, _ count: Int = 1) {
        if first == value {
            firstCount += count
            if firstCount == 0 {
                first = others.keys.first
                firstCount = first.flatMap { others.removeValue(forKey: $0) } ?? 0
            }
        } else if first == nil {
            (first, firstCount) = (value, count)
        } else {
            let total = others[value, default: 0] + count
            others[value] = total == 0 ? nil : total
        }
    }

    /// Adds the counts of another tally, times `factor`.
    package mutating func add(_ other: Tally, times factor: Int) {
        other.each { add($0, $1 * factor) }
    }

    /// The value that was counted most often; of equals the first in order.
    package var leader: Value? {
        guard let first else { return nil }
        var best = (count: firstCount, value: first)
        for (value, count) in others where (count, best.value) > (best.count, value) { best = (count, value) }
        return best.value
    }

    /// Calls a body for each value with its count, in no particular order.
    package func each(_ body: (Value, Int) -> Void) {
        guard let first else { return }
        body(first, firstCount)
        for (value, count) in others { body(value, count) }
    }

    /// Whether nothing is counted.
    package var isEmpty: Bool { first == nil }
}

extension Tally {
    /// Counts a value and keeps it alone where it leads, else what led before it.
    mutating func addLeading(_ value: Value, _ count: Int) {
        add(value, count)
        guard let leader else { return }
        var alone = Tally()
        each { if $0 == leader { alone.add($0, $1) } }
        self = alone
    }
}
