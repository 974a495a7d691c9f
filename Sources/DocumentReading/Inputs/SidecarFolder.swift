import Bytes

/// The folder that Word or a browser writes beside a saved page: its pictures, its list of files, the page's head and foot. Its parts
/// are no documents of their own.
///
/// ```
/// Ke hoach.htm
/// Ke hoach_files/filelist.xml     ← belongs to the page
/// Ho so_files/ket-luan.docx       ← no page of this name: a folder of documents
/// ```
enum SidecarFolder {
    /// What stands behind the page's name, in the languages of the programs, as file names are compared.
    private static let words: Set<String> = [
        "files", "file", "tep", "tep tin", "tap tin", "fichiers", "dateien", "archivos", "arquivos", "ficheiros",
        "bestanden",
    ]
    private static let separators: Set<Character> = ["_", ".", "-"]
    private static let pageEndings = HTMLFormat().endings

    /// Returns the names that a page has to which a folder of this name belongs, as ``key(_:)`` makes them; none for other folders.
    static func pages(of folder: some StringProtocol) -> [String] {
        let name = key(folder)
        guard let mark = name.lastIndex(where: separators.contains), mark > name.startIndex,
            words.contains(String(name[name.index(after: mark)...]))
        else { return [] }
        return pageEndings.map { "\(name[..<mark])\($0)" }
    }

    /// Returns a name as names are compared: whatever the case and the form of its letters.
    static func key(_ name: some StringProtocol) -> String { Folding.foldToASCII(String(name)) }
}
