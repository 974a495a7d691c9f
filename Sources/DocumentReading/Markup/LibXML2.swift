internal import CLibXML2

/// libxml2 as a whole.
enum LibXML2 {
    /// Makes libxml2 ready, once. Two threads that begin with it at the same time would wait for each other for ever.
    static func prepare() { _ = ready }

    /// Whether a name is the one that is wanted; no text is made of it.
    static func equals(_ name: UnsafePointer<xmlChar>, _ wanted: StaticString) -> Bool {
        wanted.withUTF8Buffer { wanted in
            Int(xmlStrlen(name)) == wanted.count
                && zip(UnsafeBufferPointer(start: name, count: wanted.count), wanted).allSatisfy { $0 == $1 }
        }
    }

    private static let ready: Bool = {
        xmlInitParser()
        return true
    }()
}
