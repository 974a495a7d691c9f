import Foundation

/// Canonical composition (NFC) of short runs.
enum Composition {
    /// Returns a text with letters and marks composed: e + ◌̂ + ◌́ → ế.
    static func composed(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }
}
