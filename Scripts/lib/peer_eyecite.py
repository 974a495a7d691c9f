"""Finds the citations of English texts with eyecite, and prints how many there are.

usage: peer_eyecite.py FOLDER
"""

import pathlib
import sys

from eyecite import get_citations


def main(folder):
    found = 0
    for path in sorted(pathlib.Path(folder).rglob("*.txt")):
        found += len(get_citations(path.read_text(encoding="utf-8")))
    print(found)


if __name__ == "__main__":
    main(*sys.argv[1:])
