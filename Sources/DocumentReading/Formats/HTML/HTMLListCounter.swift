import Bytes

/// The numbers that a browser would show before the items of a list.
struct HTMLListCounter {
    private let style: ListNumber?
    private var number: Int

    /// Begins a list: `ol` with its `start` and `type`; an unordered one has no numbers.
    init(_ name: String, _ attributes: HTMLAttributes) {
        guard name == "ol" else {
            style = nil
            number = 0
            return
        }
        number = (attributes["start"].flatMap { Int(stated: $0) } ?? 1) - 1
        style =
            switch attributes["type"] {
            case "a": .smallLetter
            case "A": .capitalLetter
            case "i": .smallRoman
            case "I": .capitalRoman
            default: .decimal
            }
    }

    /// Returns the label of the next item: `2. `.
    mutating func next(_ attributes: HTMLAttributes) -> String? {
        guard let style else { return nil }
        let stated = attributes["value"].flatMap { Int(stated: $0) }
        number = stated ?? number &+ 1
        return "\(style.text(number)). "
    }
}
