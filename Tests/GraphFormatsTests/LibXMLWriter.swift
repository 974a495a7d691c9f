import CLibXML2
@testable import Writers

@testable import GraphFormats

/// Where libxml2's writer puts its bytes.
private final class ByteSink {
    var bytes: [UInt8] = []
}

/// libxml2's streaming writer: what the format's own writer is held against. The only owner of the handle, which it frees.
final class LibXMLWriter {
    private let sink: ByteSink
    private let writer: xmlTextWriterPtr

    /// Opens a document in memory.
    init() throws(FormatError) {
        let sink = ByteSink()
        let output = xmlOutputBufferCreateIO(
            { context, piece, count in
                guard let context, let piece, count > 0 else { return max(0, count) }
                let sink = Unmanaged<ByteSink>.fromOpaque(context).takeUnretainedValue()
                sink.bytes.append(contentsOf: UnsafeRawBufferPointer(start: piece, count: Int(count)))
                return count
            }, nil, Unmanaged.passUnretained(sink).toOpaque(), nil)
        // The writer owns the output from here on.
        guard let output, let writer = xmlNewTextWriter(output) else {
            throw FormatError(description: "out of memory for XML")
        }
        self.sink = sink
        self.writer = writer
        try check(xmlTextWriterStartDocument(writer, nil, "UTF-8", nil), "start of document")
    }

    deinit { xmlFreeTextWriter(writer) }

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
        let bytes = sink.bytes
        sink.bytes = []
        return bytes
    }

    private func check(_ code: Int32, _ what: @autoclosure () -> String) throws(FormatError) {
        guard code >= 0 else { throw FormatError(description: "libxml2 could not write the \(what())") }
    }
}
