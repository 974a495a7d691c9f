import Glibc

/// A signal that ends a process.
package enum EndSignal {
    private static let faults = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGKILL]

    /// Whether it tells of a mistake in the program, or of a lack of memory, that an input may have brought about; the others come from people
    /// and other programs, who want the run to end.
    static func isFault(_ number: Int32) -> Bool {
        faults.contains(number)
    }

    /// Returns the signal's name with what it means: `SIGILL, illegal instruction`.
    package static func text(_ number: Int32) -> String {
        switch number {
        case SIGILL: "SIGILL, illegal instruction"
        case SIGTRAP: "SIGTRAP, trap"
        case SIGABRT: "SIGABRT, aborted"
        case SIGBUS: "SIGBUS, bus error"
        case SIGFPE: "SIGFPE, arithmetic error"
        case SIGSEGV: "SIGSEGV, segmentation fault"
        case SIGSYS: "SIGSYS, bad system call"
        case SIGKILL: "SIGKILL, killed, perhaps for want of memory"
        default: "signal \(number)"
        }
    }

    /// Ends this process by a signal, as a shell expects it of a program that was told to end.
    package static func end(by number: Int32) -> Never {
        // A child that was there has left the core that there is to leave.
        leaveNoCore()
        signal(number, SIG_DFL)
        var only = sigset_t()
        sigemptyset(&only)
        sigaddset(&only, number)
        // Of this thread and to this thread: another would take the signal when it likes.
        pthread_sigmask(SIG_UNBLOCK, &only, nil)
        raise(number)
        exit(128 + number)
    }

    /// Lets a fault end this process at once: what writes down where it was takes seconds, and has done so for the run before.
    static func endSilently() {
        for number in faults where number != SIGKILL { signal(number, SIG_DFL) }
        leaveNoCore()
    }

    /// Lets this process end without a core.
    static func leaveNoCore() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }
}
