import Bytes

/// Word documents before 2007, by catdoc; by LibreOffice where catdoc is missing or finds no text.
struct OldWordFormat: DocumentFormat {
    let name = "Word 97-2003 (DOC)"
    let endings = [".doc", ".dot"]
    let tools: [ExternalTool] = [.catdoc, .soffice]

    func recognises(_ start: ArraySlice<UInt8>) -> Bool {
        start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }

    func read(_ file: FormatInput) async throws(FormatError) -> ReadText {
        guard recognises(file.bytes[...]) else {
            throw FormatError(.broken, "is no Word file: it does not begin as one")
        }
        return try await ConvertedText(ending: "doc", filter: "MS Word 97").read(file)
    }
}

/// The text of a file that other programs make text of.
private struct ConvertedText {
    /// The usual ending.
    let ending: String
    /// LibreOffice's filter for the form: without it, noise would be read as some text.
    let filter: String

    func read(_ file: FormatInput) async throws(FormatError) -> ReadText {
        do throws(FormatError) {
            // catdoc takes a hundredth of LibreOffice's time.
            let text = try await file.children.run(.catdoc, ["-d", "utf-8", "-w", "/dev/stdin"], input: file.bytes)
            if Self.isText(text) { return ReadText(text) }
        } catch {
            guard ExternalTool.soffice.isInstalled else { throw error }
        }
        let text = try await file.children.run(
            .soffice, input: file.bytes, environment: ["DANCHIEU_PROFILE": Self.profile],
            script: """
                mkdir -p profile/user && printf %s "$DANCHIEU_PROFILE" >profile/user/registrymodifications.xcu &&
                cat >document.\(ending) &&
                HOME=$PWD XDG_CACHE_HOME=$PWD XDG_CONFIG_HOME=$PWD XDG_RUNTIME_DIR=$PWD TMPDIR=$PWD \
                soffice "-env:UserInstallation=file://$PWD/profile" --headless --norestore --infilter='\(filter)' \
                --convert-to 'txt:Text (encoded):UTF8' document.\(ending) </dev/null >&2 && cat document.txt
                """)
        guard Self.isText(text) else {
            throw FormatError(
                .broken, "has no text that \(ExternalTool.soffice.program) can read; is it a sound .\(ending) file?")
        }
        return ReadText(text)
    }

    /// Keeps LibreOffice from fetching what a document links to: links are blocked, and the net is behind a proxy that is not there.
    private static let profile: String = {
        let settings = [
            ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
            ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
            ("Inet/Settings", "ooInetProxyType", "2"), ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
            ("Inet/Settings", "ooInetHTTPProxyPort", "9"), ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
            ("Inet/Settings", "ooInetHTTPSProxyPort", "9"), ("Inet/Settings", "ooInetNoProxy", ""),
            ("Writer/Content/Update", "Link", "0"),
        ]
        let items = settings.map { path, name, value in
            "<item oor:path=\"/org.openoffice.\(path.hasPrefix("Common") || path.hasPrefix("Writer") ? "Office." : "")\(path)\"><prop oor:name=\"\(name)\" oor:op=\"fuse\"><value>\(value)</value></prop></item>"
        }
        return
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">\(items.joined())</oor:items>"
    }()

    /// Whether a program's output is text with letters in it; fonts from before Unicode are put right with all other texts.
    private static func isText(_ text: [UInt8]) -> Bool {
        UTF8Check.isValid(text) && text.contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    }
}
