import CitationDetection
package import Vocabulary

/// Whether a document is in force on a day, as far as the documents that were read tell.
package struct ForceStatus: Sendable {
    /// The answers.
    package enum State: String, Sendable, CaseIterable {
        case inForce, notYet, ended, endedInPart, suspended, suspendedInPart, unknown
    }

    /// How it is known.
    package enum Basis: Sendable, Hashable {
        /// The document's own words on its force.
        case stated(String)
        /// What the page says that shows it.
        case shown(String)
        /// It says nothing of it, and need not: it is in force from its date.
        case date
        /// Changes by others.
        case changes
        /// Some tell a change whose day or whose document is not certain.
        case uncertainChanges
        /// It is a consolidated text, which has no force of its own.
        case consolidated
        /// It was not read, or says nothing of its force though it must.
        case nothing
    }

    package let state: State
    package let basis: Basis
    /// The first day of the state, and its last day where that is known.
    package let since, until: CalendarDate?
    /// A day from which the state surely holds: the first day, or where that is not known the day on which another document told of it.
    package let surelySince: CalendarDate?
    /// The changes that make it so; where nothing is certain, those that might.
    package let changes: [StatedChange]
    /// The changes that come later.
    package let coming: [StatedChange]
}

extension ForceStatus {
    /// Makes a status that rests on the document's own words.
    private init(
        _ state: State, _ basis: Basis, since: CalendarDate? = nil, until: CalendarDate? = nil,
        changes: [StatedChange] = [], coming: [StatedChange]
    ) {
        self.init(
            state: state, basis: basis, since: since, until: until, surelySince: since, changes: changes, coming: coming
        )
    }

    /// Returns the status of a document on a day.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - ledger: What is told of it.
    ///   - node: The documents that change it, by node id.
    package static func of(
        _ document: CitationGraph.Node, _ ledger: ChangeLedger, on day: CalendarDate,
        node: (String) -> CitationGraph.Node?
    ) -> ForceStatus {
        if document.type == DocumentHeader.consolidated { return ForceStatus(.unknown, .consolidated, coming: []) }
        let force = ledger.forces[document.id]
        let start = force?.from ?? document.date
        if let start, day < start {
            return ForceStatus(.notYet, basis(of: force), until: start.moved(byDays: -1), coming: [])
        }
        let all = ledger.changes(to: document.id).filter { $0.means(document) }
        let coming = all.filter { change in change.surelyFrom.map { $0 > day } ?? false }
        let isSure = all.map { $0.isSure(node) }
        let holding = zip(all, isSure).filter { $0.0.holds(on: day) == true && $0.1 }.map(\.0)
        let open = zip(all, isSure).filter { change, isSure in
            let holds = change.holds(on: day)
            return change.relation != .continuesInForce && (holds == nil || (holds == true && !isSure))
        }.map(\.0)
        func status(_ state: State, _ changes: [StatedChange], _ basis: Basis = .changes) -> ForceStatus {
            // What is not certain has no first day.
            guard state != .unknown else {
                return ForceStatus(.unknown, basis, changes: changes, coming: coming)
            }
            let first = changes.allSatisfy { $0.from != nil } ? changes.compactMap(\.from).min() : nil
            return ForceStatus(
                state: state, basis: basis, since: first, until: changes.compactMap(\.until).max(),
                surelySince: first ?? changes.compactMap(\.surelyFrom).min(), changes: changes, coming: coming)
        }
        let goesOn = holding.filter { $0.relation == .continuesInForce }
        let ends = holding.filter { $0.relation.isEnd && !$0.isPartial }
        if !ends.isEmpty, !goesOn.contains(where: { !$0.isPartial }) {
            return status(goesOn.isEmpty ? .ended : .endedInPart, ends + goesOn)
        }
        if let last = force?.until, day > last, goesOn.isEmpty {
            let basis = force?.endedText.map { Basis.shown($0) } ?? basis(of: force)
            return ForceStatus(.ended, basis, since: last.moved(byDays: 1), coming: coming)
        }
        if let force, let ended = ownEnd(force, on: day, goesOn, coming) { return ended }
        let suspending = holding.filter { $0.relation == .suspends }
        if suspending.contains(where: { !$0.isPartial }) { return status(.suspended, suspending) }
        if open.contains(where: { !$0.isPartial }) { return status(.unknown, open, .uncertainChanges) }
        if !suspending.isEmpty { return status(.suspendedInPart, suspending) }
        let partial = holding.filter { $0.isPartial && $0.relation != .continuesInForce }
        if !partial.isEmpty { return status(.endedInPart, partial) }
        if !open.isEmpty { return status(.unknown, open, .uncertainChanges) }
        return ownStatus(force, on: day, goesOn, coming)
    }

    /// The status by what the page says that shows the document: it had ended when the page was made, which is before today.
    private static func ownEnd(
        _ force: OwnForce, on day: CalendarDate, _ goesOn: [StatedChange], _ coming: [StatedChange]
    ) -> ForceStatus? {
        guard let words = force.endedText, goesOn.isEmpty, force.until == nil else { return nil }
        guard let today = CalendarDate.today, day >= today else {
            return ForceStatus(.unknown, .shown(words), coming: coming)
        }
        return ForceStatus(force.isEndedInPart ? .endedInPart : .ended, .shown(words), coming: coming)
    }

    /// The status by the document's own words alone.
    private static func ownStatus(
        _ force: OwnForce?, on day: CalendarDate, _ goesOn: [StatedChange], _ coming: [StatedChange]
    ) -> ForceStatus {
        if let force, force.isSure(on: day) {
            return ForceStatus(
                .inForce, basis(of: force), since: force.from, until: force.until, changes: goesOn, coming: coming)
        }
        if goesOn.contains(where: { !$0.isPartial }) {
            return ForceStatus(
                .inForce, .changes, until: goesOn.compactMap(\.until).max(), changes: goesOn, coming: coming)
        }
        return ForceStatus(.unknown, basis(of: force), coming: coming)
    }

    private static func basis(of force: OwnForce?) -> Basis {
        if let text = force?.text { return .stated(text) }
        return force?.from == nil ? .nothing : .date
    }
}
