import ArgumentParser
import DanChieu

/// What one file may take, and whether scans are read.
struct FileOptions: ParsableArguments {
    @Flag(help: "Read scans by OCR: pages of PDFs without text, and pictures.")
    var ocr = false

    @Option(help: ArgumentHelp("The largest file that is read, in MiB.", valueName: "mib"))
    var maxFileSize = ReadingLimits().fileSize >> 20

    @Option(help: ArgumentHelp("What an archive or office file may unpack to, in MiB.", valueName: "mib"))
    var maxUnpackedSize = ReadingLimits().unpackedSize >> 20

    @Option(
        help: ArgumentHelp(
            "How deep the elements of HTML may lie in each other; those of XML 256 at most.", valueName: "n"))
    var maxNesting = ReadingLimits().nesting

    @Option(help: ArgumentHelp("How many seconds a program that reads a file or page may take.", valueName: "s"))
    var readerTime = Int(ReadingLimits().childTime.components.seconds)

    @Option(
        help: ArgumentHelp(
            "How much memory such a program may take, in MiB; LibreOffice is not bound.", valueName: "mib"))
    var readerMemory = ReadingLimits().childMemory >> 20

    func validate() throws {
        for (name, value, range) in [
            ("--max-file-size", maxFileSize, 1...65_536), ("--max-unpacked-size", maxUnpackedSize, 1...1_048_576),
            ("--max-nesting", maxNesting, 8...100_000), ("--reader-time", readerTime, 1...86_400),
            ("--reader-memory", readerMemory, 64...1_048_576),
        ] where !range.contains(value) {
            throw ValidationError(
                "\(name) takes a number from \(range.lowerBound) to \(range.upperBound), not \(value)")
        }
    }

    var limits: ReadingLimits {
        var limits = ReadingLimits()
        limits.fileSize = maxFileSize << 20
        limits.unpackedSize = maxUnpackedSize << 20
        limits.nesting = maxNesting
        limits.childTime = .seconds(readerTime)
        limits.childMemory = readerMemory << 20
        return limits
    }
}
