/// A word of the names of bodies that issue documents, or of what stands behind such names.
package struct IssuerWord: Sendable, Hashable {
    /// What a word does in a name, or behind one.
    package enum Role: String, Sendable, Hashable, CaseIterable {
        /// A name that needs nothing behind it: "Bộ Chính trị".
        case whole
        /// It begins a name: "Ban Thường vụ".
        case head
        /// It is written so where a heading has capitals only: "Hội đồng nhân dân".
        case name
        /// In capitals it begins the line that says who enacts: "HỘI ĐỒNG NHÂN DÂN".
        case enactor
        /// In capitals it begins the name above the number.
        case heading
        /// Small words that go on in a name: "nhân dân".
        case unit
        /// It begins the name of a body whose field of work stands in small words before its place: "Ban Quản lý dự án … tỉnh".
        case field
        /// A capitalised word that begins something new: "Căn".
        case opening
        /// A small word that is no part of a name: "về".
        case stop
        /// Behind it a number goes on in a name: "Quân khu 3", "Ban Chỉ đạo 389".
        case numbered
    }

    /// The word as texts write it.
    package let word: String
    /// What it does.
    package let roles: Set<Role>
    /// Where the row comes from.
    package let source: SourceMark
}

extension IssuerWord {
    init(row: Table.Row) throws(TableError) {
        self.init(
            word: try row.text("word"), roles: try row.choices("roles", Role.self),
            source: try row.choice("source", SourceMark.self))
    }
}

extension [IssuerWord] {
    /// Returns the words with a role, in the table's order.
    package func words(_ role: IssuerWord.Role) -> [String] { filter { $0.roles.contains(role) }.map(\.word) }
}
