import Bytes

/// Globs on paths: `*` within a folder, `**` across folders, `?` for one character.
enum Glob {
    /// The bytes of the longest path that a system opens (PATH_MAX): no longer glob matches one.
    static let longest = 4096

    /// Whether a path matches a glob.
    ///
    /// - Complexity: O(*p* · *g*): it follows all states at once instead of backtracking, so that no glob can be slow.
    static func matches(_ path: String, _ glob: String) -> Bool {
        let tokens = self.tokens(glob)
        var states = [Bool](repeating: false, count: tokens.count + 1)
        states[0] = true
        skipStars(&states, tokens)
        for scalar in path.unicodeScalars {
            var next = [Bool](repeating: false, count: tokens.count + 1)
            for (state, token) in tokens.enumerated() where states[state] {
                switch token {
                case .any: if scalar != "/" { next[state] = true }
                case .anyFolders: next[state] = true
                case .one: if scalar != "/" { next[state + 1] = true }
                case .literal(let wanted): if scalar == wanted { next[state + 1] = true }
                }
            }
            skipStars(&next, tokens)
            states = next
        }
        return states[tokens.count]
    }

    private enum Token {
        case any, anyFolders, one
        case literal(Unicode.Scalar)
    }

    private static func tokens(_ glob: String) -> [Token] {
        var tokens: [Token] = []
        for scalar in glob.unicodeScalars {
            switch (scalar, tokens.last) {
            case ("*", .any?): tokens[tokens.count - 1] = .anyFolders
            case ("*", .anyFolders?): break
            case ("*", _): tokens.append(.any)
            case ("?", _): tokens.append(.one)
            default: tokens.append(.literal(scalar))
            }
        }
        return tokens
    }

    /// A star may stand for nothing: what is reached before it is reached behind it.
    private static func skipStars(_ states: inout [Bool], _ tokens: [Token]) {
        for (state, token) in tokens.enumerated() where states[state] {
            switch token {
            case .any, .anyFolders: states[state + 1] = true
            default: break
            }
        }
    }
}
