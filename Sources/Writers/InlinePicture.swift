/// A picture that Graphviz drew, as it may stand within a page.
///
/// What Graphviz writes is made of texts that come from documents. They are escaped in DOT; here each element and attribute is held
/// against those that a map is made of, so that nothing else gets into a page whatever Graphviz makes of a text.
package struct InlinePicture: Sendable {
    let bytes: [UInt8]

    /// The picture as a file of its own.
    package var file: [UInt8] {
        Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n".utf8) + bytes + [0x0A]
    }

    /// The elements of a map.
    private static let elements: Set<String> = [
        "svg", "g", "a", "title", "polygon", "polyline", "path", "ellipse", "text", "rect", "circle", "line",
    ]
    /// Their attributes.
    private static let attributes: Set<String> = [
        "width", "height", "viewBox", "xmlns", "xmlns:xlink", "id", "class", "transform", "fill", "stroke",
        "stroke-width", "stroke-dasharray", "fill-opacity", "stroke-opacity", "points", "d", "cx", "cy", "rx", "ry",
        "x", "y", "r", "x1", "x2", "y1", "y2", "text-anchor", "font-family", "font-size", "font-weight", "font-style",
        "xlink:title", "xlink:href",
    ]

    /// Takes a picture in; nil where it has anything that a map has not.
    ///
    /// - Parameter svg: What Graphviz wrote, UTF-8.
    package init?(_ svg: [UInt8]) {
        var kept: [UInt8] = []
        kept.reserveCapacity(svg.count)
        var rest = svg[...]
        var open: [String] = []
        while let next = rest.firstIndex(of: UInt8(ascii: "<")) {
            if !open.isEmpty { kept += rest[..<next] }
            rest = rest[next...]
            // Comments and declarations: pages read them in ways of their own.
            if rest.starts(with: "<!--".utf8) {
                guard let end = Self.end(of: "-->", in: rest) else { return nil }
                rest = rest[end...]
                continue
            }
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
            let tag = rest[next...end]
            rest = rest[(end + 1)...]
            if tag.starts(with: "<?".utf8) || tag.starts(with: "<!".utf8) {
                guard open.isEmpty else { return nil }
                continue
            }
            guard let read = Tag(tag), Self.elements.contains(read.name) else { return nil }
            if read.isEnd {
                guard open.popLast() == read.name else { return nil }
            } else {
                guard open.isEmpty == (read.name == "svg"), read.attributes.allSatisfy(Self.isAllowed) else {
                    return nil
                }
                if !read.isEmpty { open.append(read.name) }
            }
            kept += tag
            if open.isEmpty { break }
        }
        guard open.isEmpty, !kept.isEmpty else { return nil }
        bytes = kept
    }

    private static func isAllowed(_ attribute: (name: String, value: String)) -> Bool {
        guard attributes.contains(attribute.name) else { return false }
        // Only to places of the page itself, to pages of the same site, or to files beside it, whose names are percent-encoded.
        return attribute.name != "xlink:href" || attribute.value.hasPrefix("#")
            || (attribute.value.hasPrefix("/") && !["/", "\\"].contains(attribute.value.dropFirst().first))
            || (attribute.value.first != "/" && attribute.value.utf8.allSatisfy(isPlain))
    }

    /// Whether a byte stands in a relative address as it is; a colon would make a scheme of what is before it.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || "-._~%/#".utf8.contains(byte)
    }

    private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let mark = Array(mark.utf8)
        return bytes.indices.first { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }.map { $0 + mark.count }
    }
}

/// A tag of a picture.
private struct Tag {
    let name: String
    let isEnd: Bool
    let isEmpty: Bool
    private(set) var attributes: [(name: String, value: String)] = []

    /// Reads a tag from `<` to `>`; nil where it is not well formed.
    init?(_ tag: ArraySlice<UInt8>) {
        var inner = tag.dropFirst().dropLast()
        isEnd = inner.first == UInt8(ascii: "/")
        if isEnd { inner = inner.dropFirst() }
        isEmpty = inner.last == UInt8(ascii: "/")
        if isEmpty { inner = inner.dropLast() }
        let word = inner.prefix(while: Self.isNameByte)
        name = String(decoding: word, as: UTF8.self)
        inner = inner[word.endIndex...]
        while true {
            inner = inner.drop { $0 == 0x20 || $0 == 0x0A }
            if inner.isEmpty { break }
            let key = inner.prefix(while: Self.isNameByte)
            inner = inner[key.endIndex...]
            guard !isEnd, !key.isEmpty, inner.starts(with: "=\"".utf8) else { return nil }
            inner = inner.dropFirst(2)
            guard let end = inner.firstIndex(of: UInt8(ascii: "\"")), !inner[..<end].contains(UInt8(ascii: "<")) else {
                return nil
            }
            attributes.append(
                (String(decoding: key, as: UTF8.self), String(decoding: inner[..<end], as: UTF8.self)))
            inner = inner[(end + 1)...]
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ":")
    }
}
