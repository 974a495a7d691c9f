import Bytes

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
                        let text = try await text(ofPage: page, pdf)
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
        RecognisedPage.text(WordTable(try await recognise(picture, "vie")).words)
    }

    /// Returns the text of a page of a PDF.
    private func text(ofPage page: Int, _ pdf: [UInt8]) async throws(FormatError) -> PageText {
        var words = WordTable(try await recognise(try await draw(page, pdf), "vie")).words
        var looks = 0
        for index in words.indices {
            guard let doubt = DoubtfulWord(words[index]) else { continue }
            guard looks < Self.looks else { break }
            looks += 1
            if let again = try await lookAgain(at: words[index], doubt, page, pdf),
                let better = doubt.better(words[index], again)
            {
                words[index] = better
            }
        }
        return RecognisedPage.text(words)
    }

    /// How many words of a page are looked at again at most.
    private static let looks = 40

    /// Returns a word as it is read from a picture of its own; nil where that has not one word, or the model is not there.
    private func lookAgain(
        at word: WordTable.Word, _ doubt: DoubtfulWord, _ page: Int, _ pdf: [UInt8]
    ) async throws(FormatError) -> WordTable.Word? {
        let frame = 12.0
        do throws(FormatError) {
            let picture = try await draw(
                page, pdf,
                [
                    ("-x", word.left - frame), ("-y", word.top - frame), ("-W", word.width + 2 * frame),
                    ("-H", word.height + 2 * frame),
                ])
            let words = WordTable(try await recognise(picture, doubt.look.language, "--psm", doubt.look.layout)).words
            return words.count == 1 ? words[0] : nil
        } catch  where error.code == .tooSlow {
            throw error
        } catch {
            return nil
        }
    }

    /// Draws a page, or a part of it in points of the picture.
    private func draw(_ page: Int, _ pdf: [UInt8], _ part: [(String, Double)] = []) async throws(FormatError) -> [UInt8]
    {
        try await children.run(
            .pdftoppm,
            [
                "-r", Self.resolution, "-gray", "-png", "-singlefile", "-f", "\(page + 1)", "-l", "\(page + 1)",
            ] + part.flatMap { [$0, "\(max(0, Int(rounding: $1)))"] } + ["/dev/stdin"], input: pdf)
    }

    private func recognise(_ picture: [UInt8], _ language: String, _ options: String...) async throws(FormatError)
        -> [UInt8]
    {
        try await children.run(
            .tesseract, ["/dev/stdin", "stdout", "-l", language] + options + ["tsv"], input: picture,
            // Its threads cost more than they bring, and would exceed the jobs.
            environment: ["OMP_THREAD_LIMIT": "1"])
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
