"""Runs programs from start to end and tells what each took."""

import hashlib
import os
import statistics
import subprocess
import sys
import tempfile
import time


class Run:
    """One run of a program: its seconds, the most memory it had, and what it printed where that was asked for.

    Where a folder is given it runs in it: results name the files that were read, and their check sum must not depend on the place.
    """

    def __init__(self, command, keep_output=False, folder=None, may_fail=False):
        # To a file, not into this script's memory, which would count as that of the next program.
        self.printed = tempfile.TemporaryFile() if keep_output else None
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=self.printed or subprocess.DEVNULL,
            stderr=subprocess.DEVNULL if may_fail else None, cwd=folder)
        # wait4 tells of this one process and what it waited for itself, where getrusage would tell of all that ever ran.
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds = time.perf_counter() - started
        self.status = process.returncode = os.waitstatus_to_exitcode(status)
        # In KB on Linux. A program is never seen to have less than this script, whose memory it had before it began.
        self.memory = usage.ru_maxrss * 1024
        self.processor = usage.ru_utime + usage.ru_stime
        if self.status != 0 and not may_fail:
            sys.exit(f"{' '.join(str(word) for word in command)}: exit code {self.status}")


    @property
    def output(self):
        """What the program printed."""
        self.printed.seek(0)
        return self.printed.read()

    def count_lines(self):
        """How many lines the program printed."""
        self.printed.seek(0)
        return sum(1 for _ in self.printed)


class Series:
    """Several runs of one command."""

    def __init__(self):
        self.runs = []

    @property
    def best(self):
        return min(run.seconds for run in self.runs)

    @property
    def median(self):
        return statistics.median(run.seconds for run in self.runs)

    @property
    def memory(self):
        return max(run.memory for run in self.runs)


def check_sum(*files):
    """The beginning of the SHA-256 of files, one behind the other."""
    digest = hashlib.sha256()
    for file in files:
        with open(file, "rb") as bytes_of:
            while piece := bytes_of.read(1 << 20):
                digest.update(piece)
    return digest.hexdigest()[:8]


def text_files(folder):
    """The text files of a folder and of those below, in order."""
    found = []
    for place, _, names in os.walk(folder):
        found += [os.path.join(place, name) for name in names if name.endswith(".txt")]
    return sorted(found)


def print_table(columns, rows):
    """Prints rows of texts: the first column to the left, the others to the right."""
    widths = [max(len(row[place]) for row in [columns] + rows) for place in range(len(columns))]
    for row in [columns] + rows:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        print("  ".join(cells).rstrip())
