import Bytes
package import Writers

/// A filter over lines: it keeps no more of what went through than the key that is coming.
package protocol Stage {
    /// Whether lines that come together are worked on by all cores.
    var isParallel: Bool { get }

    /// Takes lines in their order and writes what they give.
    ///
    /// - Parameter first: The number of the first line, which errors name.
    /// - Returns: How many of them could not be used.
    /// - Throws: `StageError` where no line after these can be used either.
    mutating func take(_ lines: [ArraySlice<UInt8>], first: Int, _ json: inout JSONWriter) throws(StageError) -> Int

    /// Writes what is left when all lines have come; returns how many lines could not be used.
    mutating func finish(_ json: inout JSONWriter) throws(StageError) -> Int
}

extension Stage {
    /// Returns the results of a closure for each number below `count`, in their order.
    func each<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
        isParallel ? concurrently(count, chunk: 8, body) : (0..<count).map(body)
    }

    /// Writes the error of a line.
    static func write(_ error: StageError, line number: Int, path: String? = nil, _ json: inout JSONWriter) {
        StageLine.write(error: "-:\(number): the line \(error)", path: path, &json)
    }

    /// The error of a line that is none for the stage.
    static func foreign(_ wanted: String) -> StageError {
        StageError("is not one for this stage, which reads \(wanted); see Graphs/schemas")
    }
}
