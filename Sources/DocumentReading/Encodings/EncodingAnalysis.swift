/// Finds how the words of a text were written, where that may change from one paragraph or run of a font to the next.
///
/// Every word with a byte beyond ASCII is weighed in each reading; the sequence of readings with the most weight is taken, where each
/// change costs something, less so between lines (Viterbi's algorithm). So a word that reads well both ways follows
/// its neighbours:
///
/// ```
///            §¶ng   ñy  ⏎  Sè   05-CT/TW  ⏎  Đảng
/// Unicode     −4    −4     +2                  +4
/// TCVN3       +4    +4     +4                  −2
/// taken      TCVN3  TCVN3  TCVN3              Unicode
/// ```
struct EncodingAnalysis {
    /// A word: a run of letters and bytes beyond ASCII, with one of those at least.
    struct Token {
        let start: UInt32
        let end: UInt32
        /// What a change before it costs.
        let changeCost: Int16
        /// Whether it is no UTF-8.
        var isRaw = false
        /// The number of its word, which it shares with all tokens that read alike; nil where it was not given one.
        var word: Int32?
    }

    /// What a change of the reading costs within a line and between lines: two words that become right pay for it.
    private static let costInLine: Int16 = 9
    private static let costBetweenLines: Int16 = 5
    /// What a word weighs that can't be read so.
    private static let unreadable: Int16 = -6
    private static let rawAsUnicode: Int16 = -40

    /// How many different words are remembered.
    private static let mostWords = 1 << 15

    /// The weights of one word, by reading.
    private typealias Weights = SIMD8<Int16>

    private let bytes: [UInt8]
    /// Whether the text is UTF-8.
    private let isValid: Bool
    private let declared: Reading?
    private var tokens: [Token] = []
    /// How many of their words have a number.
    private var words = 0
    private var readings: [Reading] = []

    /// Returns a text with its legacy words decoded; nil where bytes remain that nothing explains.
    ///
    /// - Parameter isValid: Whether the bytes are UTF-8.
    /// - Complexity: O(*n*) in the text, with the number of readings as factor.
    static func decode(_ bytes: [UInt8], isValid: Bool, declared: Reading?) -> DecodedText? {
        var analysis = EncodingAnalysis(bytes: bytes, isValid: isValid, declared: declared)
        if isValid, !analysis.isPromising() { return DecodedText(bytes: bytes, encodings: [.utf8]) }
        // A byte-order mark is no letter.
        analysis.findTokens(in: (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<bytes.count)
        analysis.weigh()
        guard analysis.settle() else { return nil }
        return analysis.text()
    }

    private init(bytes: [UInt8], isValid: Bool, declared: Reading?) {
        self.bytes = bytes
        self.isValid = isValid
        self.declared = declared
    }

    // MARK: - Words

    /// VISCII's capitals among the control characters.
    private static let controlLetters: [UInt8] = [0x02, 0x05, 0x06, 0x14, 0x19, 0x1E]

    private mutating func findTokens(in range: Range<Int>) {
        var index = range.lowerBound
        var isNewLine = true
        while index < range.upperBound {
            let start = index
            var isTelling = false
            while index < range.upperBound {
                let byte = bytes[index]
                if byte >= 0x80 || (byte < 0x20 && Self.controlLetters.contains(byte)) {
                    isTelling = true
                } else if !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) {
                    break
                }
                index += 1
            }
            if isTelling {
                tokens.append(
                    Token(
                        start: UInt32(start), end: UInt32(index),
                        changeCost: isNewLine ? Self.costBetweenLines : Self.costInLine))
                isNewLine = false
            }
            // The byte behind the word.
            if index < range.upperBound {
                if bytes[index] == 0x0A || bytes[index] == 0x0D { isNewLine = true }
                index += 1
            }
        }
    }

    private func slice(_ token: Token) -> ArraySlice<UInt8> { bytes[Int(token.start)..<Int(token.end)] }

    // MARK: - Weights

