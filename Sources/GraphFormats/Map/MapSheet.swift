/// A sheet of paper that a map is fitted to.
package struct MapSheet: Sendable, Hashable {
    /// The sizes of ISO 216.
    package enum Size: String, Sendable, CaseIterable {
        case a4, a3, a2, a1, a0
    }

    /// The width and the height in points, 72 to an inch.
    package let width, height: Double

    /// The least size of a letter on paper, in points; a little more than what is promised, since fonts are fitted to boxes.
    static let leastLetter = 6.2
    /// What stays white at each side, in points: what most printers can't print.
    static let margin = 16.0

    /// Makes a sheet.
    package init(_ size: Size, isLandscape: Bool) {
        let millimetres: (Double, Double) =
            switch size {
            case .a4: (210, 297)
            case .a3: (297, 420)
            case .a2: (420, 594)
            case .a1: (594, 841)
            case .a0: (841, 1189)
            }
        let (short, long) = (millimetres.0 * 72 / 25.4, millimetres.1 * 72 / 25.4)
        (width, height) = isLandscape ? (long, short) : (short, long)
    }

    /// The width and the height within the margins.
    package var room: (width: Double, height: Double) { (width - 2 * Self.margin, height - 2 * Self.margin) }

    /// The size of the smallest letters of a map, in points, before it is enlarged.
    static let smallestLetter = 9.0
    /// Small maps are not blown up beyond this.
    private static let largestScale = 2.5

    /// Returns by how much a drawing is enlarged to fill the sheet.
    package func scale(of size: (width: Double, height: Double)) -> Double {
        min(room.width / size.width, room.height / size.height, Self.largestScale)
    }

    /// Returns whether letters can be read where a map is enlarged so much.
    package static func isLegible(_ scale: Double) -> Bool { smallestLetter * scale >= leastLetter }

    /// Returns how much of the sheet a drawing covers where it is as large as fits.
    package func share(of size: (width: Double, height: Double)) -> Double {
        let scale = scale(of: size)
        return size.width * size.height * scale * scale / (width * height)
    }

    /// As many documents are tried at most: each takes at least so much of a sheet.
    package var documents: Int { max(12, Int(width * height / 9_000)) }

    /// As many boxes can be followed with the eye on a sheet, where one looks at a part at a time.
    package var places: Int { min(120, max(60, Int(width * height / 17_000))) }
}
