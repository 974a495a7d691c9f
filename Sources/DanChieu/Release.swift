/// The program's version.
public enum Release {
    /// The version, as `--version` prints it.
    public static let version = "0.3.0"
}
