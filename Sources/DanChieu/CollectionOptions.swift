/// How a collection is read.
public struct CollectionOptions: Sendable {
    /// How many documents are read at once; the results don't depend on it.
    public var jobs: Int
    /// The largest file, in bytes.
    public var sizeLimit: Int
    /// The configuration to use instead of the `danchieu.yaml` in the folders that are given.
    public var configurationPath: String?

    /// Makes options.
    public init(jobs: Int = 2, sizeLimit: Int = 512 << 20, configurationPath: String? = nil) {
        self.jobs = jobs
        self.sizeLimit = sizeLimit
        self.configurationPath = configurationPath
    }
}
