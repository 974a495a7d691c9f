import Bytes

/// The tags of an element that is written over and over, as bytes.
package struct ElementTags: Sendable {
    @usableFromInline let open: [UInt8]
    @usableFromInline let close: [UInt8]

    /// Makes the tags of an element with the attribute `key`, which needs no escapes.
    package init(_ name: String, key: String) {
        open = Array("<\(name) key=\"\(key)\">".utf8)
        close = Array("</\(name)>".utf8)
    }
}

/// Writes XML as bytes: elements, attributes and text, nothing else.
///
/// A graph is a hundred thousand small elements: libxml2's writer, which this agrees with byte for byte (a test holds the two
/// side by side), took an eighth of a run for them.
package struct XMLWriter {
    @usableFromInline var bytes: [UInt8] = []
    /// What stands before `bytes`, up to places where something else is put in.
    @usableFromInline var pieces: [[UInt8]] = []
    /// Whether the tag of the element that was begun last is still open for attributes.
    @usableFromInline var isTagOpen = false

    /// Begins a document, or a part of one that is put in where it was cut.
    ///
    /// - Parameter capacity: About how many bytes it will have.
    package init(capacity: Int, isPart: Bool = false) {
        bytes.reserveCapacity(capacity)
        if !isPart { append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }
    }

    /// Leaves a place for parts that are written apart.
    @inlinable package mutating func cut() {
        closeTag()
        pieces.append(bytes)
        bytes = []
    }

    /// Writes an element whose attributes and content the closure writes.
    @inlinable package mutating func element(_ name: StaticString, _ body: (inout XMLWriter) -> Void) {
        closeTag()
        bytes.append(UInt8(ascii: "<"))
        append(name)
        isTagOpen = true
        body(&self)
        if isTagOpen {
            append("/>")
            isTagOpen = false
        } else {
            append("</")
            append(name)
            bytes.append(UInt8(ascii: ">"))
        }
    }

    /// Writes an attribute of the element that was begun last.
    @inlinable package mutating func attribute(_ name: StaticString, _ value: String) {
        bytes.append(UInt8(ascii: " "))
        append(name)
        append("=\"")
        escape(value, isAttribute: true)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes text.
    @inlinable package mutating func text(_ value: String) {
        closeTag()
        escape(value, isAttribute: false)
    }

    /// Writes a whole element that holds text alone.
    ///
    /// - Parameter tags: The tags before and behind the text.
    @inlinable package mutating func element(_ tags: ElementTags, _ text: String) {
        closeTag()
        bytes += tags.open
        escape(text, isAttribute: false)
        bytes += tags.close
    }

    /// Writes a line break between elements.
    @inlinable package mutating func newline() {
        closeTag()
        bytes.append(0x0A)
    }

    /// The bytes of a part.
    @inlinable package consuming func part() -> [UInt8] { bytes }

    /// Ends the document and returns its bytes, in the pieces between which it was cut.
    @inlinable package consuming func finish() -> [[UInt8]] {
        bytes.append(0x0A)
        return pieces + [bytes]
    }

    @inlinable mutating func closeTag() {
        if isTagOpen { bytes.append(UInt8(ascii: ">")) }
        isTagOpen = false
    }

    @inlinable mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends a text without what XML forbids, and with references for what has a meaning in it. Line breaks and tabs in an
    /// attribute would be read as spaces.
    @inlinable mutating func escape(_ text: String, isAttribute: Bool) {
        if bytes.append(
            text,
            unlessAny: {
                one($0 < 0x20) | one($0 & 0xFB == 0x22) | one($0 & 0xFD == 0x3C) | one($0 == 0xEF)
            })
        {
            return
        }
        bytes.append(
            XMLText.allowed(text),
            replacing: {
                $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
                    || $0 == UInt8(ascii: "\"")
                    || $0 == 0x0D || (isAttribute && ($0 == 0x0A || $0 == 0x09))
            }
        ) { byte, bytes in
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            default: bytes += "&#\(byte);".utf8
            }
        }
    }
}
