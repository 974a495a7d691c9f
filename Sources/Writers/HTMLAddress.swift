/// Where a link leads: to a place on the same page, to a page of the same site, or to the web. Nothing else can be made, so no
/// `javascript:` of a document becomes a link.
package struct HTMLAddress: Sendable, Hashable {
    /// The address, percent-encoded.
    package let text: String

    private init(text: String) { self.text = text }

    /// Returns the address of an element of the same page, by its id.
    package static func anchor(_ id: String) -> HTMLAddress { HTMLAddress(text: "#\(encoded(id))") }

    /// Returns the address of a page of the same site.
    ///
    /// - Parameters:
    ///   - parts: What stands between the slashes.
    ///   - query: Names and values; those without a value are left out.
    ///   - anchor: The id of an element there.
    package static func page(
        _ parts: [String], query: [(name: String, value: String?)] = [], anchor: String? = nil
    ) -> HTMLAddress {
        let pairs = query.compactMap { name, value in value.map { "\(encoded(name))=\(encoded($0))" } }
        let search = pairs.isEmpty ? "" : "?\(pairs.joined(separator: "&"))"
        return HTMLAddress(
            text: "/\(parts.map(encoded).joined(separator: "/"))\(search)\(anchor.map { "#\(encoded($0))" } ?? "")")
    }

    /// Returns the address of a file beside the page's own.
    ///
    /// - Parameter parts: The folders and the file's name; `..` leads upwards.
    package static func file(_ parts: [String], anchor: String? = nil) -> HTMLAddress {
        HTMLAddress(
            text: "\(parts.map(encoded).joined(separator: "/"))\(anchor.map { "#\(encoded($0))" } ?? "")")
    }

    /// Makes the address of a page of the web; nil for any other scheme than `http` and `https`.
    package init?(web address: String) {
        let folded = address.prefix(8).lowercased()
        guard folded.hasPrefix("https://") || folded.hasPrefix("http://") else { return nil }
        // What no address has in it would be read in another way than it is shown.
        guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
        text = address
    }

    /// Returns a text percent-encoded but for letters, figures and `-._~`.
    package static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                encoded.append(byte)
            default: encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Returns a text whose percent-encoding is undone; nil where it is broken or gives no UTF-8.
    package static func decoded(_ text: some StringProtocol) -> String? {
        var decoded: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                decoded.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(figure), let low = rest.popFirst().flatMap(figure) else {
                return nil
            }
            decoded.append(high << 4 | low)
        }
        return String(validating: decoded, as: UTF8.self)
    }

    private static func figure(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
