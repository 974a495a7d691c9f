internal import CPCRE2

/// The memory that one thread needs to match: match data for the largest pattern, limits and a stack for the JIT.
package final class MatchMemory {
    let data: OpaquePointer
    let context: OpaquePointer
    let offsets: UnsafePointer<Int>
    private let stack: OpaquePointer

    /// No pattern comes near this; a hostile text that does is cut off.
    private static let matchLimit: UInt32 = 200_000
    private static let stackSize = 512 * 1024

    /// The largest number of capture groups that a pattern may have: the verbs of the table are a group each.
    package static let groupLimit = 255

    /// Makes room for any pattern.
    package init() {
        guard let data = pcre2_match_data_create_8(UInt32(Self.groupLimit + 1), nil),
            let context = pcre2_match_context_create_8(nil),
            let stack = pcre2_jit_stack_create_8(32 * 1024, Self.stackSize, nil)
        else { preconditionFailure("out of memory for the regex engine") }
        pcre2_set_match_limit_8(context, Self.matchLimit)
        pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
        self.data = data
        self.context = context
        self.stack = stack
        offsets = UnsafePointer(pcre2_get_ovector_pointer_8(data))
    }

    deinit {
        pcre2_jit_stack_free_8(stack)
        pcre2_match_context_free_8(context)
        pcre2_match_data_free_8(data)
    }
}
