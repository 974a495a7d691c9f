internal import CPCRE2

/// A pattern compiled by PCRE2 with its JIT: the only owner of the compiled code, which it frees.
///
/// Compiled code never changes after `init`, so that any number of threads may match with it at once; what changes
/// while matching lives in each thread's `MatchScratch`. That, and not habit, is why `@unchecked` is right here.
final class CompiledPattern: @unchecked Sendable {
    /// Where a match may begin.
    enum Mode: Sendable {
        /// At the start offset only.
        case anchored
        /// At the start offset or anywhere after it.
        case search
    }

    let name: String
    fileprivate let code: OpaquePointer
    /// The number of capture groups.
    let groupCount: Int

    /// Compiles a pattern.
    ///
    /// Texts are matched as UTF-8 that has been validated before. Unicode classes for `\w`, `\s` and `\b` stay off:
    /// the same pattern runs nearly twice as fast without them, and patterns here spell the letters that count.
    ///
    /// - Throws: `GrammarError` with PCRE2's message and the offset in the pattern.
    init(name: String, pattern: String, mode: Mode) throws(GrammarError) {
        self.name = name
        var errorCode: Int32 = 0
        var errorOffset = 0
        var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_NO_UTF_CHECK) | UInt32(PCRE2_DOLLAR_ENDONLY)
        if mode == .anchored { options |= UInt32(bitPattern: Int32(bitPattern: PCRE2_ANCHORED)) }
        let compiled = Array(pattern.utf8).withUnsafeBufferPointer {
            pcre2_compile_8($0.baseAddress, $0.count, options, &errorCode, &errorOffset, nil)
        }
        guard let compiled else {
            var message = [UInt8](repeating: 0, count: 256)
            let length = pcre2_get_error_message_8(errorCode, &message, message.count)
            throw GrammarError(
                pattern: name, offset: errorOffset,
                message: String(decoding: message.prefix(max(0, Int(length))), as: UTF8.self))
        }
        let jit = pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
        guard jit == 0 else {
            pcre2_code_free_8(compiled)
            throw GrammarError(pattern: name, offset: 0, message: "the regex engine's JIT is not available (\(jit))")
        }
        var groups: UInt32 = 0
        pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_CAPTURECOUNT), &groups)
        code = compiled
        groupCount = Int(groups)
    }

    deinit { pcre2_code_free_8(code) }

    /// Matches and leaves the groups in `scratch`.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8.
    ///   - start: The byte offset at which to begin; a character's first byte.
    ///   - end: Where the text ends for this match; the whole text by default.
    /// - Returns: Whether the pattern matches. One that runs into the match limit does not.
    func matches(_ text: TextBytes, from start: Int, to end: Int? = nil, _ scratch: MatchScratch) -> Bool {
        let length = end ?? text.count
        guard start <= length else { return false }
        let count = pcre2_jit_match_8(code, text.baseAddress, length, start, 0, scratch.data, scratch.context)
        scratch.groupsFound = max(0, Int(count))
        return count > 0
    }
}

/// The memory that one thread needs to match: match data for the largest pattern, limits and a stack for the JIT.
final class MatchScratch {
    fileprivate let data: OpaquePointer
    fileprivate let context: OpaquePointer
    private let stack: OpaquePointer
    private let offsets: UnsafeMutablePointer<Int>
    fileprivate var groupsFound = 0

    /// No pattern of the grammar comes near this; a hostile text that does is cut off.
    private static let matchLimit: UInt32 = 200_000
    private static let stackSize = 512 * 1024

    /// Makes room for patterns with at most `groups` capture groups.
    init(groups: Int) {
        guard let data = pcre2_match_data_create_8(UInt32(groups + 1), nil),
            let context = pcre2_match_context_create_8(nil),
            let stack = pcre2_jit_stack_create_8(32 * 1024, Self.stackSize, nil)
        else { preconditionFailure("out of memory for the regex engine") }
        pcre2_set_match_limit_8(context, Self.matchLimit)
        pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
        self.data = data
        self.context = context
        self.stack = stack
        offsets = pcre2_get_ovector_pointer_8(data)
    }

    deinit {
        pcre2_jit_stack_free_8(stack)
        pcre2_match_context_free_8(context)
        pcre2_match_data_free_8(data)
    }

    /// The byte range of the whole match.
    var whole: Range<Int> { offsets[0]..<max(offsets[0], offsets[1]) }

    /// Returns the byte range of a group, or nil if it took no part in the match.
    func group(_ index: Int) -> Range<Int>? {
        guard index < groupsFound, offsets[2 * index] >= 0, offsets[2 * index + 1] >= offsets[2 * index] else {
            return nil
        }
        return offsets[2 * index]..<offsets[2 * index + 1]
    }

    /// The number of the last group that took part in the match: of an alternation of groups, the one that matched.
    var lastGroup: Int? { groupsFound > 1 ? groupsFound - 1 : nil }
}
