import TestSupport

@testable import DocumentReading

/// Reads bytes as a file of a name.
func read(_ bytes: [UInt8], as name: String, _ limits: ReadingLimits = ReadingLimits()) async throws -> Reading {
    let folder = try TemporaryFolder()
    return await Reading(try folder.write(bytes, to: name), DocumentReader(limits: limits))
}

/// The text of a file of a name; the error where it can't be read.
func text(_ bytes: [UInt8], as name: String) async throws -> String {
    let reading = try await read(bytes, as: name)
    return reading.texts.first ?? reading.failures.first?.message ?? reading.skipped.first?.reason ?? ""
}

/// The text of an HTML page with a body.
func text(html body: String) async throws -> String {
    try await text(
        Array(
            "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Trang</title></head><body>\(body)</body></html>"
                .utf8), as: "a.html")
}
