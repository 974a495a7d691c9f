/// XML: Akoma Ntoso (the OASIS standard for legislation) with what it says of itself, and any other by its elements' texts.
struct XMLFormat: DocumentFormat {
    let name = "XML, Akoma Ntoso"
    let endings = [".xml", ".akn"]

    func recognises(_ start: ArraySlice<UInt8>) -> Bool {
        start.starts(with: Array("<?xml".utf8)) || start.starts(with: [0xEF, 0xBB, 0xBF] + Array("<?xml".utf8))
    }

    func read(_ file: FormatInput) throws(FormatError) -> ReadText {
        let events = try XMLEvents(file.bytes, nesting: file.limits.nesting)
        var builder = TextBuilder()
        var metadata = AkomaNtosoMetadata()
        var isAkomaNtoso = false
        var blocks: [Bool] = []
        while let event = try events.next() {
            switch event {
            case .open(let name):
                if blocks.isEmpty { isAkomaNtoso = name == "akomaNtoso" }
                if isAkomaNtoso, name == "meta" {
                    try metadata.read(events)
                    continue
                }
                let isBlock = !Self.inlineNames.contains(name)
                blocks.append(isBlock)
                if isBlock, !Self.goesOnInLine(name, isAkomaNtoso) { builder.endBlock() }
                if name == "br" || name == "eol" { builder.breakLine() }
            case .close(let name):
                if blocks.popLast() == true, !(isAkomaNtoso && name == "num") { builder.endBlock() }
                if isAkomaNtoso, name == "num" { builder.appendSpace() }
            case .text: events.withText { builder.appendFolded($0) }
            }
        }
        builder.endBlock()
        var read = ReadText(builder.bytes)
        read.record.landmarks.paragraphs = builder.paragraphs
        read.stated = metadata.stated
        return read
    }

    /// A heading stands in the line of its number: "Điều 1. Phạm vi".
    private static func goesOnInLine(_ name: String, _ isAkomaNtoso: Bool) -> Bool {
        isAkomaNtoso && (name == "heading" || name == "content" || name == "p" || name == "intro")
    }

    /// Elements that stand within a line, in Akoma Ntoso and XHTML.
    private static let inlineNames: Set<String> = [
        "a", "abbr", "b", "br", "concept", "date", "def", "del", "docAuthority", "docDate", "docNumber", "docProponent",
        "docStage",
        "docStatus", "docTitle", "docType", "em", "entity", "eol", "i", "inline", "ins", "legislature", "location",
        "mmod", "mod",
        "mref", "neutralCitation", "object", "organization", "person", "placeholder", "process", "quantity", "ref",
        "rmod", "role",
        "rref", "shortTitle", "small", "span", "strong", "sub", "sup", "term", "time", "u",
    ]
}
