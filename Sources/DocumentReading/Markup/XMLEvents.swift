import Bytes
internal import CLibXML2

/// What stands next in an XML document.
enum XMLEvent: Equatable {
    /// An element begins; its local name.
    case open(String)
    /// An element ends.
    case close(String)
    /// Text: `XMLEvents.withText` has it.
    case text
}

/// Reads an XML document piece by piece, without a tree of it.
///
/// Entities that a document declares are left out, external ones are never fetched, and nothing is loaded over the network. Elements lie
/// at most 256 deep in each other (libxml2's own bound).
final class XMLEvents {
    private let reader: xmlTextReaderPtr
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private let nesting: Int
    private var isEmptyOpen = false
    private var name = ""

    /// Begins to read.
    ///
    /// - Parameter nesting: How deep elements may lie in each other.
    init(_ bytes: [UInt8], nesting: Int) throws(FormatError) {
        try AttributeBound.check(bytes)
        LibXML2.prepare()
        self.nesting = nesting
        // libxml2 reads from the buffer as long as it parses.
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
        _ = copy.initialize(from: bytes)
        guard bytes.count <= Int(Int32.max), let base = UnsafeRawPointer(copy.baseAddress),
            let reader = xmlReaderForMemory(
                base.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, nil,
                Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
        else {
            copy.deallocate()
            throw FormatError(.tooLarge, "is too large for XML")
        }
        buffer = copy
        self.reader = reader
        xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
    }

    deinit {
        xmlFreeTextReader(reader)
        buffer.deallocate()
    }

    /// Returns what stands next; nil at the end.
    func next() throws(FormatError) -> XMLEvent? {
        if isEmptyOpen {
            isEmptyOpen = false
            return .close(name)
        }
        while true {
            switch xmlTextReaderRead(reader) {
            case 1: break
            case 0: return nil
            default: throw failure()
            }
            switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
            case XML_READER_TYPE_ELEMENT.rawValue:
                guard xmlTextReaderDepth(reader) < nesting else {
                    throw FormatError(
                        .broken,
                        "has elements more than \(nesting) deep in each other; raise --max-nesting if the file is sound"
                    )
                }
                name = xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
                isEmptyOpen = xmlTextReaderIsEmptyElement(reader) == 1
                return .open(name)
            case XML_READER_TYPE_END_ELEMENT.rawValue:
                return .close(xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? "")
            case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
                XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
                return .text
            default: continue
            }
        }
    }

    /// Hands over the bytes of the text that stands here, valid UTF-8.
    func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard let text = xmlTextReaderConstValue(reader) else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        return body(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
    }

    /// The text that stands here.
    var text: String { withText { String(decoding: $0, as: UTF8.self) } }

    /// Returns the value of an attribute of the element that begins here, by its local name.
    func attribute(_ name: StaticString) -> String? {
        guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        repeat {
            guard let local = xmlTextReaderConstLocalName(reader) else { continue }
            if LibXML2.equals(local, name) { return xmlTextReaderConstValue(reader).map { String(cString: $0) } }
        } while xmlTextReaderMoveToNextAttribute(reader) == 1
        return nil
    }

    /// Goes behind the end of the element that begins here.
    func skipElement() throws(FormatError) {
        var depth = 1
        while depth > 0, let event = try next() {
            switch event {
            case .open: depth += 1
            case .close: depth -= 1
            case .text: break
            }
        }
    }

    private func failure() -> FormatError {
        let line = xmlTextReaderGetParserLineNumber(reader)
        var reason = "is no well-formed XML"
        if let error = xmlGetLastError(), let message = error.pointee.message {
            if String(cString: message).contains("Excessive depth") {
                return FormatError(.broken, "has elements more than 256 deep in each other, the bound of libxml2")
            }
            reason += ": \(TerminalText.escaped(String(cString: message).trimmed))"
        }
        return FormatError(.broken, "\(reason) (line \(max(1, line)))")
    }
}

extension String {
    /// Without white space at its end.
    fileprivate var trimmed: String {
        var view = self[...]
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }
}
