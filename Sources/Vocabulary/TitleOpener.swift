/// A word at the beginning of a title, a clause or a line, which tells what begins there.
package struct TitleOpener: Sendable, Hashable {
    /// What a word begins.
    package enum Role: String, Sendable, Hashable, CaseIterable {
        /// Behind a citation, its title: "về".
        case title
        /// Behind a legal basis, what goes on with the sentence and is no title: "được".
        case link
        /// Before a citation, the subject of its clause: "Khoản".
        case subject
        /// Below a document's title, the text itself: "Căn cứ".
        case body
        /// With a capital behind an issuer's name, the title of what it issued: "Ban hành".
        case verb
        /// Behind a name, a link, a cell or a form's field: "Xem", "Họ và tên".
        case label
    }

    /// The word as texts write it.
    package let word: String
    /// What it begins.
    package let roles: Set<Role>
    /// Where the row comes from.
    package let source: SourceMark
}

extension TitleOpener {
    init(row: Table.Row) throws(TableError) {
        self.init(
            word: try row.text("word"), roles: try row.choices("roles", Role.self),
            source: try row.choice("source", SourceMark.self))
    }
}

extension [TitleOpener] {
    /// Returns the words with a role, in the table's order.
    package func words(_ role: TitleOpener.Role) -> [String] { filter { $0.roles.contains(role) }.map(\.word) }
}
