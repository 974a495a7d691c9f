package import Vocabulary

/// What a board has in its rows, and what counts as an answer.
package struct BoardOptions: Sendable {
    /// What stands in the rows.
    package enum Rows: Sendable, Hashable {
        /// The provinces: the 34 since 1 July 2025, or the 63 before.
        case provinces
        /// The bodies, districts and communes of one province, by its name.
        case units(province: String)
        /// The organs of one province, by its name.
        case organs(province: String)
    }

    /// What stands in the rows.
    package var rows = Rows.provinces
    /// Whether provinces are those before 1 July 2025.
    package var isBeforeReform = false
    /// The relations, types and steps that count. Its levels and its limit are left alone: the board has all.
    package var implementers = Implementers.Options()
    /// The first day of a document that counts; those without a date don't where one is given.
    package var since: CalendarDate?

    /// Makes options for the provinces of today and direct implementers.
    package init() {}
}
