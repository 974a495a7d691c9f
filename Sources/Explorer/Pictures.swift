import GraphDrawing
import GraphFormats
import HTTPTypes
import Writers

/// The maps: one is drawn at a time, and the last ones are kept.
actor Pictures {
    private let renderer: GraphvizRenderer
    private var kept: [(key: String, picture: InlinePicture)] = []
    /// The drawing that was begun last.
    private var last: Task<Void, Never>?
    private var waiting = 0

    /// How many are kept.
    private static let room = 32
    /// How many may wait for their turn.
    private static let queue = 8

    init(_ renderer: GraphvizRenderer) { self.renderer = renderer }

    /// Returns a picture.
    ///
    /// - Parameters:
    ///   - key: What tells it from others: the same key is the same picture.
    ///   - dot: What is drawn, made only where it is not there yet.
    func picture(_ key: String, _ dot: @Sendable () throws -> [UInt8]) async throws -> InlinePicture {
        if let found = kept.first(where: { $0.key == key }) { return found.picture }
        guard waiting < Self.queue else {
            throw Refusal(
                .serviceUnavailable, "Đang vẽ nhiều bản đồ, hãy thử lại.", "many maps are being drawn; try again")
        }
        let dot = try dot()
        waiting += 1
        defer { waiting -= 1 }
        let drawing = Task { [last, renderer] in
            await last?.value
            return await Result { try await renderer.svg(dot) }
        }
        last = Task { _ = await drawing.value }
        let svg: [UInt8]
        do {
            svg = try await drawing.value.get()
        } catch let error as GraphvizError {
            throw Refusal(.serviceUnavailable, "Không vẽ được bản đồ.", error.description)
        }
        guard let picture = InlinePicture(svg) else {
            throw Refusal(.internalServerError, "Không vẽ được bản đồ.", "Graphviz drew something that is no map")
        }
        if kept.count == Self.room { kept.removeFirst() }
        kept.append((key, picture))
        return picture
    }
}

extension Result where Failure == any Error {
    /// Makes a result of what a body returns or throws.
    fileprivate init(_ body: () async throws -> Success) async {
        do {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}
