internal import CLibXML2

/// Takes what an HTML document consists of, in its order.
protocol HTMLHandler: AnyObject {
    /// An element begins; false ends the reading.
    func open(_ name: String, _ attributes: HTMLAttributes) -> Bool
    /// An element ends.
    func close(_ name: String)
    /// Text: valid UTF-8.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The attributes of an element, as long as its beginning is handled.
struct HTMLAttributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

    /// The value of an attribute, by its name in lower case; empty where it has none.
    subscript(name: StaticString) -> String? {
        guard var list else { return nil }
        while let key = list.pointee {
            if LibXML2.equals(key, name) { return list[1].map { String(cString: $0) } ?? "" }
            list += 2
        }
        return nil
    }
}

/// Reads HTML as browsers find it, with open and stray ends put right by libxml2, without a tree of it.
enum HTMLEvents {
    /// Reads a document.
    ///
    /// - Parameter bytes: Valid UTF-8, whatever charset the document declares.
    static func read(_ bytes: [UInt8], _ handler: any HTMLHandler) throws(FormatError) {
        try AttributeBound.check(bytes)
        LibXML2.prepare()
        let box = HandlerBox(handler)
        let isRead = bytes.withUnsafeBufferPointer { buffer -> Bool in
            guard buffer.count < Int(Int32.max),
                let base = UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self),
                let context = htmlCreateMemoryParserCtxt(base, Int32(buffer.count)), let sax = context.pointee.sax
            else { return buffer.isEmpty }
            defer { htmlFreeParserCtxt(context) }
            let options =
                HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
                | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_NOIMPLIED.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
            htmlCtxtUseOptions(context, Int32(options))
            _ = xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
            sax.pointee = Self.callbacks
            box.context = context
            context.pointee.userData = Unmanaged.passUnretained(box).toOpaque()
            htmlParseDocument(context)
            return true
        }
        if !isRead { throw FormatError(.tooLarge, "is too large for HTML") }
    }

    /// What the callbacks get as their context.
    private final class HandlerBox {
        let handler: any HTMLHandler
        var context: htmlParserCtxtPtr?

        init(_ handler: any HTMLHandler) { self.handler = handler }

        static func of(_ pointer: UnsafeMutableRawPointer?) -> HandlerBox? {
            pointer.map { Unmanaged<HandlerBox>.fromOpaque($0).takeUnretainedValue() }
        }
    }

    /// No tree, no messages: beginnings, ends and text alone.
    private static var callbacks: xmlSAXHandler {
        var callbacks = xmlSAXHandler()
        callbacks.startElement = { pointer, name, attributes in
            guard let box = HandlerBox.of(pointer), let name else { return }
            if !box.handler.open(String(cString: name), HTMLAttributes(list: attributes)) { xmlStopParser(box.context) }
        }
        callbacks.endElement = { pointer, name in
            guard let box = HandlerBox.of(pointer), let name else { return }
            box.handler.close(String(cString: name))
        }
        let text: charactersSAXFunc = { pointer, bytes, count in
            guard let box = HandlerBox.of(pointer), let bytes, count > 0 else { return }
            box.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        callbacks.characters = text
        callbacks.ignorableWhitespace = text
        // Scripts and styles come as CDATA, which nobody reads.
        callbacks.cdataBlock = { _, _, _ in }
        return callbacks
    }
}
