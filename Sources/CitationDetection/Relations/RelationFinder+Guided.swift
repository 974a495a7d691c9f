import Vocabulary

/// What instructions (hướng dẫn) carry out.
extension RelationFinder {
    /// The title of instructions says "thực hiện" or "thi hành" of what they guide: "HƯỚNG DẪN⏎thực hiện một số điều trong Quy định số
    /// 07-QĐi/TW", "Hướng dẫn số 02-HD/TW … về thực hiện một số nội dung Quy định số 22-QĐ/TW".
    func findGuided(_ mentions: inout [Mention], by header: DocumentHeader) {
        let title = header.type == Self.guidance ? header.heading.map { $0..<max($0, header.end) } : nil
        for index in mentions.indices where mentions[index].relation == .implements {
            let carrier = mentions[index].within.flatMap { mentions[$0].type }
            if carrier == Self.guidance
                || mentions[index].within == nil && title?.contains(mentions[index].range.lowerBound) == true
            {
                mentions[index].relation = .guides
            }
        }
    }

    private static let guidance = "Hướng dẫn"
}
