import Bytes

/// The names of provinces, districts and communes, before 1 July 2025 and since, each with the provinces in which it is known.
///
/// It is a closed list of public units: an unknown name may be one all the same, and many names are known in several provinces.
package struct PlaceNames: Sendable {
    /// The places of a name, before 1 July 2025 and since.
    private struct Places {
        let name: String
        let before, since: [Place]
    }

    /// A place: its level's letter, and the code of its province.
    private struct Place {
        let level: UInt8
        let province: Int
    }

    private let places: [ExactText: Places]
    /// The names of the provinces by their codes.
    private let before, since: [Int: String]

    /// The built-in table, read when it is first asked: most documents name no commune.
    package static let standard = PlaceNames(PackageResources.places_tsv)

    /// The day since which there are no districts, and fewer provinces and communes.
    package static let reform = CalendarDate(year: 2025, month: 7, day: 1)

    /// Reads a table whose rows are a name, its places before the reform, its places since; other lines are left out.
    package init(_ table: [UInt8]) {
        var places: [ExactText: Places] = [:]
        var (before, since): ([Int: String], [Int: String]) = ([:], [:])
        places.reserveCapacity(table.count / 20)
        for line in table.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let cells = line.split(separator: UInt8(ascii: "\t"))
            guard cells.count == 3 else { continue }
            let name = String(decoding: cells[0], as: UTF8.self)
            let key = ExactText(Folding.fold(name))
            // The table has a name in both spellings, "Phú Hòa" and "Phú Hoà", each with places of its own.
            let known = places[key]
            let found = Places(
                name: known?.name ?? name, before: (known?.before ?? []) + Self.places(cells[1]),
                since: (known?.since ?? []) + Self.places(cells[2]))
            places[key] = found
            for place in found.before where Self.letters(.provincial).contains(place.level) {
                before[place.province] = name
            }
            for place in found.since where Self.letters(.provincial).contains(place.level) {
                since[place.province] = name
            }
        }
        (self.places, self.before, self.since) = (places, before, since)
    }

    /// The places of a cell: "Q51X01", three bytes each.
    private static func places(_ cell: ArraySlice<UInt8>) -> [Place] {
        stride(from: cell.startIndex, to: cell.endIndex - 2, by: 3).map { index in
            Place(level: cell[index], province: Int(cell[index + 1] - 0x30) * 10 + Int(cell[index + 2] - 0x30))
        }
    }

    private static func letters(_ level: Level) -> [UInt8] {
        switch level {
        case .provincial: [UInt8(ascii: "T")]
        case .district: [UInt8(ascii: "Q"), city]
        default: [UInt8(ascii: "X")]
        }
    }

    /// The letter of a city below a province.
    private static let city = UInt8(ascii: "P")

    /// Returns whether a name is that of a city below a province.
    package func isCity(_ name: String) -> Bool {
        places[ExactText(Folding.fold(name))]?.before.contains { $0.level == Self.city } ?? false
    }

    /// Returns whether a name is that of a place of a level, anywhere and at any time.
    package func isKnown(_ name: String, _ level: Level) -> Bool {
        guard let found = places[ExactText(Folding.fold(name))] else { return false }
        return (found.before + found.since).contains { Self.letters(level).contains($0.level) }
    }

    /// Returns the one province in which a name is that of a place of a level; nil where it is known in none or several.
    package func province(of name: String, _ level: Level, on date: CalendarDate?) -> String? {
        let found = provinces(of: name, level, on: date)
        return found.count == 1 ? found.first : nil
    }

    /// Returns the provinces in which a name is that of a place of a level.
    ///
    /// - Parameter date: When it is spoken of; nil where that is not known, and both divisions of the country count.
    package func provinces(of name: String, _ level: Level, on date: CalendarDate?) -> Set<String> {
        guard let found = places[ExactText(Folding.fold(name))] else { return [] }
        let isSince = date.flatMap { date in Self.reform.map { date >= $0 } }
        func names(_ places: [Place], _ provinces: [Int: String]) -> [String] {
            places.filter { Self.letters(level).contains($0.level) }.compactMap { provinces[$0.province] }
        }
        return Set(
            (isSince == true ? [] : names(found.before, before)) + (isSince == false ? [] : names(found.since, since)))
    }

    /// Returns the names of a province's units: its districts before 1 July 2025, its communes since; in the order of their folded names.
    ///
    /// - Complexity: O(*n*) in the names of the table.
    package func names(in province: String, isBeforeReform: Bool) -> [String] {
        let wanted = Self.letters(isBeforeReform ? .district : .grassroots)
        let codes = Set((isBeforeReform ? before : since).filter { $0.value == province }.keys)
        return places.values.filter { found in
            (isBeforeReform ? found.before : found.since).contains {
                wanted.contains($0.level) && codes.contains($0.province)
            }
        }.map(\.name).sorted { Folding.fold($0) < Folding.fold($1) }
    }
}
