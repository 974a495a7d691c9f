import Bytes
import Identity

// What documents are told by: symbols, names, places, keys. They can't be changed field by field, so each is put together of its parts.

extension Range<Int>: StoredValue {
    static var blank: Range<Int> { 0..<0 }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        var (start, count) = (lowerBound, count)
        try coder.field(&start)
        try coder.field(&count)
        let parts = (start: start, count: count)
        try coder.fill(&self) {
            guard parts.start >= 0, parts.count >= 0, parts.count <= Int.max - parts.start else { return nil }
            return parts.start..<parts.start + parts.count
        }
    }
}

extension Symbol: StoredValue {
    static let blank = Symbol(number: "", code: nil, organ: "", isParty: false)

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        var (number, year, type, organ, isParty) = (number, year, code, organ, isParty)
        // Of the two ways to write it: with a hyphen behind the number, and the year where there is no type, or with a slash.
        let yearLength = type == nil ? year.map { String($0).utf8.count + 1 } ?? 0 : 0
        var hasDash = text.utf8.dropFirst(number.utf8.count + yearLength).first == UInt8(ascii: "-")
        try coder.field(&number)
        try coder.field(&year)
        try coder.field(&type)
        try coder.field(&organ)
        try coder.field(&isParty)
        try coder.field(&hasDash)
        let parts = (number: number, year: year, type: type, organ: organ, isParty: isParty, hasDash: hasDash)
        try coder.fill(&self) {
            Symbol(
                number: parts.number, year: parts.year, code: parts.type, organ: parts.organ, isParty: parts.isParty,
                dash: parts.hasDash)
        }
    }
}

extension DocumentName: StoredValue {
    static var blank: DocumentName { .charter }

    /// The kind of name by its number, and what tells those of a kind apart.
    private typealias Parts = (kind: Int, number: Int, session: Int, text: String?)

    private var parts: Parts {
        switch self {
        case .plenum(let number, let session): (1, number, session, nil)
        case .congress(let body): (2, 0, 0, body)
        case .law(let name): (3, 0, 0, name)
        case .constitution: (4, 0, 0, nil)
        case .charter: (5, 0, 0, nil)
        case .title(let title): (6, 0, 0, title)
        }
    }

    private init?(_ parts: Parts) {
        switch (parts.kind, parts.text) {
        case (1, _): self = .plenum(number: parts.number, session: parts.session)
        case (2, let body): self = .congress(body: body)
        case (3, let name?): self = .law(name)
        case (4, _): self = .constitution
        case (5, _): self = .charter
        case (6, let title?): self = .title(title)
        default: return nil
        }
    }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        var parts = parts
        try coder.field(&parts.kind)
        if parts.kind == 1 {
            try coder.field(&parts.number)
            try coder.field(&parts.session)
        } else {
            try coder.field(&parts.text)
        }
        let coded = parts
        try coder.fill(&self) { DocumentName(coded) }
    }
}

extension Jurisdiction: StoredValue {
    static var blank: Jurisdiction { .central }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        var (isCentral, province, unit) = (isCentral, province, unit)
        try coder.field(&isCentral)
        try coder.field(&province)
        try coder.field(&unit)
        let parts = (isCentral: isCentral, province: province, unit: unit)
        try coder.fill(&self) {
            parts.isCentral ? .central : Jurisdiction(province: parts.province, unit: parts.unit)
        }
    }
}

extension Scope: StoredValue {
    static var blank: Scope { .central }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        var (kind, slug): (Int, String) =
            switch self {
            case .central: (0, "")
            case .place(let slug): (1, slug)
            case .unknown(let slug): (2, slug)
            }
        try coder.field(&kind)
        if kind != 0 { try coder.field(&slug) }
        let parts = (kind: kind, slug: slug)
        try coder.fill(&self) {
            switch parts.kind {
            case 0: .central
            case 1: .place(parts.slug)
            case 2: .unknown(parts.slug)
            default: nil
            }
        }
    }
}

extension DocumentKey: StoredValue {
    static var blank: DocumentKey { DocumentKey(scope: .central, base: "", epoch: nil) }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        var (scope, base, epoch) = (scope, base, epoch)
        try coder.field(&scope)
        try coder.field(&base)
        try coder.field(&epoch)
        let parts = (scope: scope, base: base, epoch: epoch)
        try coder.fill(&self) { DocumentKey(scope: parts.scope, base: parts.base, epoch: parts.epoch) }
    }
}

extension ExactText: StoredValue {
    static var blank: ExactText { ExactText("") }

    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure) {
        var text = text
        try coder.field(&text)
        let coded = text
        try coder.fill(&self) { ExactText(coded) }
    }
}
