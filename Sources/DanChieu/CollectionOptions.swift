import ChildProcesses
public import DocumentReading
package import SafetyNet

/// How a collection is read.
public struct CollectionOptions: Sendable {
    /// How many documents are read at once, and how many child processes may run; the results don't depend on it. Where the system lets
    /// fewer files be open than that takes, they are fewer.
    public var jobs: Int
    /// What one input may take.
    public var limits: ReadingLimits
    /// Whether scans are read by OCR; a configuration may ask for it too.
    public var isOCRWanted: Bool
    /// The configuration to use instead of the `danchieu.yaml` in the folders that are given.
    public var configurationPath: String?
    /// Whether each document tells which rules decided what was read of it.
    package var explains = false
    /// Whether links to folders are followed.
    public var followsLinks = false
    /// Where the run writes to, which is not read.
    package var outputs: [String] = []
    /// The run that it is part of.
    package var attempt = Attempt()

    /// Makes options.
    public init(
        jobs: Int = 2, limits: ReadingLimits = ReadingLimits(), isOCRWanted: Bool = false,
        configurationPath: String? = nil
    ) {
        self.jobs = jobs
        self.limits = limits
        self.isOCRWanted = isOCRWanted
        self.configurationPath = configurationPath
    }

    /// How many of so many documents are read at once.
    func taskCount(_ count: Int) -> Int { max(1, min(DescriptorLimit.jobs(jobs), count)) }

    /// How the inputs are looked for.
    var discovery: InputDiscovery.Options { .init(followsLinks: followsLinks, outputs: outputs) }
}
