import Bytes
internal import CPCRE2

/// The memory that one thread needs to match: match data for the largest pattern, limits and a stack for the JIT, and the tables that
/// patterns ask.
package final class MatchMemory {
    let data: OpaquePointer
    let context: OpaquePointer
    let offsets: UnsafePointer<Int>
    private let stack: OpaquePointer
    private let tables: [NameTable]
    /// Where the name ends that a table found last.
    private var nameEnd = 0

    /// No pattern comes near this; a hostile text that does is cut off.
    private static let matchLimit: UInt32 = 200_000
    private static let stackSize = 512 * 1024

    /// The largest number of capture groups that a pattern may have: the verbs of the table are a group each.
    package static let groupLimit = 255

    /// Makes room for any pattern.
    ///
    /// - Parameter tables: The tables of the grammar that is matched with; a pattern asks for them by their places, from 1.
    package init(tables: [NameTable] = []) {
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
        self.tables = tables
        guard !tables.isEmpty else { return }
        // The context belongs to this object, and no match outlives it.
        pcre2_set_callout_8(
            context,
            { call, memory in
                guard let call, let memory else { return 1 }
                return Unmanaged<MatchMemory>.fromOpaque(memory).takeUnretainedValue().answer(call.pointee)
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Answers a call of a pattern: 0 where the match goes on, 1 where it fails here.
    private func answer(_ call: pcre2_callout_block_8) -> Int32 {
        if call.callout_number == NameTable.goingOn { return call.current_position < nameEnd ? 0 : 1 }
        let text = TextBytes(start: call.subject, count: call.subject_length)
        guard
            let table = tables.indices.contains(Int(call.callout_number) - 1)
                ? tables[Int(call.callout_number) - 1] : nil,
            let end = table.end(at: call.current_position, of: text)
        else { return 1 }
        nameEnd = end
        return 0
    }

    deinit {
        pcre2_jit_stack_free_8(stack)
        pcre2_match_context_free_8(context)
        pcre2_match_data_free_8(data)
    }
}
