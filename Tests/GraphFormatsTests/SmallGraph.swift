import CitationNetwork
import Vocabulary

/// A graph of five documents for the formats: four levels, two of the documents only cited, all families of relations.
enum SmallGraph {
    static var graph: CitationGraph {
        CitationGraph(
            nodes: [
                .init(
                    id: "05-CT.TW_XII", label: "Chỉ thị 05-CT/TW", key: "05-CT/TW@XII", type: "Chỉ thị",
                    symbol: "05-CT/TW", organ: "TW", issuer: "Bộ Chính trị",
                    date: CalendarDate(year: 2016, month: 5, day: 15), jurisdiction: "Trung ương", level: .central,
                    term: "XII", title: "về đẩy mạnh việc học tập và làm theo"),
                .init(
                    id: "file:xa-4", label: "Sổ tay <\"mẫu\"> & biểu", level: .grassroots, title: "=1+1",
                    path: "xã/sổ tay.md"),
                .init(
                    id: "lam-giang:12-KL.TU_2022", label: "Kết luận 12-KL/TU", key: "12-KL/TU@2022", type: "Kết luận",
                    symbol: "12-KL/TU", organ: "TU", issuer: "Ban Thường vụ Tỉnh ủy",
                    date: CalendarDate(year: 2022, month: 7, day: 6), jurisdiction: "Lâm Giang", level: .provincial,
                    title: "về sinh hoạt chi bộ", path: "tỉnh/12-KL-TU.txt"),
                .init(
                    id: "lam-giang:3-KH.HU_2023", label: "Kế hoạch 3-KH/HU", key: "3-KH/HU@2023", type: "Kế hoạch",
                    symbol: "3-KH/HU", organ: "HU", jurisdiction: "Nà Lộc", level: .district, path: "huyện/3.txt"),
                .init(id: "luat-cong-doan_2012", label: "Luật Công đoàn 2012", type: "Luật"),
            ],
            edges: [
                edge(1, 2, .cites, weight: 1, confidence: 0.5, sentence: "Xem \"12-KL/TU\"\nvà <phụ lục> & bảng"),
                edge(2, 0, .implements, weight: 3, confidence: 1, trigger: "thực hiện", pinpoint: "khoản 2 Điều 5"),
                edge(2, 0, .reviews, weight: 1, assertedBy: 3, confidence: 0.75, trigger: "sơ kết"),
                edge(3, 2, .amends, weight: 1, confidence: 0.9),
                edge(3, 4, .basedOn, weight: 1, confidence: 1, trigger: "Căn cứ"),
            ])
    }

    private static func edge(
        _ source: Int, _ target: Int, _ relation: RelationType, weight: Int, assertedBy: Int? = nil, confidence: Double,
        trigger: String? = nil, pinpoint: String? = nil, sentence: String = "Một câu có dẫn chiếu."
    ) -> CitationGraph.Edge {
        .init(
            source: source, target: target, relation: relation, weight: weight, assertedBy: assertedBy,
            evidence: [
                .init(
                    path: "thư mục/tệp.txt", line: 12, column: 4, sentence: sentence, citation: "văn bản",
                    trigger: trigger, pinpoint: pinpoint, confidence: confidence)
            ])
    }
}
