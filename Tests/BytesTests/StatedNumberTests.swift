import Testing

@testable import Bytes

@Suite struct StatedNumberTests {
    @Test(
        arguments: [
            ("0", 0), ("-7", -7), ("1000001", 1_000_000), ("9223372036854775807", 1_000_000),
            ("-9223372036854775808", -1_000_000), ("9223372036854775808", nil), ("", nil), ("1e3", nil),
        ] as [(String, Int?)])
    func `what a file states is at most a million either way`(text: String, number: Int?) {
        #expect(Int(stated: text) == number)
    }

    @Test(
        arguments: [
            ("2026", 2026), ("1000000000000", 1_000_000_000_000), ("1000000000001", nil), ("-9223372036854775808", nil),
            ("hai", nil),
        ] as [(String, Int?)])
    func `figures of a text are exact, or no number`(text: String, number: Int?) {
        #expect(Int(figures: text) == number)
    }

    @Test(
        arguments: [
            (0.5, 1), (-0.4, 0), (.nan, 0), (.infinity, 1_000_000_000_000), (-1e300, -1_000_000_000_000),
        ] as [(Double, Int)])
    func `any measure has a whole number next to it`(measure: Double, number: Int) {
        #expect(Int(rounding: measure) == number)
    }
}
