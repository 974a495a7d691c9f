package import GraphDrawing
package import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// The local web page of a store and its API: for one person on one machine.
///
/// ```swift
/// try await Explorer(store: "documents.dcs").run(port: 8080) { port in print("http://127.0.0.1:\(port)/") }
/// ```
package struct Explorer: Sendable {
    private let site: Site
    private let report: @Sendable (String) -> Void

    /// Makes an explorer of a store.
    ///
    /// - Parameters:
    ///   - store: The store's path. Each request opens it as it is at that moment.
    ///   - renderer: What draws the maps.
    ///   - report: Told of errors that a page only tells of in general.
    package init(
        store: String, renderer: GraphvizRenderer = GraphvizRenderer(timeLimit: .seconds(10)),
        report: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        site = Site(store: store, renderer: renderer)
        self.report = report
    }

    /// Returns the application.
    ///
    /// - Parameters:
    ///   - port: Where it listens, on 127.0.0.1 and nowhere else; 0 for any free port.
    ///   - isReady: Called with the port when it listens.
    package func application(
        port: Int = 0, isReady: @escaping @Sendable (Int) -> Void = { _ in }
    ) -> Application<RouterResponder<ExplorerContext>> {
        let router = Router(context: ExplorerContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Gatekeeper(report: report))
        Routes(site: site).add(to: router)
        return Application(
            router: router,
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { channel in isReady(channel.localAddress?.port ?? port) },
            logger: Self.silent)
    }

    /// Opens the store once, as each request will.
    ///
    /// - Throws: `StoreError` where there is none, or one that can't be read.
    package func check() throws { _ = try site.open() }

    /// Serves until the process is told to end by SIGINT or SIGTERM.
    ///
    /// - Throws: `PortError` where another program listens at the port, or where it may not be listened to.
    package func run(port: Int, isReady: @escaping @Sendable (Int) -> Void) async throws {
        var configuration = ServiceGroupConfiguration(
            services: [application(port: port, isReady: isReady)], gracefulShutdownSignals: [.sigint, .sigterm],
            logger: Self.silent)
        // A browser keeps its connection open: what it asked for is answered, and then nothing is waited for.
        configuration.maximumGracefulShutdownDuration = .seconds(2)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError {
            throw PortError(port: port, error)
        }
    }

    /// Standard output is for the address, standard error for what a person should know.
    private static let silent = Logger(label: "danchieu") { _ in SwiftLogNoOpLogHandler() }
}

/// What is known of a request beside itself.
package struct ExplorerContext: RequestContext {
    /// What the framework needs.
    package var coreContext: CoreRequestContextStorage
    /// The port that the request came to; nil where there is no socket, in tests.
    let port: Int?

    /// Makes a context of a connection.
    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        port = source.channel.localAddress?.port
    }
}
