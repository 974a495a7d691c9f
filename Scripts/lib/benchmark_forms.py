"""danchieu on every form of documents: the same texts as files of that form, then all forms in one folder."""

import gzip
import hashlib
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
# A document of some pages, and enough of them that starting the program does not count.
DOCUMENTS, REPEATS = 12, 12
RUNS = 3


def texts():
    """Documents put together from the sample, about 150 KB in all each."""
    parts = [p.read_text(encoding="utf-8") for p in sorted((ROOT / "Graphs/Sample").rglob("*.txt"))]
    for number in range(DOCUMENTS):
        turned = parts[number % len(parts):] + parts[:number % len(parts)]
        yield f"{number:02}", "\n\n".join(turned * REPEATS)[:150_000]


def make_forms(folder):
    """Writes the documents in every form that can be made here; returns the folders by form."""
    forms = {}
    plain = folder / "txt"
    plain.mkdir()
    for name, text in texts():
        (plain / f"{name}.txt").write_text(text, encoding="utf-8")
    forms["txt"] = plain

    page = "<!DOCTYPE html><html><head><meta charset='utf-8'><title>x</title></head><body>{}</body></html>"
    html = folder / "html"
    html.mkdir()
    for name, text in texts():
        lines = "".join(f"<p>{line.replace('&', '&amp;').replace('<', '&lt;')}</p>\n" for line in text.split("\n"))
        (html / f"{name}.html").write_text(page.format(lines), encoding="utf-8")
    forms["html"] = html

    legacy = folder / "tcvn3"
    legacy.mkdir()
    letters = dict(zip("àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâêôơưđĂÂÊÔƠƯĐ", bytes.fromhex(
        "b5b6b7b8b9bbbcbdbec6c7c8c9cacbccced8d0d1d2d3d4d5d6d7d8dcdddedfe1e2e3e4e5e6e7e8e9eaebecedeeeff1f2f3f4f5f6f7f8f9fafbfcfdfe"
        "a8a9aaabacadaea1a2a3a4a5a6a7").replace(b"\xce\xd8\xd0", b"\xce\xcf\xd0")))
    for name, text in texts():
        encoded = bytes(letters.get(c) or letters.get(c.lower()) or (ord(c) if ord(c) < 0x80 else 0x20) for c in text)
        (legacy / f"{name}.txt").write_bytes(encoded)
    forms["txt in TCVN3"] = legacy

    archive = folder / "zip"
    archive.mkdir()
    with zipfile.ZipFile(archive / "all.zip", "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in texts():
            made.writestr(f"{name}.txt", text)
    forms["zip of txt"] = archive

    collection = folder / "jsonl"
    collection.mkdir()
    with gzip.open(collection / "all.jsonl.gz", "wt", encoding="utf-8") as made:
        for name, text in texts():
            made.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")
    forms["jsonl.gz"] = collection

    if shutil.which("soffice"):
        for ending, kind in (("docx", "docx"), ("odt", "odt"), ("doc", "doc:MS Word 97"), ("rtf", "rtf"), ("pdf", "pdf")):
            made = folder / ending
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind, "--outdir", made,
                 *sorted(plain.iterdir())], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
            forms[ending] = made
    else:
        print("no LibreOffice: docx, odt, doc, rtf and pdf are left out", file=sys.stderr)
    return forms


def watch_children(process):
    """The most processes that the program had started at once, looked at every few milliseconds."""
    most = 0
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/task/{process.pid}/children") as file:
                most = max(most, len(file.read().split()))
            for thread in os.listdir(f"/proc/{process.pid}/task"):
                with open(f"/proc/{process.pid}/task/{thread}/children") as file:
                    most = max(most, len(file.read().split()))
        except OSError:
            pass
        time.sleep(0.003)
    return most


def run(binary, folder, *options):
    """The best time of some runs, the processor's time of the last, and a check sum of what was found."""
    # In the folder: the graph names the files, and its check sum must not depend on the place.
    best, used, children = float("inf"), 0.0, 0
    with tempfile.TemporaryDirectory() as out:
        for _ in range(RUNS):
            before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
            process = subprocess.Popen(
                [binary, "graph", ".", "-o", out, "--format", "graphml", *options], cwd=folder, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL)
            children = max(children, watch_children(process))
            if process.returncode != 0:
                sys.exit(f"{folder}: exit code {process.returncode}")
            best = min(best, time.perf_counter() - started)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        graph = pathlib.Path(out, "graph.graphml").read_bytes()
    edges = graph.count(b"<edge ")
    return best, used, children, edges, hashlib.sha256(graph).hexdigest()[:8]


def scans(binary, folder, forms):
    """Times OCR on a few pages, drawn as a scanner would give them."""
    if "pdf" not in forms or not shutil.which("tesseract") or not shutil.which("pdftoppm"):
        print("no Tesseract, or no PDF: scans are left out", file=sys.stderr)
        return
    place = folder / "scans"
    place.mkdir()
    pages = 4
    subprocess.run(
        ["pdftoppm", "-r", "300", "-gray", "-png", "-l", str(pages), sorted(forms["pdf"].iterdir())[0], place / "page"], check=True)
    best, _, _, edges, check = run(binary, place, "--ocr")
    print(f"{'scans (--ocr)':<14}{sum(f.stat().st_size for f in place.iterdir()) / 1e6:>9.2f}{best:>8.3f}"
          f"   {best / pages:.2f} s for each of {pages} pages{'':>1}{edges:>7}  {check}")


def measure(binary, folder):
    """Measures and prints the table, then the figures of all forms together."""
    forms = make_forms(folder)
    text_bytes = sum(f.stat().st_size for f in forms["txt"].iterdir())
    print(f"{DOCUMENTS} documents, {text_bytes / 1e6:.1f} MB of text, best of {RUNS} runs, {os.cpu_count()} cores\n")
    print(f"{'form':<14}{'files MB':>9}{'s':>8}{'s per MB of text':>18}{'to txt':>8}{'edges':>7}  check sum")
    plain = None
    for form, place in forms.items():
        size = sum(f.stat().st_size for f in place.iterdir())
        best, _, _, edges, check = run(binary, place)
        plain = plain or best
        print(f"{form:<14}{size / 1e6:>9.2f}{best:>8.3f}{best / text_bytes * 1e6:>18.3f}{best / plain:>8.1f}{edges:>7}  {check}")
    scans(binary, folder, forms)
    mixed = folder / "mixed"
    mixed.mkdir()
    for form, place in forms.items():
        for file in place.iterdir():
            shutil.copy(file, mixed / f"{form.replace(' ', '-')}-{file.name}")
    for jobs in sorted({1, os.cpu_count() or 2}):
        best, used, children, edges, check = run(binary, mixed, "--jobs", str(jobs))
        print(f"\nall forms in one folder, --jobs {jobs}: {best:.3f} s, {used / best:.2f} cores busy, "
              f"at most {children} children at once; check sum {check}", end="")
        if children > jobs:
            sys.exit(f"\n{children} children at once, more than {jobs} jobs")
    print()
