internal import CLinux
import Glibc

/// Work that goes on in a child of this process, from the memory that this process has.
///
/// This process must have one thread. It hands signals on to the child and waits for its end; where this process ends, the child does.
enum ForkedWork {
    /// How a child ended.
    enum End {
        case exited(Int32)
        case signalled(Int32)
    }

    /// The signals that are handed on. Those of a terminal reach the child by themselves too, which does no harm.
    private static let handedOn = [
        SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGCONT, SIGTSTP, SIGTTIN, SIGTTOU, SIGWINCH,
    ]

    /// Runs a body in a child and waits for its end; returns nil where the system makes no child.
    static func run(_ body: () -> Never) -> End? {
        // The system would throw away how a child ended whose signal is ignored.
        signal(SIGCHLD, SIG_DFL)
        var (waited, before) = (sigset_t(), sigset_t())
        sigemptyset(&waited)
        for number in handedOn + [SIGCHLD] { sigaddset(&waited, number) }
        // From before the child is there: none is lost, and none meets this process alone.
        sigprocmask(SIG_BLOCK, &waited, &before)
        defer { sigprocmask(SIG_SETMASK, &before, nil) }
        let parent = getpid()
        let child = danchieu_fork()
        guard child != 0 else {
            _ = danchieu_follow_parent(SIGKILL)
            // It may have ended before it could be followed.
            if getppid() != parent { _exit(128 + SIGKILL) }
            sigprocmask(SIG_SETMASK, &before, nil)
            body()
        }
        return child < 0 ? nil : wait(for: child, waited)
    }

    private static func wait(for child: pid_t, _ signals: sigset_t) -> End {
        var signals = signals
        while true {
            var status: Int32 = 0
            if waitpid(child, &status, WNOHANG) == child {
                let number = status & 0x7F
                return number == 0 ? .exited(status >> 8 & 0xFF) : .signalled(number)
            }
            var number: Int32 = 0
            guard sigwait(&signals, &number) == 0, number != SIGCHLD else { continue }
            kill(child, number)
            // A shell waits for this process to stop, and starts it again.
            if [SIGTSTP, SIGTTIN, SIGTTOU].contains(number) { kill(getpid(), SIGSTOP) }
        }
    }
}
