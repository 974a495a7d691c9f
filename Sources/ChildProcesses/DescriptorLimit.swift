import Glibc

/// How many files the system lets this process have open, and what can be done at once with them.
package enum DescriptorLimit {
    /// What is never needed: the most that ``raise()`` asks for.
    private static let most: rlim_t = 8_192
    /// What the process has open beside its work: streams, a store with its journal, what waits for children.
    private static let reserve = 32
    /// What reading one document may have open: its file, an archive in it, and for a child its input, pipes for two streams and the
    /// lifeline, with both ends of each while it begins.
    private static let each = 16

    private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)

    /// How many files may be open.
    package static var current: Int {
        var limit = rlimit()
        getrlimit(resource, &limit)
        return Int(min(limit.rlim_cur, most))
    }

    /// Raises the limit as far as the system allows and as is of use.
    package static func raise() {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        let wanted = min(limit.rlim_max, most)
        guard limit.rlim_cur < wanted else { return }
        limit.rlim_cur = wanted
        setrlimit(resource, &limit)
    }

    /// Returns how many documents can be read at once where so many are wanted: at least one.
    package static func jobs(_ wanted: Int) -> Int { max(1, min(wanted, (current - reserve) / each)) }
}
