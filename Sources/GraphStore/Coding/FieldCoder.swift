import Bytes
import CitationNetwork
import Vocabulary

/// Goes through the fields of a value: a writer appends each to its bytes, a reader fills each in from them.
///
/// A type names its fields once, in `StoredValue.code`, for both directions; so what is read is always what was written:
///
/// ```swift
/// try coder.field(&type)
/// try coder.field(&symbol)
/// ```
///
/// Fields have no names in the bytes: a change of their order wants a new `Schema.version`.
protocol FieldCoder {
    /// What goes wrong: `StoreError` where bytes are read that can't have been written, nothing where they are written.
    associatedtype Failure: Error

    mutating func field(_ number: inout UInt64) throws(Failure)
    mutating func field(_ number: inout Int) throws(Failure)
    mutating func field(_ flag: inout Bool) throws(Failure)
    mutating func field(_ share: inout Double) throws(Failure)
    mutating func field(_ text: inout String) throws(Failure)

    /// Codes a text that only people look at: a reader for whom it is not wanted passes over it.
    mutating func field(shown text: inout String) throws(Failure)

    /// Codes the number of values that follow, each of which takes a byte at least.
    mutating func field(count: inout Int) throws(Failure)

    /// Puts a value together of what was coded; a writer leaves it as it is.
    ///
    /// - Parameter make: Gives nil where the parts can't have been written.
    func fill<Value>(_ value: inout Value, _ make: () -> Value?) throws(Failure)
}

/// A type of which the store keeps values.
protocol StoredValue {
    /// What a reader begins with; each field is filled in.
    static var blank: Self { get }

    /// Codes every field.
    mutating func code<Coder: FieldCoder>(with coder: inout Coder) throws(Coder.Failure)
}

extension StoredValue {
    /// The value as it is stored.
    var storedBytes: [UInt8] {
        var writer = ByteWriter()
        var value = self
        value.code(with: &writer)
        return writer.bytes
    }

    /// Reads a value.
    ///
    /// - Parameter hasTexts: Whether texts are wanted that only people look at.
    init(stored bytes: [UInt8], hasTexts: Bool = true) throws(StoreError) {
        var reader = ByteReader(bytes, hasTexts: hasTexts)
        self = .blank
        try code(with: &reader)
    }
}

// MARK: - What is coded by other fields

extension FieldCoder {
    mutating func field(_ value: inout some StoredValue) throws(Failure) { try value.code(with: &self) }

    /// Codes a value that may be missing, behind a flag.
    mutating func field<Value: StoredValue>(_ value: inout Value?) throws(Failure) {
        var isThere = value != nil
        try field(&isThere)
        guard isThere else { return value = nil }
        var filled = value ?? .blank
        try filled.code(with: &self)
        value = filled
    }

    /// Codes a text that may be missing.
    mutating func field(_ text: inout String?) throws(Failure) {
        var isThere = text != nil
        try field(&isThere)
        guard isThere else { return text = nil }
        var filled = text ?? ""
        try field(&filled)
        text = filled
    }

    /// Codes a text that only people look at and that may be missing.
    mutating func field(shown text: inout String?) throws(Failure) {
        var isThere = text != nil
        try field(&isThere)
        guard isThere else { return text = nil }
        var filled = text ?? ""
        try field(shown: &filled)
        text = filled
    }

    /// Codes a number that may be missing: 0 stands for that, and 1 for 0.
    mutating func field(_ number: inout Int?) throws(Failure) {
        var coded = number.map { $0 < 0 ? $0 : $0 + 1 } ?? 0
        try field(&coded)
        number = coded == 0 ? nil : coded < 0 ? coded : coded - 1
    }

    /// Codes a case by its place among all cases.
    mutating func field<Value: CaseIterable & Equatable>(_ value: inout Value) throws(Failure) {
        var place = Value.allCases.enumerated().first { $0.element == value }?.offset ?? 0
        try field(&place)
        let coded = place
        try fill(&value) { coded < 0 ? nil : Value.allCases.dropFirst(coded).first }
    }

    /// Codes a case that may be missing: 0 stands for that.
    mutating func field<Value: CaseIterable & Equatable>(_ value: inout Value?) throws(Failure) {
        var place = value.map { value in Value.allCases.enumerated().first { $0.element == value }?.offset ?? 0 }
        try field(&place)
        guard let coded = place else { return value = nil }
        try fill(&value) { coded < 0 ? nil : Value.allCases.dropFirst(coded).first.map { $0 } }
    }

    /// Codes a date as one number, 0 for none.
    mutating func field(_ date: inout CalendarDate?) throws(Failure) {
        var number = date.map { $0.year * 512 + $0.month * 32 + $0.day } ?? 0
        try field(&number)
        let coded = number
        guard coded != 0 else { return date = nil }
        try fill(&date) { CalendarDate(year: coded / 512, month: coded / 32 % 16, day: coded % 32) }
    }

    /// Codes values behind their number; where they are read there are none before.
    ///
    /// - Parameter blank: What a reader begins each value with.
    mutating func field<Value>(
        each values: inout [Value], blank: Value, _ body: (inout Self, inout Value) throws(Failure) -> Void
    ) throws(Failure) {
        let known = values.count
        var count = known
        try field(count: &count)
        if known == 0 { values.reserveCapacity(count) }
        for index in 0..<count {
            var value = index < known ? values[index] : blank
            try body(&self, &value)
            if index >= known { values.append(value) }
        }
    }

    /// Codes values behind their number.
    mutating func field<Value: StoredValue>(each values: inout [Value]) throws(Failure) {
        try field(each: &values, blank: .blank) { (coder: inout Self, value: inout Value) throws(Failure) in
            try value.code(with: &coder)
        }
    }

    /// Codes offsets in ascending order as their distances.
    mutating func field(offsets: inout [Int]) throws(Failure) {
        var last = 0
        try field(each: &offsets, blank: 0) { (coder: inout Self, offset: inout Int) throws(Failure) in
            var distance = offset &- last
            try coder.field(&distance)
            last &+= distance
            offset = last
        }
    }

    /// Codes values and how often each was counted.
    mutating func field<Value: StoredValue>(tally: inout Tally<Value>) throws(Failure) {
        try field(tally: &tally) { (coder: inout Self, value: inout Value?) throws(Failure) in
            try coder.field(&value)
        }
    }

    /// Codes values and how often each was counted.
    ///
    /// - Parameter body: A reader begins each value with nil.
    mutating func field<Value>(
        tally: inout Tally<Value>, _ body: (inout Self, inout Value?) throws(Failure) -> Void
    ) throws(Failure) {
        var entries: [(value: Value?, count: Int)] = []
        tally.each { entries.append(($0, $1)) }
        // The same tally is always the same bytes, however it came about.
        if entries.count > 1 {
            entries.sort { left, right in
                guard let left = left.value, let right = right.value else { return false }
                return left < right
            }
        }
        try field(each: &entries, blank: (nil, 0)) {
            (coder: inout Self, entry: inout (value: Value?, count: Int)) throws(Failure) in
            try coder.field(&entry.count)
            try body(&coder, &entry.value)
        }
        let coded = entries
        try fill(&tally) {
            var tally = Tally<Value>()
            for entry in coded {
                guard let value = entry.value, entry.count != 0 else { return nil }
                tally.add(value, entry.count)
            }
            return tally
        }
    }
}
