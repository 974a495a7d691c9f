/// Text in one of the fonts from before Unicode, whose letters are other characters' codes.
enum LegacyFont {
    /// Returns the text of a run; as it is where the font is none of those.
    static func text(_ text: String, font: String?) -> String { text }
}
