/// A row of comma-separated values (RFC 4180).
///
/// A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `@` or a tab, or with `-` and no digit)
/// gets an apostrophe before it.
package enum CSVRow {
    /// Appends a row with its line end.
    package static func append(_ cells: [String], to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(guarded(cell), &bytes)
        }
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    private static func append(_ cell: String, _ bytes: inout [UInt8]) {
        let needsQuotes = cell.utf8.contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
        }
        guard needsQuotes else {
            bytes.append(contentsOf: cell.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(cell, replacing: { $0 == UInt8(ascii: "\"") }) { quote, bytes in
            bytes.append(quote)
            bytes.append(quote)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func guarded(_ cell: String) -> String {
        switch cell.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), 0x09: "'" + cell
        case UInt8(ascii: "-") where cell.utf8.dropFirst().first.map { $0 &- 0x30 < 10 } != true: "'" + cell
        default: cell
        }
    }
}
