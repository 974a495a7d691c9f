/// A web page in one file (MHTML, RFC 2557), as Word and browsers save it, also under the name of a Word file: of its parts the page is
/// read, and all others are left. Nothing that the page names is looked up, in the file or elsewhere.
struct WebArchiveFormat: DocumentFormat {
    let name = "Web archive (MHTML)"
    let endings = [".mht", ".mhtml"]

    func recognises(_ start: ArraySlice<UInt8>) -> Bool {
        guard let first = start.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A,
            let message = MessagePart(start)
        else { return false }
        return message.isMessage && (message.type.hasPrefix("multipart/") || message.type == "text/html")
    }

    func read(_ file: FormatInput) throws(FormatError) -> ReadText {
        guard let message = MessagePart(file.bytes[...]), message.isMessage else {
            throw FormatError(.broken, "is no web archive: it does not begin as one")
        }
        guard let page = try message.page(depth: file.limits.archives, file.limits) else {
            throw FormatError(.broken, "is a web archive without a page in it; save the page as HTML")
        }
        let bytes = try page.decoded()
        return try HTMLFormat.read(
            bytes, charset: page.charset ?? HTMLFormat.charset(of: bytes), nesting: file.limits.nesting)
    }
}
