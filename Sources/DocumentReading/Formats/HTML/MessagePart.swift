/// A part of a MIME message, or the message itself: its fields, and its body as it stands in the file (RFC 2045 to 2047).
struct MessagePart {
    /// The fields by their names in lower case, the first of each name, unfolded.
    private let fields: [String: String]
    private let body: ArraySlice<UInt8>

    /// The most bytes that the fields of a part may take.
    private static let longestFields = 1 << 16
    /// The longest boundary (RFC 2046).
    private static let longestBoundary = 70

    /// Reads a part's fields up to the empty line that ends them; nil where it does not begin with fields.
    init?(_ bytes: ArraySlice<UInt8>) {
        var lines = Lines(bytes)
        var fields: [String: String] = [:]
        var last: String?
        while let line = lines.next() {
            guard lines.at - bytes.startIndex <= Self.longestFields else { return nil }
            if line.isEmpty { break }
            let text = String(decoding: line, as: UTF8.self)
            if line.first == 0x20 || line.first == 0x09 {
                if let last { fields[last]? += text }
                continue
            }
            guard let colon = text.firstIndex(of: ":"),
                text[..<colon].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), colon > text.startIndex
            else { return nil }
            let name = text[..<colon].lowercased()
            last = fields[name] == nil ? name : nil
            if last != nil { fields[name] = String(text[text.index(after: colon)...]) }
        }
        self.fields = fields
        body = bytes[lines.at...]
    }

    /// Whether these are the fields of a message of MIME.
    var isMessage: Bool { fields["mime-version"] != nil && fields["content-type"] != nil }

    /// The media type in lower case, `text/html`; `text/plain` where none is named.
    var type: String { value(of: "content-type") ?? "text/plain" }

    /// The character set that the part says it is in.
    var charset: String? { parameter("charset")?.lowercased() }

    /// What stands in a field before its parameters, in lower case.
    private func value(of field: String) -> String? {
        fields[field].map { $0.prefix { $0 != ";" }.trimmed.lowercased() }
    }

    /// A parameter of the content's type, in quotation marks or without.
    private func parameter(_ name: String) -> String? {
        guard var rest = fields["content-type"]?[...] else { return nil }
        while let semicolon = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: semicolon)...]
            guard let equals = rest.firstIndex(of: "="), rest[..<equals].trimmed.lowercased() == name else { continue }
            let value = rest[rest.index(after: equals)...].drop { $0 == " " || $0 == "\t" }
            if value.first == "\"" { return String(value.dropFirst().prefix { $0 != "\"" }) }
            return value.prefix { $0 != ";" }.trimmed
        }
        return nil
    }

    // MARK: - Parts

    /// Returns the first page among the part itself and those in it: of related parts the one that they name as their first.
    ///
    /// - Parameter depth: How deep parts may lie in each other.
    func page(depth: Int, _ limits: ReadingLimits) throws(FormatError) -> MessagePart? {
        if type == "text/html" || type == "application/xhtml+xml" { return self }
        guard type.hasPrefix("multipart/") else { return nil }
        guard depth > 0 else {
            throw FormatError(
                .tooLarge, "has parts more than \(limits.archives) deep in each other; save the page again")
        }
        let parts = try parts(limits)
        if let start = parameter("start"),
            let first = parts.first(where: { $0.fields["content-id"]?[...].trimmed == start }),
            let page = try first.page(depth: depth - 1, limits)
        {
            return page
        }
        for part in parts { if let page = try part.page(depth: depth - 1, limits) { return page } }
        return nil
    }

    /// The parts of the body, between lines of the boundary.
    private func parts(_ limits: ReadingLimits) throws(FormatError) -> [MessagePart] {
        guard let boundary = parameter("boundary"), (1...Self.longestBoundary).contains(boundary.utf8.count) else {
            throw FormatError(.broken, "is a web archive without a boundary between its parts; save the page again")
        }
        let delimiter = Array("--\(boundary)".utf8)
        var parts: [MessagePart] = []
        var start: Int?
        var lines = Lines(body)
        while true {
            let lineStart = lines.at
            guard let line = lines.next() else { break }
            guard line.starts(with: delimiter) else { continue }
            if let start, let part = MessagePart(body[start..<lineStart]) { parts.append(part) }
            guard parts.count <= limits.parts else {
                throw FormatError(.tooLarge, "has more than \(limits.parts) parts; save the page as HTML")
            }
            start = lines.at
            if line[(line.startIndex + delimiter.count)...].starts(with: "--".utf8) { return parts }
        }
        // The end is missing where the file was cut off.
        if let start, let part = MessagePart(body[start...]) { parts.append(part) }
        return parts
    }

    // MARK: - The body

    /// Returns the body's bytes as they were before they were sent; no more than stand in the file.
    func decoded() throws(FormatError) -> [UInt8] {
        switch value(of: "content-transfer-encoding") {
        case "quoted-printable": return quotedPrintable()
        case "base64": return base64()
        case nil, "7bit", "8bit", "binary": return Array(body)
        case let encoding?:
            throw FormatError(
                .encoding, "has its page in an encoding that is not known, '\(encoding.prefix(40))'; save it as HTML")
        }
    }

    /// `=E1=BB=81` is three bytes, and a line that ends in `=` goes on in the next.
    private func quotedPrintable() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(body.count)
        var at = body.startIndex
        while at < body.endIndex {
            guard body[at] == UInt8(ascii: "=") else {
                bytes.append(body[at])
                at += 1
                continue
            }
            let rest = body[(at + 1)...].prefix(2)
            if rest.first == 0x0A {
                at += 2
            } else if rest.elementsEqual([0x0D, 0x0A]) {
                at += 3
            } else if rest.count == 2, let byte = UInt8(String(decoding: rest, as: UTF8.self), radix: 16) {
                bytes.append(byte)
                at += 3
            } else {
                bytes.append(body[at])
                at += 1
            }
        }
        return bytes
    }

    /// Four letters are three bytes; what is no letter is passed over.
    private func base64() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(body.count / 4 * 3)
        var (bits, count) = (UInt32(0), 0)
        for byte in body {
            guard byte != UInt8(ascii: "=") else { break }
            let value = Self.base64Values[Int(byte)]
            guard value < 64 else { continue }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    private static let base64Values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, letter) in letters.utf8.enumerated() { values[Int(letter)] = UInt8(value) }
        return values
    }()
}

/// The lines of bytes, without what ends them.
private struct Lines {
    private let bytes: ArraySlice<UInt8>
    /// Where the next line begins.
    private(set) var at: Int

    init(_ bytes: ArraySlice<UInt8>) { (self.bytes, at) = (bytes, bytes.startIndex) }

    mutating func next() -> ArraySlice<UInt8>? {
        guard at < bytes.endIndex else { return nil }
        let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.endIndex
        let line = bytes[at..<end]
        at = min(end + 1, bytes.endIndex)
        return line.last == 0x0D ? line.dropLast() : line
    }
}

extension Substring {
    /// The text without white space at its ends.
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
