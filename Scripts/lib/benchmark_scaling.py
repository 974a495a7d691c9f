"""How danchieu grows: generated collections, each ten times the one before."""

import os
import pathlib
import re

from lib import measuring

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SIZES = [1_000, 10_000, 100_000]
ADDED = 100
# Of the largest collection one run is as good as three of a small one.
RUNS = {1_000: 5, 10_000: 3, 100_000: 2}


def look_at(graph):
    """The nodes and edges of a GraphML file, and the id of the most cited document; read by lines, however large it is."""
    nodes = edges = most = 0
    best = None
    with open(graph, "rb") as file:
        for line in file:
            edges += line.count(b"<edge ")
            if line.lstrip().startswith(b"<node "):
                nodes += 1
                cited = re.search(rb'"node-citedBy">(\d+)<', line)
                if cited and int(cited[1]) > most:
                    most, best = int(cited[1]), re.search(rb'<node id="([^"]*)"', line)[1].decode()
    return nodes, edges, best


def measure_index(binary, folder, count, store, document):
    """Prints what the index takes, and the questions that are asked of it."""
    index = [binary, "index", folder, "--store", store]

    def row(name, run, note=""):
        rows.append([name, f"{run.seconds:.3f}", f"{run.processor:.3f}", f"{run.memory / 1e6:.0f}", note])

    rows = []
    run = measuring.Run(index)
    row("index, from nothing", run, f"{count / run.seconds:.0f} documents/s, {store.stat().st_size / 1e6:.0f} MB")
    row("index, nothing changed", measuring.Run(index))
    measuring.Run([ROOT / "Scripts/generate-collection", count + ADDED, folder, "--first", count])
    row(f"index, {ADDED} documents added", measuring.Run(index))
    for words in (
        ["implementers", document, "--transitive"], ["cited-by", document], ["show", document], ["search", "quy hoạch"], ["rank"],
        ["missing"],
    ):
        best = min((measuring.Run([binary, *words, "--store", store], keep_output=True, may_fail=True) for _ in range(3)),
                   key=lambda run: run.seconds)
        row(" ".join(words), best, f"{best.count_lines()} lines" if best.status == 0 else f"exit code {best.status}")
    print()
    measuring.print_table([f"store, {count} documents", "s", "s of processor", "peak MB", ""], rows)


def measure(binary, temporary, largest):
    """Measures and prints the tables."""
    # The help of a command that there isn't is the help of all.
    has_index = b"danchieu index" in measuring.Run([binary, "index", "--help"], keep_output=True, may_fail=True).output
    rows, kept = [], []
    for count in [size for size in SIZES if size <= largest]:
        folder, out = temporary / f"{count}", temporary / f"out-{count}"
        measuring.Run([ROOT / "Scripts/generate-collection", count, folder])
        size = sum(os.path.getsize(file) for file in measuring.text_files(folder))
        series = measuring.Series()
        for _ in range(RUNS[count]):
            series.runs.append(measuring.Run([binary, "graph", ".", "-o", out, "--format", "graphml"], folder=folder))
        graph = out / "graph.graphml"
        nodes, edges, document = look_at(graph)
        rows.append([
            str(count), f"{size / 1e6:.1f}", f"{series.best:.3f}", f"{series.best / count * 1e3:.3f}", f"{size / 1e6 / series.best:.1f}",
            f"{series.memory / 1e6:.0f}", f"{series.memory / 1e3 / count:.1f}", str(nodes), str(edges),
            f"{graph.stat().st_size / 1e6:.1f}", measuring.check_sum(graph),
        ])
        kept.append((folder, count, document))
    columns = ["documents", "MB", "s, best", "ms each", "MB/s", "peak MB", "KB each", "nodes", "edges", "GraphML MB", "check sum"]
    print("danchieu graph --format graphml, of generated collections\n")
    measuring.print_table(columns, rows)
    if not has_index:
        print("\nno command index: the store is left out")
        return
    for folder, count, document in kept:
        measure_index(binary, folder, count, temporary / f"store-{count}", document)
