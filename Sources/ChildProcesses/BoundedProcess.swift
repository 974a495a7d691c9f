import Glibc
import Subprocess
import Synchronization
#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// A program that runs as a child with bounds on its time, memory and output, and never outlives the run.
///
/// The child and whatever it starts are one process group under a small shell that sets the limits. The shell's standard input is a
/// lifeline, a pipe whose other end only this process holds: when it closes, because the child is late, the task is cancelled or this
/// process ends in whatever way, the shell kills the group.
///
/// ```
/// danchieu ──lifeline──▶ sh ──▶ pdftotext ──▶ standard output, at most so many bytes
///                         └──▶ a watcher: end of the lifeline → kill the group
/// ```
package struct BoundedProcess: Sendable {
    /// What a child may take.
    package struct Bounds: Sendable {
        /// How long it may run.
        package var time: Duration
        /// The address space of each of its processes, in bytes; nil where the program reserves more than it uses.
        package var memory: Int?
        /// The most that is taken of its output, in bytes.
        package var output: Int

        /// Makes bounds.
        package init(time: Duration = .seconds(60), memory: Int? = nil, output: Int = 256 << 20) {
            self.time = time
            self.memory = memory
            self.output = output
        }
    }

    /// How a child ended.
    package enum Outcome: Sendable, Equatable {
        /// It ended: its output, what it said on standard error, and whether it reports success.
        case ended(output: [UInt8], message: String, isSuccess: Bool)
        /// There is no such program.
        case missing
        /// It took too long and was killed.
        case late
        /// It wrote more than is taken and was killed.
        case tooMuch
        /// There is no room for its input.
        case noRoom
    }

    private let program: String
    private let bounds: Bounds

    /// The most that a child may say on standard error, in bytes.
    private static let messageLimit = 16 << 20

    /// Makes a child to be run.
    ///
    /// - Parameter program: A name to look for on the path, or a path.
    package init(_ program: String, bounds: Bounds) {
        self.program = program
        self.bounds = bounds
    }

    /// The path of a program, as a shell would find it; nil where it is not there.
    package static func path(of program: String) -> String? {
        if program.contains("/") { return access(program, X_OK) == 0 ? program : nil }
        let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        return folders.split(separator: ":").map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
    }

    /// Runs the child to its end.
    ///
    /// - Parameters:
    ///   - arguments: Its arguments; `/dev/stdin` is the input as a file that can be read from any place.
    ///   - input: What it reads as its standard input.
    ///   - environment: What is set in its environment beside what this process has.
    ///   - hasFolder: Whether it runs in an empty folder of its own, which is gone at the end.
    package func run(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], hasFolder: Bool = false
    ) async -> Outcome {
        guard let path = Self.path(of: program) else { return .missing }
        guard let file = NamelessFile(input), let lifeline = Lifeline() else { return .noRoom }
        let words =
            [
                "-c", Self.shell, "danchieu", bounds.memory.map { "\($0 >> 10)" } ?? "unlimited", cpuSeconds, file.path,
                hasFolder ? "folder" : "", path,
            ] + arguments
        let readEnd = FileDescriptor(rawValue: lifeline.readEnd)
        let bounds = bounds
        let outcome = await withTaskGroup(of: Outcome.self) { group in
            group.addTask {
                do {
                    let result = try await Subprocess.run(
                        .path("/bin/sh"), arguments: Arguments(words),
                        environment: .inherit.updating(
                            Dictionary(
                                uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) })),
                        platformOptions: Self.options,
                        input: .fileDescriptor(readEnd, closeAfterSpawningProcess: true),
                        output: .bytes(limit: bounds.output), error: .string(limit: Self.messageLimit))
                    return .ended(
                        output: result.standardOutput, message: result.standardError,
                        isSuccess: result.terminationStatus.isSuccess)
                } catch let error as SubprocessError where error.code == .outputLimitExceeded {
                    return .tooMuch
                } catch {
                    return .ended(output: [], message: "\(error)", isSuccess: false)
                }
            }
            group.addTask {
                guard (try? await Task.sleep(for: bounds.time)) != nil else { return .late }
                // The shell tidies up and goes with its group; cancelling is for the case that it can't.
                lifeline.release()
                try? await Task.sleep(for: Self.grace)
                return .late
            }
            let first = await group.next() ?? .late
            group.cancelAll()
            return lifeline.isReleased ? .late : first
        }
        lifeline.release()
        _ = consume file
        return outcome
    }

    /// How long the shell may take to tidy up.
    private static let grace: Duration = .seconds(3)

    /// A child that only burns time is stopped by the system too, should this process be held up.
    private var cpuSeconds: String { "\(bounds.time.components.seconds + 1)" }

    /// Sets the limits, runs the program with its input, watches the lifeline, and cleans up.
    private static let shell = """
        exec 3<&0
        ulimit -c 0; ulimit -v "$1"; ulimit -t "$2"
        input=$3; folder=
        if [ -n "$4" ]; then folder=$(mktemp -d) && cd "$folder" || exit 73; fi
        shift 4
        "$@" <"$input" 3<&- &
        child=$!
        (read -r _ <&3; [ -z "$folder" ] || rm -rf "$folder"; kill -KILL 0) >/dev/null 2>&1 &
        wait "$child"
        status=$?
        [ -z "$folder" ] || rm -rf "$folder"
        exit "$status"
        """

    /// The shell leads a process group of its own, which is killed as a whole where the task is cancelled.
    private static var options: PlatformOptions {
        var options = PlatformOptions()
        options.processGroupID = 0
        // The last signal goes to the group only if a step before it does; the empty sequence would leave grandchildren.
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
        return options
    }
}

/// A pipe that tells a child by its end that it must go, or that this process is gone.
private final class Lifeline: Sendable {
    let readEnd: Int32
    private let writeEnd: Mutex<Int32?>

    init?() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        readEnd = ends[0]
        writeEnd = Mutex(ends[1])
    }

    deinit { release() }

    /// Whether it has been ended.
    var isReleased: Bool { writeEnd.withLock { $0 == nil } }

    /// Ends it.
    func release() {
        writeEnd.withLock { end in
            if let end { close(end) }
            end = nil
        }
    }
}
