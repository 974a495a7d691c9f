internal import CLibXML2

/// libxml2's streaming writer: the only owner of the handle and its buffer, which it frees. Every return code is read.
final class XMLWriter {
    private let buffer: xmlBufferPtr
    private let writer: xmlTextWriterPtr

    /// Opens a document in memory.
    init() throws(FormatError) {
        guard let buffer = xmlBufferCreate() else { throw FormatError(description: "out of memory for XML") }
        // Growth in steps of the whole avoids copying a large document over and over.
        xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
        guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
            xmlBufferFree(buffer)
            throw FormatError(description: "out of memory for XML")
        }
        self.buffer = buffer
        self.writer = writer
        try check(xmlTextWriterStartDocument(writer, nil, "UTF-8", nil), "start of document")
    }

    deinit {
        xmlFreeTextWriter(writer)
        xmlBufferFree(buffer)
    }

    /// Writes an element whose attributes and content the closure writes.
    func element(_ name: StaticString, _ body: () throws -> Void) throws {
        try check(xmlTextWriterStartElement(writer, name.utf8Start), "\(name)")
        try body()
        try check(xmlTextWriterEndElement(writer), "\(name)")
    }

    /// Writes an attribute of the element that was begun last.
    func attribute(_ name: StaticString, _ value: String) throws {
        try XMLText.allowed(value).withCString { pointer in
            try pointer.withMemoryRebound(to: UInt8.self, capacity: 1) {
                try check(xmlTextWriterWriteAttribute(writer, name.utf8Start, $0), "\(name)")
            }
        }
    }

    /// Writes text.
    func text(_ value: String) throws {
        try XMLText.allowed(value).withCString { pointer in
            try pointer.withMemoryRebound(to: UInt8.self, capacity: 1) {
                try check(xmlTextWriterWriteString(writer, $0), "text")
            }
        }
    }

    /// Writes a line break between elements.
    func newline() throws { try check(xmlTextWriterWriteRaw(writer, "\n"), "line break") }

    /// Ends the document and returns its bytes.
    func finish() throws -> [UInt8] {
        try check(xmlTextWriterEndDocument(writer), "end of document")
        try check(xmlTextWriterFlush(writer), "end of document")
        guard let content = xmlBufferContent(buffer) else { return [] }
        return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
    }

    private func check(_ code: Int32, _ what: @autoclosure () -> String) throws(FormatError) {
        guard code >= 0 else { throw FormatError(description: "libxml2 could not write the \(what())") }
    }
}
