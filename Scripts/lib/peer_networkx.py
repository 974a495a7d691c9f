"""What a user would write instead of danchieu: one pattern, networkx, two files.

usage: peer_networkx.py FOLDER OUT

Every document is a node, and so is every symbol that stands behind a type word; symbols are kept as they are written but for white
space. Which document a symbol means, in which province and term, and what the relation is, this does not try to tell.
"""

import pathlib
import re
import sys
import unicodedata

# The same pattern is given to rg, so that both look for one thing; `\s` would make them differ at the ends of lines.
PATTERN = (
    "(?:Nghị quyết|Nghị định|Quyết định|Quy định|Quy chế|Chỉ thị|Kết luận|Kế hoạch|Chương trình|Đề án|Hướng dẫn|Thông báo"
    "|Thông tư liên tịch|Thông tư|Công văn|Tờ trình|Báo cáo|Luật|Pháp lệnh) +(?:số:? *)?"
    "([0-9]{1,5}(?:/[0-9]{4})? *[-/] *[A-ZĐƯ][A-Za-zĐđƯi0-9]*(?: *[-/] *[A-ZĐƯ][A-Za-zĐƯ]*)*)")


def main(folder, out):
    # Here, since the benchmark takes the pattern from a Python that need not have it.
    import networkx

    citation = re.compile(PATTERN)
    graph = networkx.DiGraph()
    found = 0
    for path in sorted(pathlib.Path(folder).rglob("*.txt")):
        document = str(path.relative_to(folder))
        graph.add_node(document, cited=False)
        text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8", errors="replace"))
        for match in citation.finditer(text):
            found += 1
            symbol = "".join(match[1].split())
            if symbol not in graph:
                graph.add_node(symbol, cited=True)
            times = graph.get_edge_data(document, symbol, {"times": 0})["times"]
            graph.add_edge(document, symbol, times=times + 1)
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    networkx.write_graphml(graph, out / "graph.graphml")
    with open(out / "graph.dot", "w", encoding="utf-8") as file:
        file.write("digraph citations {\n")
        for node in graph:
            file.write(f'  "{node}";\n')
        for source, target, times in graph.edges(data="times"):
            file.write(f'  "{source}" -> "{target}" [label="{times}"];\n')
        file.write("}\n")
    print(found)


if __name__ == "__main__":
    main(*sys.argv[1:])
