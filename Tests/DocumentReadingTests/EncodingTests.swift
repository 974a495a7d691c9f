import TestSupport
import Testing

@testable import DocumentReading

/// Texts in the encodings before Unicode come out as they were meant, and right texts as they are.
struct EncodingTests {
    // MARK: - There and back

    @Test(arguments: Legacy.allCases)
    func `a document's own bytes are decoded`(_ legacy: Legacy) throws {
        let decoded = try #require(TextDecoder.decode(legacy.bytes(of: Self.document)))
        #expect(decoded.text == legacy.expected(Self.document))
        #expect(decoded.encodings.map(\.name) == [legacy.encoding.name])
    }

    @Test(arguments: Legacy.allCases, [true, false])
    func `a document whose bytes were taken for Western letters is repaired`(_ legacy: Legacy, isLatin1: Bool) throws {
        let misread = Self.misread(legacy.bytes(of: Self.document), isLatin1: isLatin1)
        let decoded = try #require(TextDecoder.decode(Array(misread.utf8)))
        #expect(decoded.text == legacy.expected(Self.document))
        #expect(decoded.encodings.map(\.name) == ["\(legacy.encoding.name) read as windows-1252"])
    }

    @Test(arguments: Legacy.allCases, [true, false])
    func `a header of three lines is enough`(_ legacy: Legacy, isMisread: Bool) throws {
        let bytes = legacy.bytes(of: Self.header)
        let decoded = try #require(
            TextDecoder.decode(isMisread ? Array(Self.misread(bytes, isLatin1: false).utf8) : bytes))
        #expect(decoded.text == legacy.expected(Self.header))
    }

    @Test(arguments: [true, false])
    func `UTF-8 that was taken for Western letters is repaired, twice over too`(isLatin1: Bool) throws {
        let once = Self.misread(Array(Self.document.utf8), isLatin1: isLatin1)
        let twice = Self.misread(Array(once.utf8), isLatin1: isLatin1)
        #expect(TextDecoder.decode(Array(once.utf8))?.text == Self.document)
        #expect(TextDecoder.decode(Array(twice.utf8))?.text == Self.document)
        #expect(TextDecoder.decode(Array(once.utf8))?.encodings.map(\.name) == ["UTF-8 read as windows-1252"])
    }

    @Test func `UTF-8 taken for Western letters is repaired where bytes without a letter were lost`() {
        let misread = Self.misread(Array(Self.document.utf8), isLatin1: false)
        let lossy = String(
            String.UnicodeScalarView(misread.unicodeScalars.filter { !(0x80...0x9F).contains($0.value) }))
        #expect(TextDecoder.decode(Array(lossy.utf8))?.text == Self.document)
    }

    /// As they stand in old files; typed from the fonts' tables.
    @Test(arguments: [
        ("§¶ng ñy x· L©m Th­îng, NghÞ quyÕt sè 05, kho¸ XI", "Đảng ủy xã Lâm Thượng, Nghị quyết số 05, khoá XI"),
        (
            "Ñaûng uûy xaõ Laâm Thöôïng, Nghò quyeát soá 05, khoaù XI",
            "Đảng ủy xã Lâm Thượng, Nghị quyết số 05, khoá XI"
        ),
        ("Ðäng üy xã Lâm Thßþng, Ngh¸ quyªt s¯ 05", "Đảng ủy xã Lâm Thượng, Nghị quyết số 05"),
        ("ÐaÒng uÒy, Nghiò quyêìt sôì 05 cuÒa HôÌi", "Đảng ủy, Nghị quyết số 05 của Hồi"),
        ("Äáº£ng á»§y, Nghá»‹ quyáº¿t sá»‘ 05", "Đảng ủy, Nghị quyết số 05"),
        ("T́nh h́nh đ̣i hỏi ư kiến của cán bộ; đă thực hiện", "Tình hình đòi hỏi ý kiến của cán bộ; đã thực hiện"),
    ])
    func `a line of each kind is repaired`(misread: String, expected: String) {
        #expect(TextDecoder.decode(Array(misread.utf8))?.text == expected)
    }

    // MARK: - Capitals

    @Test(arguments: [
        ("§¶NG Bé TØNH L©M GIANG", "ĐẢNG BỘ TỈNH LÂM GIANG"),
        ("NGHÞ QUYÕT cña Ban chÊp hµnh", "NGHỊ QUYẾT của Ban chấp hành"),
        ("Bé CHÝNH TRÞ\nSè 05-CT/TW\nBé GD&§T", "BỘ CHÍNH TRỊ\nSố 05-CT/TW\nBộ GD&ĐT"),
    ])
    func `capitals of TCVN3 come back where the word's other letters are capitals`(misread: String, expected: String) {
        #expect(TextDecoder.decode(Array(misread.utf8))?.text == expected)
    }

    // MARK: - Several encodings in one text

    @Test func `a paragraph in TCVN3 within a text in UTF-8 is decoded, the rest stays`() throws {
        let bytes = Legacy.tcvn3.bytes(of: Self.header) + Array(Self.document.utf8)
        let decoded = try #require(TextDecoder.decode(bytes))
        #expect(decoded.text == Legacy.tcvn3.expected(Self.header) + Self.document)
        #expect(decoded.encodings.map(\.name) == ["UTF-8", "TCVN3"])
    }

    @Test func `a run of another font within a paragraph is decoded`() {
        let text = "Căn cứ NghÞ quyÕt cña Ban ChÊp hµnh Trung ­¬ng, Tỉnh ủy ban hành Chỉ thị về công tác cán bộ."
        #expect(
            TextDecoder.decode(Array(text.utf8))?.text
                == "Căn cứ Nghị quyết của Ban Chấp hành Trung ương, Tỉnh ủy ban hành Chỉ thị về công tác cán bộ.")
    }

    @Test func `a short line that reads well both ways follows its neighbours`() {
        let text = "§¶ng ñy x· L©m Th­îng\nSè 05-CT/TW\nNghÞ quyÕt cña Ban ChÊp hµnh"
        #expect(TextDecoder.decode(Array(text.utf8))?.text.contains("Số 05-CT/TW") == true)
    }

    // MARK: - What must stay

    @Test(arguments: [
        document,
        "© 2024 Báo Lâm Giang. «Nghị quyết số 05» của Bộ Chính trị; Wizard® và ™; 75µm, 25°C, 25ºC, m², ½, 1ª, nº 5.",
        "Ông Müller và bà Señora Núñez nói: naïve, façade, Gauß, Ørsted, Ångström; đường kính Ø12,5 mm.",
        "L'été où le créé a été décidé à l'hôtel, ça ira très bien: élève, forêt, français, Noël, cœur.",
        "Die Bürger für Öl über größere Straßen; schöne Grüße aus Köln, Düsseldorf und München.",
        "El niño español añadió: ¿qué pasó mañana? ¡Olé! José Muñoz, corazón, acción, país.",
        "Ma trận m×n, n×m; a÷b; f: x→y; ∑ √2 ≤ 3; α, β, γ; 10 µs, 5 µm và 3 µg.",
        "STT;Họ tên;Số tiền\n1;Nguyễn Văn Đức;1.500.000\n2;Lò Thị Ỷ;2,5\n",
        "\u{FEFF}Nghị quyết số 18-NQ/TW",
        "Nghi\u{302}\u{323} quye\u{302}\u{301}t cu\u{309}a \u{110}a\u{309}ng",
        "Ðộc lập - Tự do; xây dựng Ðảng; \u{85} \u{0} gạch đầu dòng",
        "Chi thi 05? Nghi quyet 12. Bo Chinh tri? Khong. Co the: a.b, v.v. Xem http://a.vn/?q=o+a.",
        "I'm sure you're right, e.g. the a.m. session: it's 2^n, a^n, o+u, (a+b)*c; don't add.",
        "int a = b ? c : d; std::map<a, b> o(u); foo.bar(a(i), e^x); // address, odd, add",
        "", "\n", "A", "Đ",
    ])
    func `a right text comes out byte for byte`(_ text: String) {
        let decoded = TextDecoder.decode(Array(text.utf8))
        #expect(decoded?.bytes == Array(text.utf8))
        #expect(decoded?.encodings == [.utf8])
    }

    @Test(
        arguments: [
            [0xFF], [0x41, 0x80, 0x42], Array("Nghị quyết".utf8.dropLast(2)), [0x80, 0x81, 0xFE, 0x00, 0x9D],
        ] as [[UInt8]])
    func `bytes without a convincing decoding have none`(_ bytes: [UInt8]) {
        #expect(TextDecoder.decode(bytes) == nil)
    }

    @Test func `a broken byte in a text in UTF-8 is not decoded away`() {
        for broken in [0xE1, 0xBB, 0x96, 0xFF, 0xB5] as [UInt8] {
            var bytes = Array(Self.document.utf8)
            bytes.insert(broken, at: bytes.count / 2)
            if (try? UTF8Span(validating: bytes.span)) == nil { #expect(TextDecoder.decode(bytes) == nil) }
        }
    }

    @Test func `Western bytes are taken for what they are where they make words or quotation marks`() {
        let french = Legacy.western("Le préfet a décidé que les élèves français étaient très présents.")
        #expect(TextDecoder.decode(french)?.text == "Le préfet a décidé que les élèves français étaient très présents.")
        #expect(TextDecoder.decode(Legacy.western("Chi thi “05” – 2016"))?.text == "Chi thi “05” – 2016")
    }

    // MARK: - Declarations

    @Test(arguments: ["iso-8859-1", "windows-1258", "UTF-16", "x-user-defined", "nonsense"])
    func `what is UTF-8 stays so whatever is declared`(_ declared: String) {
        let bytes = Array("Chỉ thị số 05-CT/TW ngày 15/5/2016".utf8)
        #expect(TextDecoder.decode(bytes, declared: declared)?.bytes == bytes)
    }

    @Test func `a declaration decides where the words are few`() {
        // Ð, and ả in windows-1258 as base letter and mark.
        let bytes: [UInt8] = [0xD0, 0x61, 0xD2, 0x6E, 0x67]
        #expect(TextDecoder.decode(bytes, declared: "Windows-1258")?.text == "Đảng")
        #expect(
            TextDecoder.decode(Legacy.tcvn3.bytes(of: Self.header), declared: "iso-8859-1")?.encodings.map(\.name) == [
                "TCVN3"
            ])
    }

    // MARK: - UTF-16 and UTF-32

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 is decoded with a mark and without`(isLittleEndian: Bool, isMarked: Bool) {
        let units = (isMarked ? [0xFEFF] : []) + Array(Self.document.utf16)
        let bytes = units.flatMap { unit in
            isLittleEndian ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        let decoded = TextDecoder.decode(bytes)
        #expect(decoded?.text == Self.document)
        #expect(decoded?.encodings.map(\.name) == [isLittleEndian ? "UTF-16LE" : "UTF-16BE"])
        // Cut off within a unit.
        #expect(TextDecoder.decode(Array(bytes.dropLast()))?.text.hasPrefix(Self.document.dropLast()) == true)
    }

    @Test func `UTF-32 is decoded, and halves of UTF-16 without the other become U+FFFD`() {
        let utf32 = ([0xFEFF] + Self.header.unicodeScalars.map(\.value)).flatMap { scalar in
            (0..<4).map { UInt8(scalar >> (8 * $0) & 0xFF) }
        }
        #expect(TextDecoder.decode(utf32)?.text == Self.header)
        #expect(TextDecoder.decode([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00])?.text == "\u{FFFD}A")
        #expect(TextDecoder.decode([0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE])?.text == "😀")
    }

    // MARK: - Anything

    @Test func `any bytes give valid UTF-8 or nothing, and what is decoded stays`() {
        var generator = SeededGenerator(seed: 5)
        let seeds = [Array(Self.document.utf8)] + Legacy.allCases.map { $0.bytes(of: Self.document) }
        for round in 0..<1_500 {
            var bytes: [UInt8]
            if round % 3 == 0 {
                bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
                    .random(in: 0...255, using: &generator)
                }
            } else {
                let seed = seeds[Int.random(in: 0..<seeds.count, using: &generator)]
                let start = Int.random(in: 0..<seed.count, using: &generator)
                bytes = Array(seed[start..<min(seed.count, start + Int.random(in: 0...300, using: &generator))])
                for _ in 0..<Int.random(in: 0...4, using: &generator) where !bytes.isEmpty {
                    bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
                }
            }
            guard let decoded = TextDecoder.decode(bytes) else { continue }
            if !UTF8Check.isValid(decoded.bytes) || decoded.encodings.isEmpty { Issue.record("\(bytes)") }
            _ = TextDecoder.decode(decoded.bytes)
        }
        #expect(TextDecoder.decode(Array(Self.document.utf8))?.bytes == Array(Self.document.utf8))
    }

    // MARK: - Tables

    @Test func `letters are taken apart and put together again`() {
        for letter in "aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ" {
            for mark in ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
            where letter.lowercased() != "đ" || mark.isEmpty {
                var scalars = (String(letter) + mark).unicodeScalars.map(\.value)
                VietnameseLetter.compose(&scalars)
                #expect(scalars.count == 1)
                #expect(VietnameseLetter(scalars[0])?.scalar == scalars[0])
                #expect(VietnameseLetter(scalars[0])?.isCapital == letter.isUppercase)
            }
        }
    }

    @Test(arguments: [
        ("nghị", true), ("quyết", true), ("giếng", true), ("gì", true), ("khuỷu", true), ("quốc", true), ("thuở", true),
        ("nghÞ", false), ("cắm", true), ("căt", false), ("hàc", false), ("ngaøy", false), ("ƯƠ", false), ("đảng", true),
    ])
    func `syllables are told from what is none`(word: String, isValid: Bool) {
        let letters = VietnameseSyllable.letters(word)
        let isWhole = letters.count == word.unicodeScalars.count
        #expect((isWhole && VietnameseSyllable.isValid(letters[...])) == isValid)
    }
}

extension DecodedText {
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
