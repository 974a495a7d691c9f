import DanChieu
import Testing

/// What decides which document is meant, and how sure that makes it.
@Suite struct ResolutionEvidenceTests {
    /// The epochs that a text tells by itself, before the collection is asked.
    private func epochs(_ text: String) throws -> [ClaimedEpoch?] {
        let detector = CitationDetector(grammar: ResolutionTests.grammar.get())
        let document = detector.detect(Document(path: "a.txt", text: text))
        return Resolver(.standard).localClaims(document, own: nil).map { $0?.epoch }
    }

    @Test(arguments: [
        ("Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị", ClaimedEpoch.known("XII")),
        ("Chỉ thị số 05-CT/TW của Bộ Chính trị", .open), ("Nghị định số 30/2020/NĐ-CP", .absent),
        ("Luật Đất đai", .open),
        ("Luật Đất đai năm 2013", .absent), ("Luật Nuôi ong năm 2027", .known("2027")), ("Điều lệ Đảng", .open),
    ])
    func `an epoch is open where it is wanted and not told`(text: String, epoch: ClaimedEpoch) throws {
        #expect(try epochs("Thực hiện \(text), cấp ủy") == [epoch])
    }

    @Test(arguments: [
        (
            ResolutionEvidence.PlenumDocument.numberStated, ResolutionEvidence.PlenumTerm.stated, 1,
            "the number is stated"
        ),
        (.byCustom, .stated, 0.85, "the plenum's name means this one by custom"),
        (.numberStated, .topicQuoted, 0.85, "the number is stated"),
        (.several, .topicQuoted, 0.8, "the plenum passed several documents"),
        (.numberStated, .lastAtTheTime, 0.6, "the last plenum of this number at the time"),
    ])
    func `a plenum's document is no surer than the plenum's term`(
        document: ResolutionEvidence.PlenumDocument, term: ResolutionEvidence.PlenumTerm, confidence: Double,
        reason: String
    ) {
        let evidence = ResolutionEvidence.plenum(document, term: term)
        #expect((evidence.confidence, evidence.reason) == (confidence, reason))
    }

    @Test(arguments: [(1.0, 0.9), (0.95, 0.9), (0.6, 0.6), (0, 0)])
    func `what stands for an earlier citation is no surer than that`(earlier: Double, confidence: Double) {
        #expect(ResolutionEvidence.antecedent(confidence: earlier).confidence == confidence)
    }

    @Test func `a stand-in for a citation whose number holds its year leaves nothing open`() throws {
        let resolved = try ResolutionTests.resolve([
            ("a.txt", "Căn cứ Nghị định số 30/2020/NĐ-CP (sau đây gọi là Nghị định 30). Thực hiện Nghị định 30.")
        ])
        #expect(resolved.resolutions(ofDocument: 0).map(\.target).allSatisfy { $0 == "30/2020/NĐ-CP" })
    }
}
