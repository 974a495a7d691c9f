import Testing

@testable import Vocabulary

@Suite struct PlaceNameTests {
    private let names = PlaceNames.standard

    @Test func `a name that is known in one province tells it, one of many does not`() {
        #expect(names.province(of: "Biên Hòa", .district, on: nil) == "Đồng Nai")
        #expect(names.province(of: "Châu Thành", .district, on: nil) == nil)
        #expect(names.provinces(of: "Châu Thành", .district, on: nil).count > 5)
        #expect(names.provinces(of: "Nà Lộc", .grassroots, on: nil).isEmpty)
    }

    @Test func `a commune belongs to the province that it had at the time`() throws {
        let (before, since) = (CalendarDate(iso: "2020-01-01"), CalendarDate(iso: "2025-07-01"))
        #expect(names.province(of: "Lũng Cú", .grassroots, on: before) == "Hà Giang")
        #expect(names.province(of: "Lũng Cú", .grassroots, on: since) == "Tuyên Quang")
    }

    @Test func `a name is known at its own level only, with its tone marks placed either way`() {
        #expect(names.isKnown("Biên Hoà", .district))
        #expect(!names.isKnown("Biên Hòa", .provincial))
        #expect(names.isKnown("thừa thiên huế", .provincial))
    }

    @Test func `a name that the table has in two spellings has the places of both`() {
        #expect(names.isCity("Tuy Hòa"))
        #expect(names.province(of: "Phú Hòa", .district, on: nil) == "Phú Yên")
        #expect(names.province(of: "Phú Hoà", .district, on: nil) == "Phú Yên")
        #expect(names.isKnown("Phú Hoà", .grassroots))
    }

    @Test func `every province of the table is one of the vocabulary`() {
        for name in ["Hồ Chí Minh", "Huế", "Bà Rịa - Vũng Tàu", "Đắk Lắk"] {
            #expect(names.isKnown(name, .provincial))
            #expect(Vocabulary.standard.province(named: name) != nil)
        }
    }
}
