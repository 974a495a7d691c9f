/// A rule, or a part of one, that owns compiled patterns as stored properties. They are found there, so that no list of them has to
/// be kept.
package protocol PatternHolder {
    /// The patterns that it owns, those of holders among its properties included.
    var patterns: [CompiledPattern] { get }
}

extension PatternHolder {
    /// The patterns among the stored properties, in their order.
    package var patterns: [CompiledPattern] {
        Mirror(reflecting: self).children.flatMap { _, value in
            if let pattern = value as? CompiledPattern { return [pattern] }
            return (value as? any PatternHolder)?.patterns ?? []
        }
    }
}
