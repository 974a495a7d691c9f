/// Files and folders that programs and machines leave beside documents: no documents, and nothing that anybody wants to be told of.
enum SystemFile {
    /// What office programs name locks and copies of an open document: `~$ket-luan.docx`, `~WRL0003.tmp`.
    private static let prefixes = ["~$", "~wrl", "~wrd", ".~lock."]
    /// What file managers, network drives and archives add, in lower case.
    private static let names: Set<String> = [
        "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r", ".ds_store", "__macosx", "@eadir",
        "$recycle.bin", "system volume information",
    ]

    /// Whether a file or folder of this name is one of those.
    static func isOne(_ name: some StringProtocol) -> Bool {
        let name = name.lowercased()
        return prefixes.contains(where: name.hasPrefix) || names.contains(name)
    }
}
