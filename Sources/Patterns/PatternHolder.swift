/// A rule, or a part of one, that owns compiled patterns as stored properties. They are found there, so that no list of them has to
/// be kept.
package protocol PatternHolder {
    /// The patterns that it owns.
    var patterns: [CompiledPattern] { get }
}

extension PatternHolder {
    /// The patterns among the stored properties, in their order.
    package var patterns: [CompiledPattern] {
        Mirror(reflecting: self).children.compactMap { $0.value as? CompiledPattern }
    }
}
