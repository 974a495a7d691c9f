import Vocabulary

/// A change, with all the places that tell it as one: many documents name a decree together with the one that amended it.
package struct JoinedChange: Sendable {
    /// The place that tells most of it: its first day, else the earliest that tells of it.
    package let change: StatedChange
    /// How many places tell it.
    package let count: Int

    /// What makes a change the same as another.
    fileprivate struct Key: Hashable {
        let affected, affecting: String
        let relation: RelationType
        let provision: String?
        let isPartial: Bool
    }
}

extension Sequence<StatedChange> {
    /// Returns the changes, each once, in the order of their first place. A change is another where another document makes it, or does
    /// something else, or to another part, or for another time; a place that tells no day tells the change whose day another tells.
    package var joined: [JoinedChange] {
        var order: [JoinedChange.Key] = []
        var groups: [JoinedChange.Key: [StatedChange]] = [:]
        for change in self {
            let key = JoinedChange.Key(
                affected: change.affected, affecting: change.affecting, relation: change.relation,
                provision: change.provision, isPartial: change.isPartial)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(change)
        }
        return order.flatMap { Self.apart(groups[$0] ?? []) }
    }

    /// The places of one change, by its days where several are told.
    private static func apart(_ places: [StatedChange]) -> [JoinedChange] {
        var dated: [[StatedChange]] = []
        for place in places where place.from != nil {
            if let index = dated.firstIndex(where: { $0[0].from == place.from && $0[0].until == place.until }) {
                dated[index].append(place)
            } else {
                dated.append([place])
            }
        }
        let undated = places.filter { $0.from == nil }
        guard let first = dated.first else {
            let earliest = undated.min { ($0.surelyFrom?.dayNumber ?? .max) < ($1.surelyFrom?.dayNumber ?? .max) }
            return earliest.map { [JoinedChange(change: $0, count: undated.count)] } ?? []
        }
        return dated.enumerated().map { index, places in
            let best = places.first { !$0.isReported } ?? (index == 0 ? first[0] : places[0])
            return JoinedChange(change: best, count: places.count + (index == 0 ? undated.count : 0))
        }
    }
}
