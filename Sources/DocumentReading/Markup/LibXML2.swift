internal import CLibXML2

/// libxml2 as a whole.
enum LibXML2 {
    /// Makes libxml2 ready, once. Two threads that begin with it at the same time would wait for each other for ever.
    static func prepare() { _ = ready }

    private static let ready: Bool = {
        xmlInitParser()
        return true
    }()
}
