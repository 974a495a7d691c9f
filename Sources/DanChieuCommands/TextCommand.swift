import ArgumentParser
import DanChieu

/// `danchieu text`: the text as it was read.
struct TextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text", abstract: "Prints the text as it was read; offsets of citations count its bytes.",
        discussion: """
            Examples:
              danchieu text ketluan.txt
              cat ketluan.txt | danchieu text -
            """)

    @Argument(help: "A file, or - for standard input.")
    var input: String

    func run() async throws {
        let discovery = InputDiscovery([input])
        for skipped in discovery.skipped { StandardError.write("danchieu: \(skipped)\n") }
        var failed = discovery.skipped.contains(where: \.isFailure)
        var output: [UInt8] = []
        for item in discovery.items {
            DocumentReader().read(item) { result in
                switch result {
                case .success(let document): output += document.original
                case .failure(let error):
                    StandardError.write("danchieu: \(error)\n")
                    failed = true
                }
            }
        }
        try StandardOutput.write(output)
        if failed { throw ExitCode(3) }
    }
}
