import TestSupport
import Testing
@testable import Writers

@testable import GraphFormats

/// The writer of XML agrees with libxml2's.
@Suite struct XMLWriterTests {
    @Test(arguments: EscapingTests.texts)
    func `writes what libxml2 writes`(text: String) throws {
        var own = XMLWriter(capacity: 64)
        own.element("a") { xml in
            xml.attribute("empty", "")
            xml.attribute("b", text)
            xml.newline()
            xml.element("alone") { _ in }
            xml.element("c") { $0.text(text) }
            xml.element("d") { xml in
                xml.attribute("key", "k")
                xml.text("đ")
                xml.text(text)
            }
            xml.element(ElementTags("e", key: "k"), text)
            xml.newline()
        }
        let reference = try LibXMLWriter()
        try reference.element("a") {
            try reference.attribute("empty", "")
            try reference.attribute("b", text)
            try reference.newline()
            try reference.element("alone") {}
            try reference.element("c") { try reference.text(text) }
            try reference.element("d") {
                try reference.attribute("key", "k")
                try reference.text("đ")
                try reference.text(text)
            }
            try reference.element("e") {
                try reference.attribute("key", "k")
                try reference.text(text)
            }
            try reference.newline()
        }
        #expect(try Array(own.finish().joined()) == reference.finish())
    }
}
