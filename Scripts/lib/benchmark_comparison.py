"""danchieu beside what else finds citations: rg, a script with networkx, eyecite. All on one machine, in turns, as whole processes."""

import hashlib
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys

from lib import measuring
from lib.peer_networkx import PATTERN

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
GENERATED = 2000
# The entries of the grammar that find a citation where it begins, the weightiest first: of all of them together PCRE2 says that
# they are too large for one pattern.
ENTRIES = [
    "numbered", "knownLaw", "short", "bareSymbol", "plenum", "congress", "plenumInFull", "constitution", "charter", "title", "otherLaw",
    "abbreviated", "amendingLaw",
]
# eyecite's own way through a text takes about a hundred times as long as ours; a smaller text says as much.
ENGLISH_BYTES = 1_000_000


def python_with_peers():
    """A Python that has networkx and eyecite in the versions that are written down, in a folder of its own; None where they can't be had."""
    venv, versions = ROOT / ".build/benchmark-venv", ROOT / "Scripts/lib/python-benchmark.txt"
    python, installed = venv / "bin/python", venv / "installed.txt"
    wanted = [python, "-c", "import eyecite, networkx"]
    try:
        is_current = installed.exists() and installed.read_bytes() == versions.read_bytes()
        if not is_current or subprocess.run(wanted, capture_output=True).returncode != 0:
            subprocess.run([sys.executable, "-m", "venv", "--clear", venv], check=True)
            pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
            subprocess.run([*pip, "--requirement", versions], check=True)
            subprocess.run(wanted, check=True)
            installed.write_bytes(versions.read_bytes())
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"networkx and eyecite can't be installed ({error}): both are left out", file=sys.stderr)
        return None
    return python


def write_english(folder):
    """Writes invented legal texts in English, a citation in each kilobyte or so."""
    choice = random.Random(7)
    names = ["Harrow", "Pell Marine Co.", "Ostrander", "Quill & Sons", "Vandermeer", "Larch Valley R.R.", "Tamsin", "Dunmore Mills"]
    plain = [
        "The parties agree on the facts, and the question is one of law alone.", "The lease ran for nine years from the day it was signed.",
        "No notice reached the tenant before the gates were shut.", "The trial judge gave three reasons, of which the second was enough.",
        "We read the statute as a whole and give each word its due.", "A promise that nobody relied on binds nobody.",
    ]
    folder.mkdir()
    size = number = 0
    while size < ENGLISH_BYTES:
        sentences = []
        for place in range(160):
            sentences.append(choice.choice(plain))
            if place % 16 == 7:
                first, second = choice.sample(names, 2)
                page = choice.randint(10, 900)
                reporter, year = choice.choice([("U.S.", 1973), ("F.2d", 1984), ("F. Supp.", 1991), ("S. Ct.", 2002)])
                sentences.append(f"See {first} v. {second}, {choice.randint(10, 500)} {reporter} {page}, {page + 4} ({year}).")
        text = " ".join(sentences)
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
        size, number = size + len(text), number + 1


def write_patterns(binary, file):
    """Writes the patterns for rg, as many entries as it takes; returns these and the others."""
    taken = []
    for entry in ENTRIES:
        file.write_bytes(measuring.Run([binary, "grammar", "--format", "patterns", *taken, entry], keep_output=True).output)
        if measuring.Run(["rg", "-P", "-q", "-f", file, os.devnull], may_fail=True).status < 2:
            taken.append(entry)
    file.write_bytes(measuring.Run([binary, "grammar", "--format", "patterns", *taken], keep_output=True).output)
    return taken, [entry for entry in ENTRIES if entry not in taken]


def count_lines(output):
    return output.count(b"\n")