    /// What is known of the words of each reading.
    private struct Evidence {
        var valid = 0
        var invalid = 0
        /// Words that are wrong as they are written and right when read so, the first few different ones.
        var improved: Set<ArraySlice<UInt8>> = []
        var plausible = 0
    }

    /// Up to how many bytes all lines are looked at, not the suspicious ones only: a header has few words.
    private static let shortText = 4096

    /// Whether some reading improves two different words of the suspicious lines: a sign or a foreign name in a text that is
    /// right otherwise ends here.
    private mutating func isPromising() -> Bool {
        var improved = [Set<ArraySlice<UInt8>>](repeating: [], count: Reading.allCases.count)
        var reader = WordReader(isRawText: !isValid)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if bytes.count <= Self.shortText || SuspicionCheck(bytes.span.extracting(start..<end)).isSuspicious {
                tokens.removeAll(keepingCapacity: true)
                findTokens(in: start..<end)
                for token in tokens {
                    let weights = weigh(slice(token), &reader)
                    guard weights[0] < 0 else { continue }
                    for reading in 1..<improved.count where weights[reading] >= 0 {
                        improved[reading].insert(slice(token))
                        if improved[reading].count == 2 {
                            tokens = []
                            return true
                        }
                    }
                }
            }
            start = end + 1
        }
        return false
    }

    private mutating func weigh() {
        var weights = Weights()
        var sum = [Int](repeating: -Int(Self.costBetweenLines), count: weights.scalarCount)
        sum[Reading.asWritten.rawValue] = 0
        // Of quotation marks alone, which are the same in most.
        sum[Reading.windows1252.rawValue] += 1
        var back = [UInt8](repeating: 0, count: tokens.count * weights.scalarCount)
        var reader = WordReader(isRawText: !isValid)
        var known: [WordKey: Int32] = [:]
        var entries: [(weights: Weights, isRaw: Bool)] = []
        for index in tokens.indices {
            let word = slice(tokens[index])
            let key = WordKey(word)
            if let key, let number = known[key] {
                (weights, tokens[index].isRaw) = entries[Int(number)]
                tokens[index].word = number
            } else {
                weights = weigh(word, &reader)
                tokens[index].isRaw = reader.isRaw
                // Vietnamese has some thousand syllables; what goes beyond is no text.
                if let key, entries.count < Self.mostWords {
                    let number = Int32(entries.count)
                    (known[key], tokens[index].word) = (number, number)
                    entries.append((weights, reader.isRaw))
                }
            }
            var leader = 0
            for reading in 1..<sum.count where sum[reading] > sum[leader] { leader = reading }
            let changed = sum[leader] - Int(tokens[index].changeCost)
            for reading in sum.indices {
                let stays = sum[reading] >= changed
                back[index * sum.count + reading] = UInt8(stays ? reading : leader)
                sum[reading] = (stays ? sum[reading] : changed) + Int(weights[reading])
            }
        }
        words = entries.count
        readings = [Reading](repeating: .asWritten, count: tokens.count)
        var reading = sum.indices.max { sum[$0] < sum[$1] } ?? 0
        for index in tokens.indices.reversed() {
            readings[index] = Reading(rawValue: reading) ?? .asWritten
            reading = Int(back[index * sum.count + reading])
        }
    }

    /// Weighs a word in each reading.
    private func weigh(_ word: ArraySlice<UInt8>, _ reader: inout WordReader) -> Weights {
        reader.take(word)
        var weights = Weights()
        for reading in Reading.allCases { weights[reading.rawValue] = weight(&reader, reading) }
        guard !reader.isRaw else { return weights }
        // Unicode's own words in a legacy text: another font's run, which need not end it.
        return weights.replacing(
            with: Weights(repeating: min(weights[0], 0) - 2), where: weights .== Self.unreadable)
    }

    private func weight(_ reader: inout WordReader, _ reading: Reading) -> Int16 {
        guard reader.read(reading) else { return reader.isRaw ? Self.rawAsUnicode : Self.unreadable }
        if reading == .windows1252 {
            let western = WordEvidence.western(reader.scalars)
            return western.evidence.score / 2 - Int16(western.plausible)
        }
        let weight = WordEvidence(reader.scalars[...], hasFontCapitals: reading == .tcvn3).score
        // What is UTF-8 by its bytes is so, if it is Greek: "Î±".
        if reading == .utf8 { return max(0, weight) }
        return reader.isRaw && reading == declared ? weight + 2 : weight
    }

    // MARK: - What is certain enough

    /// What a word tells in the reading that was taken for it.
    private struct Finding {
        /// Whether it can be read so.
        var isRead: Bool
        var words = WordEvidence([])
        var plausible = 0
        /// Whether it is wrong as it is written and right when read so.
        var isImproved = false
        /// Whether it is a word as it is written: legacy words that are UTF-8 by accident make no syllables.
        var isUnicodeWord = false
    }

    private static func find(_ word: ArraySlice<UInt8>, _ reading: Reading, _ reader: inout WordReader) -> Finding {
        reader.take(word)
        var finding = Finding(isRead: reader.read(reading))
        guard finding.isRead, reading != .asWritten else {
            finding.isUnicodeWord = !reader.isRaw && WordEvidence(reader.scalars[...]).score > 0
            return finding
        }
        if reading == .windows1252 {
            (finding.words, finding.plausible) = WordEvidence.western(reader.scalars)
        } else {
            finding.words = WordEvidence(reader.scalars[...], hasFontCapitals: reading == .tcvn3)
        }
        if finding.words.score >= 0 {
            _ = reader.read(.asWritten)
            finding.isImproved = reader.isRaw || WordEvidence(reader.scalars[...]).score < 0
        }
        return finding
    }

    /// Takes back readings that rest on too little; returns false where bytes remain that nothing explains.
    private mutating func settle() -> Bool {
        var evidence = [Evidence](repeating: Evidence(), count: Reading.allCases.count)
        var hasUnicodeWord = false
        var reader = WordReader(isRawText: !isValid)
        // Of a large text all words but some thousand are words that it had before, nearly all of them read as then.
        var known = [(reading: Reading, finding: Finding)?](repeating: nil, count: words)
        for index in tokens.indices {
            let number = tokens[index].word.map(Int.init)
            let finding: Finding
            if let number, let entry = known[number], entry.reading == readings[index] {
                finding = entry.finding
            } else {
                finding = Self.find(slice(tokens[index]), readings[index], &reader)
                if let number { known[number] = (readings[index], finding) }
            }
            guard finding.isRead, readings[index] != .asWritten else {
                if tokens[index].isRaw { return false }
                hasUnicodeWord = hasUnicodeWord || finding.isUnicodeWord
                continue
            }
            let reading = readings[index].rawValue
            evidence[reading].plausible += finding.plausible
            evidence[reading].valid += finding.words.valid
            evidence[reading].invalid += finding.words.invalid
            if finding.isImproved, evidence[reading].improved.count < 4 {
                evidence[reading].improved.insert(slice(tokens[index]))
            }
        }
        let isConvincing = evidence.map {
            $0.improved.count >= 2 && ($0.valid >= 2 || isValid) && 2 * $0.valid >= 3 * $0.invalid
        }
        for index in tokens.indices where readings[index] != .asWritten && !isConvincing[readings[index].rawValue] {
            if !tokens[index].isRaw { readings[index] = .asWritten }
        }
        if isValid { return true }
        // Signs and words that tell nothing are read like the rest.
        let main = evidence.indices.filter {
            Reading(rawValue: $0)?.legacy != nil && $0 != Reading.windows1252.rawValue
        }
        .max { evidence[$0].valid < evidence[$1].valid }
        if let main, isConvincing[main], let reading = Reading(rawValue: main) {
            for index in tokens.indices where tokens[index].isRaw && !isConvincing[readings[index].rawValue] {
                readings[index] = reading
            }
        }
        return isExplained(evidence, isConvincing, isUnicode: hasUnicodeWord)
    }

    /// Whether all bytes that are no UTF-8 have a reading that convinces.
    private func isExplained(_ evidence: [Evidence], _ isConvincing: [Bool], isUnicode: Bool) -> Bool {
        let western = evidence[Reading.windows1252.rawValue]
        var run: (reading: Reading, valid: Int, invalid: Int)?
        var reader = WordReader(isRawText: !isValid)
        func isGood(_ run: (reading: Reading, valid: Int, invalid: Int)?) -> Bool {
            guard let run, isUnicode else { return true }
            return run.valid >= 2 && run.valid > run.invalid
        }
        for index in tokens.indices {
            guard tokens[index].isRaw else { continue }
            let reading = readings[index]
            if reading == .windows1252 {
                // Signs alone (quotation marks, dashes) are taken for what they are in an ASCII text, and so is French.
                // One or two words could be anything.
                let isSign = !slice(tokens[index]).contains { $0 >= 0xC0 }
                if isUnicode || western.invalid > 0 || (!isSign && western.plausible + western.valid < 3) {
                    return false
                }
            } else if !isConvincing[reading.rawValue] && reading != declared {
                return false
            }
            // Paragraphs enough, so that a stray word is one of them.
            let known = evidence[reading.rawValue]
            guard isUnicode, known.valid < 8 || known.valid < 6 * known.invalid else { continue }
            // A broken byte within a text in UTF-8 is no legacy paragraph.
            if run?.reading != reading || index == 0 || !tokens[index - 1].isRaw {
                guard isGood(run) else { return false }
                run = (reading, 0, 0)
            }
            reader.take(slice(tokens[index]))
            _ = reader.read(reading)
            let words = WordEvidence(reader.scalars[...], hasFontCapitals: reading == .tcvn3)
            run?.valid += words.valid
            run?.invalid += words.invalid
        }
        return isGood(run)
    }

    // MARK: - The text

    /// Puts the text together.
    private func text() -> DecodedText {
        guard readings.contains(where: { $0 != .asWritten }) else {
            return DecodedText(bytes: bytes, encodings: [.utf8])
        }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2)
        var counts: [TextEncoding: Int] = [:]
        var reader = WordReader(isRawText: !isValid)
        var scalars: [UInt32] = []
        var done = 0
        var index = 0
        while index < tokens.count {
            let reading = readings[index]
            scalars.removeAll(keepingCapacity: true)
            while index < tokens.count, readings[index] == reading {
                let token = tokens[index]
                reader.take(slice(token))
                let isRead = reader.read(reading)
                counts[isRead ? reading.encoding(isRaw: reader.isReadRaw) : .utf8, default: 0] += 1
                if reading != .asWritten {
                    for byte in bytes[done..<Int(token.start)] { scalars.append(UInt32(byte)) }
                    scalars.append(contentsOf: reader.scalars)
                } else {
                    text.append(contentsOf: bytes[done..<Int(token.end)])
                }
                done = Int(token.end)
                index += 1
            }
            if reading == .tcvn3 { FontCapitals.restore(&scalars) }
            for scalar in scalars { UTF8Scalars.append(scalar, to: &text) }
        }
        text.append(contentsOf: bytes[done...])
        guard text != bytes else { return DecodedText(bytes: bytes, encodings: [.utf8]) }
        let encodings = counts.sorted { ($1.value, $0.key.name) < ($0.value, $1.key.name) }.map(\.key)
        return DecodedText(bytes: text, encodings: encodings)
    }
}

/// A short word as a key, quicker to look up than the bytes.
private struct WordKey: Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// Makes a key; nil for words of more than fifteen bytes.
    init?(_ word: ArraySlice<UInt8>) {
        guard word.count < 16 else { return nil }
        low = UInt64(word.count)
        for byte in word {
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(byte)
        }
    }
}
