package import Bytes
internal import CPCRE2
import Synchronization

/// A pattern compiled by PCRE2: the only owner of the compiled code, which it frees.
///
/// It is compiled before the first match, by one thread, and interpreted until it has matched so much that machine code pays: to make
/// that takes four times as long as to compile, for all patterns half of a short run's time. Machine code is added to the code beside what
/// the interpreter reads, so that any number of threads may match with it at once; what changes while matching lives in each thread's
/// `MatchMemory`. That, and not habit, is why `@unchecked` is right here.
package final class CompiledPattern: @unchecked Sendable {
    /// What a pattern is matched by.
    private enum CodeState: UInt8, AtomicRepresentable { case none, warming, machine, interpreted }

    /// The names of the groups, with the numbers of those that have each.
    private typealias Names = [(name: [UInt8], groups: [Int])]

    /// The entry that it is compiled from. It is put together each time: who matches does not ask for it.
    package var entry: PatternEntry { makeEntry() }
    private let makeEntry: @Sendable () -> PatternEntry
    /// Whether the code is made; whoever reads that it is sees all of it.
    private let state = Atomic(CodeState.none)
    private let making = Mutex(())
    /// How much it has matched without machine code, in matches; a search counts more the longer it is.
    private let matched = Atomic(0)
    /// Written once, by whoever holds `making`, before `state` says that it is there: no access can meet another.
    @exclusivity(unchecked) private var code: OpaquePointer?
    @exclusivity(unchecked) private var names: Names = []
    @exclusivity(unchecked) private var isSearch = false

    /// Makes a pattern, which is put together and compiled when it is first needed: of most texts few of them are.
    package init(_ entry: @autoclosure @escaping @Sendable () -> PatternEntry) { makeEntry = entry }

    deinit { if let code { pcre2_code_free_8(code) } }

    /// Compiles the pattern, to see whether that can be done.
    ///
    /// Texts are matched as UTF-8 that has been validated before. Unicode classes for `\w`, `\s` and `\b` stay off: the same pattern runs
    /// nearly twice as fast without them, and patterns here spell the letters that count.
    ///
    /// - Throws: `PatternError` with PCRE2's message and the offset in the pattern.
    package func check() throws(PatternError) {
        let entry = entry
        pcre2_code_free_8(try Self.compile(entry, Array(entry.pattern.utf8)))
    }

    private static func compile(_ entry: PatternEntry, _ pattern: [UInt8]) throws(PatternError) -> OpaquePointer {
        var errorCode: Int32 = 0
        var errorOffset = 0
        var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_NO_UTF_CHECK) | UInt32(PCRE2_DOLLAR_ENDONLY)
        options |= UInt32(PCRE2_DUPNAMES)
        if entry.mode == .anchored { options |= UInt32(bitPattern: Int32(bitPattern: PCRE2_ANCHORED)) }
        let compiled = pattern.withUnsafeBufferPointer {
            pcre2_compile_8($0.baseAddress, $0.count, options, &errorCode, &errorOffset, nil)
        }
        guard let compiled else {
            var message = [UInt8](repeating: 0, count: 256)
            let length = pcre2_get_error_message_8(errorCode, &message, message.count)
            throw PatternError(
                pattern: entry.name, offset: errorOffset,
                message: String(decoding: message.prefix(max(0, Int(length))), as: UTF8.self))
        }
        var groups: UInt32 = 0
        pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_CAPTURECOUNT), &groups)
        guard groups <= UInt32(MatchMemory.groupLimit) else {
            pcre2_code_free_8(compiled)
            throw PatternError(
                pattern: entry.name, offset: 0,
                message: "it has \(groups) groups, more than \(MatchMemory.groupLimit); split it")
        }
        return compiled
    }

    /// Makes the code; a thread that comes second waits for the first.
    private func makeCode() -> CodeState {
        making.withLock { _ in
            let state = self.state.load(ordering: .relaxed)
            guard state == .none else { return state }
            let entry = entry
            let code: OpaquePointer
            do {
                code = try Self.compile(entry, SharedSpaces.sharing(entry.pattern))
            } catch {
                preconditionFailure("\(error)")
            }
            (self.code, names, isSearch) = (code, Self.names(of: code), entry.mode == .search)
            self.state.store(.warming, ordering: .releasing)
            return .warming
        }
    }

    /// Makes the machine code, while other threads may go on with the interpreter.
    private func makeMachineCode() -> CodeState {
        making.withLock { _ in
            let state = self.state.load(ordering: .relaxed)
            guard state == .warming else { return state }
            // Where no memory may be executed, the pattern is interpreted: slower, with the same answers.
            let made: CodeState = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE)) == 0 ? .machine : .interpreted
            self.state.store(made, ordering: .releasing)
            return made
        }
    }

    /// After how many matches machine code pays, and how many bytes of a search count as one.
    private static let warmth = 64
    private static let searchedBytes = 64

    /// Whether a match of so many bytes makes machine code pay.
    private func isWarm(_ count: Int) -> Bool {
        let cost = isSearch ? 1 + count / Self.searchedBytes : 1
        return matched.wrappingAdd(cost, ordering: .relaxed).newValue > Self.warmth
    }

    /// Reads PCRE2's table of names: for each the group's number in two bytes, the name and a zero.
    private static func names(of code: OpaquePointer) -> Names {
        var (count, size): (UInt32, UInt32) = (0, 0)
        var table: UnsafePointer<UInt8>?
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &size)
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
        guard let table else { return [] }
        var names: Names = []
        for row in 0..<Int(count) {
            let row = UnsafeBufferPointer(start: table + row * Int(size), count: Int(size))
            let (group, name) = (Int(row[0]) << 8 | Int(row[1]), Array(row[2...].prefix { $0 != 0 }))
            guard group <= Match.groupLimit else { continue }
            if let last = names.indices.last, names[last].name == name {
                names[last].groups.append(group)
            } else {
                names.append((name, [group]))
            }
        }
        return names
    }

    /// The numbers of the groups with a name.
    func groups(named name: GroupName) -> [Int] {
        let wanted = UnsafeBufferPointer(start: name.text.utf8Start, count: name.text.utf8CodeUnitCount)
        for entry in names where entry.name.count == wanted.count {
            // Names are short: a loop over their bytes beats a comparison of sequences.
            var index = 0
            while index < wanted.count, entry.name[index] == wanted[index] { index += 1 }
            if index == wanted.count { return entry.groups }
        }
        assertionFailure("the pattern '\(entry.name)' has no group '\(name)' among its first \(Match.groupLimit)")
        return []
    }

    /// Returns what the pattern takes of a text; nil where it does not match, or runs into the match limit.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8.
    ///   - start: The byte offset at which to begin; a character's first byte.
    ///   - end: Where the text ends for this match; the whole text by default.
    package func match(in text: TextBytes, from start: Int, to end: Int? = nil, _ memory: MatchMemory) -> Match? {
        let count = run(text, start, end, memory)
        return count > 0 ? Match(of: self, memory.offsets, count: count) : nil
    }

    /// Returns whether the pattern matches.
    package func matches(_ text: TextBytes, from start: Int, to end: Int? = nil, _ memory: MatchMemory) -> Bool {
        run(text, start, end, memory) > 0
    }

    @inline(__always)
    private func run(_ text: TextBytes, _ start: Int, _ end: Int?, _ memory: MatchMemory) -> Int {
        let length = end ?? text.count
        guard start <= length else { return 0 }
        var state = self.state.load(ordering: .acquiring)
        if state == .none { state = makeCode() }
        if state == .warming, isWarm(length - start) { state = makeMachineCode() }
        guard state == .machine else {
            let options = UInt32(PCRE2_NO_UTF_CHECK) | UInt32(PCRE2_NO_JIT)
            return Int(pcre2_match_8(code, text.baseAddress, length, start, options, memory.data, memory.context))
        }
        return Int(pcre2_jit_match_8(code, text.baseAddress, length, start, 0, memory.data, memory.context))
    }
}
