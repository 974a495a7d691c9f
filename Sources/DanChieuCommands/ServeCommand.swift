import Bytes
import ArgumentParser
import DanChieu

#if Page
    import Explorer
#endif

/// `danchieu serve`: a store in the browser.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Shows a store in the browser of this machine, and nowhere else.",
        discussion: """
            It prints the address when it is ready, and ends with Ctrl-C. Only this machine is answered. The store may be \
            indexed meanwhile: each page shows it as it is then. Pages need no script and load nothing from elsewhere; \
            below /api/ are the answers of the commands as JSON.

            Examples:
              danchieu serve --store documents.dcs
              danchieu serve --store documents.dcs --port 0
            """)

    @Option(help: ArgumentHelp("The store, which danchieu index made.", valueName: "file"))
    var store: String

    @Option(help: ArgumentHelp("The port; 0 for any that is free.", valueName: "number"))
    var port = 8080

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port takes a number from 0 to 65535, not \(port)")
        }
    }

    func run() async throws {
        #if Page
            let explorer = Explorer(store: store) { StandardError.write("danchieu: \(TerminalText.escaped($0))\n") }
            // What is no store is better told now than on a page.
            try explorer.check()
            try await explorer.run(port: port) { port in
                // That nobody reads it is no reason to stop.
                try? StandardOutput.write("http://127.0.0.1:\(port)/\n")
            }
        #else
            throw ValidationError("this danchieu was built without the page; build it with the trait Page, the default")
        #endif
    }
}
