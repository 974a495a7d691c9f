/// Writes HTML as bytes. Markup can only be what stands in the program's own source; every text that comes from a document is
/// escaped on its way.
package struct HTMLWriter: Sendable {
    /// What has been written.
    package private(set) var bytes: [UInt8] = []

    /// Makes an empty writer.
    package init(capacity: Int = 4_096) { bytes.reserveCapacity(capacity) }

    /// Writes markup as it stands in the source.
    package mutating func markup(_ markup: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Writes a text.
    package mutating func text(_ text: String) { HTMLText.append(text, isAttribute: false, to: &bytes) }

    /// Writes a whole number.
    package mutating func number(_ number: Int) { bytes += "\(number)".utf8 }

    /// Writes a picture.
    package mutating func picture(_ picture: InlinePicture) { bytes += picture.bytes }

    /// Writes an element whose content the closure writes.
    package mutating func element(
        _ name: StaticString, _ attributes: HTMLAttribute..., content: (inout HTMLWriter) throws -> Void
    ) rethrows {
        open(name, attributes)
        try content(&self)
        markup("</")
        markup(name)
        markup(">")
    }

    /// Writes an element that holds text alone.
    package mutating func element(_ name: StaticString, _ attributes: HTMLAttribute..., text: String) {
        open(name, attributes)
        self.text(text)
        markup("</")
        markup(name)
        markup(">")
    }

    /// Writes an element that has no content, such as `input`.
    package mutating func void(_ name: StaticString, _ attributes: HTMLAttribute...) { open(name, attributes) }

    /// Writes a label in Vietnamese with its English beside it.
    package mutating func label(_ vietnamese: String, _ english: String) {
        text(vietnamese)
        markup(" ")
        element("span", .class("en"), .lang("en"), text: english)
    }

    /// Writes a text as a link, or as it is where there is nowhere to go.
    package mutating func link(_ address: HTMLAddress?, text: String) {
        if let address { element("a", .href(address), text: text) } else { self.text(text) }
    }

    private mutating func open(_ name: StaticString, _ attributes: [HTMLAttribute]) {
        markup("<")
        markup(name)
        for attribute in attributes {
            guard let value = attribute.value else { continue }
            markup(" ")
            markup(attribute.name)
            markup("=\"")
            HTMLText.append(value, isAttribute: true, to: &bytes)
            markup("\"")
        }
        markup(">")
    }
}

/// An attribute of an element; one without a value is left out. None that runs anything or loads anything can be made.
package struct HTMLAttribute: Sendable {
    let name: StaticString
    let value: String?

    /// The classes.
    package static func `class`(_ value: String?) -> HTMLAttribute { HTMLAttribute(name: "class", value: value) }
    /// The id, by which links find it.
    package static func id(_ value: String?) -> HTMLAttribute { HTMLAttribute(name: "id", value: value) }
    /// The language.
    package static func lang(_ value: String?) -> HTMLAttribute { HTMLAttribute(name: "lang", value: value) }
    /// What a pointer that rests there is told.
    package static func title(_ value: String?) -> HTMLAttribute { HTMLAttribute(name: "title", value: value) }
    /// Where a link leads.
    package static func href(_ value: HTMLAddress?) -> HTMLAttribute { HTMLAttribute(name: "href", value: value?.text) }
    /// Where a picture of the same site is.
    package static func source(_ value: HTMLAddress?) -> HTMLAttribute {
        HTMLAttribute(name: "src", value: value?.text)
    }
    /// What is told of a picture that is not seen.
    package static func alternative(_ value: String?) -> HTMLAttribute { HTMLAttribute(name: "alt", value: value) }
    /// What a field has in it.
    package static func value(_ value: String?) -> HTMLAttribute { HTMLAttribute(name: "value", value: value) }
    /// The day that a `time` element means.
    package static func day(_ value: String?) -> HTMLAttribute { HTMLAttribute(name: "datetime", value: value) }
    /// What a field or a part of a page is called for those who don't see it.
    package static func named(_ value: String?) -> HTMLAttribute { HTMLAttribute(name: "aria-label", value: value) }
    /// The id of the part of the page that a row of a table tells of: the page's script hides both.
    package static func of(_ value: String?) -> HTMLAttribute { HTMLAttribute(name: "data-of", value: value) }
    /// A choice that has been made, or a mark that is set.
    package static func flag(_ name: StaticString, _ isSet: Bool = true) -> HTMLAttribute {
        HTMLAttribute(name: name, value: isSet ? "" : nil)
    }
}
