/// Node ids: readable, stable, and XML NMTOKENs, so that every graph format can take them as they are.
package enum NodeID {
    /// Returns a text as an NMTOKEN: `/` becomes a full stop, `@` an underscore, anything else that is not allowed a hyphen.
    package static func token(_ text: String) -> String {
        var token = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "/", "&": token.unicodeScalars.append(".")
            case "@": token.unicodeScalars.append("_")
            case "-", ".", "_", ":": token.unicodeScalars.append(scalar)
            case "a"..."z", "A"..."Z", "0"..."9": token.unicodeScalars.append(scalar)
            case _ where scalar.value >= 0x80 && scalar.properties.isAlphabetic: token.unicodeScalars.append(scalar)
            default: token.unicodeScalars.append("-")
            }
        }
        return token.isEmpty ? "-" : token
    }
}