class Command:
    """A command of the comparison: what it runs, in which folder of texts, and what it finds."""

    def __init__(self, name, words, folder, files=(), found=None, counted=None):
        self.name, self.words, self.folder, self.files, self.found = name, words, folder, files, found
        self.size = sum(os.path.getsize(file) for file in measuring.text_files(folder))
        # The command with its output in an order that does not depend on time, for the count and the check sum.
        self.counted = counted or words
        self.series = measuring.Series()

    def run(self):
        """Runs it once more."""
        self.series.runs.append(measuring.Run(self.words, folder=self.folder))

    def row(self, reference):
        """The command's row of the table; `reference` is the best time for a byte of the first command."""
        output = measuring.Run(self.counted, keep_output=True, folder=self.folder).output
        check = measuring.check_sum(*self.files) if self.files else hashlib.sha256(output).hexdigest()[:8]
        best, megabytes = self.series.best, self.size / 1e6
        return [
            self.name, f"{megabytes:.1f}", f"{best:.3f}", f"{self.series.median:.3f}", f"{megabytes / best:.1f}",
            f"{best / self.size / reference:.2f}", f"{self.series.memory / 1e6:.0f}", str(self.found(output)), check,
        ]


def commands(binary, folder, temporary):
    """The commands that can be run here."""
    ours, peer = temporary / "ours", temporary / "peer"
    made = [
        Command(
            "danchieu graph --format graphml,dot", [binary, "graph", ".", "-o", ours, "--format", "graphml,dot"], folder,
            files=[ours / "graph.graphml", ours / "graph.dot"],
            found=lambda output: int(re.search(rb"(\d+) citations? found", output)[1])),
        Command(
            "danchieu extract --format jsonl", [binary, "extract", ".", "--format", "jsonl"], folder,
            found=lambda output: sum(len(json.loads(line)["citations"]) for line in output.splitlines())),
    ]
    if shutil.which("rg"):
        patterns = temporary / "patterns"
        taken, left_out = write_patterns(binary, patterns)
        print(f"rg -P looks for {', '.join(taken)}" + (f"; left out as too large beside them: {', '.join(left_out)}" if left_out else ""))
        rg = ["rg", "--no-ignore", "--no-filename", "--no-line-number", "-o"]
        sorted_rg = [*rg, "--sort", "path"]
        made += [
            Command(
                f"rg -P, {len(taken)} entries of the grammar", [*rg, "-P", "-f", patterns, "."], folder, found=count_lines,
                counted=[*sorted_rg, "-P", "-f", patterns, "."]),
            Command("rg, one pattern", [*rg, PATTERN, "."], folder, found=count_lines, counted=[*sorted_rg, PATTERN, "."]),
        ]
    else:
        print("no rg: it is left out", file=sys.stderr)
    python = python_with_peers()
    if python:
        english = temporary / "english"
        write_english(english)
        made += [
            Command(
                "script: one pattern, networkx", [python, ROOT / "Scripts/lib/peer_networkx.py", ".", peer], folder,
                files=[peer / "graph.graphml", peer / "graph.dot"], found=int),
            Command(
                "eyecite, English text", [python, ROOT / "Scripts/lib/peer_eyecite.py", "."], english, found=int),
        ]
    return made


def measure(binary, folder, temporary, rounds):
    """Measures and prints the table."""
    corpus = os.environ.get("DANCHIEU_CORPUS")
    if folder is None and corpus and os.path.isdir(os.path.join(corpus, "gazette")):
        folder = os.path.join(corpus, "gazette")
    if folder is None:
        folder = temporary / "generated"
        measuring.Run([ROOT / "Scripts/generate-collection", GENERATED, folder])
    files = measuring.text_files(folder)
    if not files:
        sys.exit(f"{folder}: has no file that ends in .txt; the comparison is of texts")
    # Read once, so that nobody has to wait for the disk.
    measuring.check_sum(*files)
    made = commands(binary, folder, temporary)
    for _ in range(rounds):
        # In turns: what else the machine does is then spread over all.
        for command in made:
            command.run()
    print(f"{len(files)} documents, {made[0].size / 1e6:.1f} MB, {rounds} rounds, {os.cpu_count()} cores\n")
    reference = made[0].series.best / made[0].size
    columns = ["command", "MB", "s, best", "median", "MB/s", "time for a byte", "peak MB", "found", "check sum"]
    measuring.print_table(columns, [command.row(reference) for command in made])
