/// A place in a YAML text; line and column count from 1, columns in Unicode scalars.
struct YAMLPlace: Sendable, Hashable {
    var line = 1
    var column = 1
}
