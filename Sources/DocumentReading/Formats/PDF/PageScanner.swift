/// Reads pictures of pages by OCR: Tesseract with its Vietnamese model.
struct PageScanner {
    let children: ChildPrograms

    /// Points per inch at which pages of a PDF are drawn.
    private static let resolution = "300"

    /// Returns the texts of some pages of a PDF, each page on its own, as many at once as there are slots.
    ///
    /// - Parameters:
    ///   - pages: From 0.
    ///   - limit: The most pages of a document.
    func pages(_ pages: [Int], ofPDF pdf: [UInt8], limit: Int) async throws(FormatError) -> [Int: PageText] {
        guard pages.count <= limit else {
            throw FormatError(.tooLarge, "has \(pages.count) pages to read by OCR, more than \(limit); split it")
        }
        let done = PageCount()
        children.progress(0, pages.count)
        let results = await withTaskGroup(of: (Int, Result<PageText, FormatError>).self) { group in
            for page in pages {
                group.addTask {
                    do throws(FormatError) {
                        let picture = try await children.run(
                            .pdftoppm,
                            [
                                "-r", Self.resolution, "-gray", "-png", "-singlefile", "-f", "\(page + 1)", "-l",
                                "\(page + 1)",
                                "/dev/stdin",
                            ], input: pdf)
                        let text = try await text(ofPicture: picture)
                        children.progress(await done.next(), pages.count)
                        return (page, .success(text))
                    } catch {
                        return (page, .failure(error))
                    }
                }
            }
            var results: [(Int, Result<PageText, FormatError>)] = []
            for await result in group { results.append(result) }
            return results
        }
        var texts: [Int: PageText] = [:]
        for (page, result) in results.sorted(by: { $0.0 < $1.0 }) {
            do throws(FormatError) {
                texts[page] = try result.get()
            } catch {
                throw FormatError(error.code, "page \(page + 1) \(error.message)")
            }
        }
        return texts
    }

    /// Returns the text of a picture.
    func text(ofPicture picture: [UInt8]) async throws(FormatError) -> PageText {
        let table = try await children.run(
            .tesseract, ["/dev/stdin", "stdout", "-l", "vie", "tsv"], input: picture,
            // Its threads cost more than they bring, and would exceed the jobs.
            environment: ["OMP_THREAD_LIMIT": "1"])
        return RecognisedPage.text(table)
    }
}

/// Counts the pages that are done.
private actor PageCount {
    private var count = 0

    func next() -> Int {
        count += 1
        return count
    }
}
