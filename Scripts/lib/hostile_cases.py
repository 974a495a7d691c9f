"""The cases of check-hostile-files: each writes its files into a folder, and says how a run may end."""
import contextlib
import os
import random
import shutil
import socket
import struct
import subprocess
import threading
import zlib

from . import forms
from .hostile_bytes import (
    Entry, Packed, archive, document_end, document_start, mebibyte, overlapping_archive, relationships, word_file)

refused, harmless, either = (3,), (0,), (0, 3)
# A child gets this much where the case would wait, or grow, for ever.
short = ("--reader-time", "3", "--reader-memory", "512")


class Case:
    """A case: its name, what writes its files, how a run may end, and what a run needs."""

    def __init__(self, name, write, exits, options=(), stand_in=None, program="pdftotext", meanwhile=None,
                 lines=1):
        self.name, self.write, self.exits, self.options = name, write, exits, options
        # A script that takes the place of a program.
        self.stand_in, self.program = stand_in, program
        # A function of the folder that a thread calls again and again during the run.
        self.meanwhile = meanwhile
        # The most lines on standard error.
        self.lines = lines


class Place:
    """Where a case finds what it must not reach: a file with a secret, a port of this machine."""

    def __init__(self, root, port):
        self.root, self.port = root, port
        self.secret = "7719-KL/TW"
        self.secret_file = root / "secret.txt"
        self.secret_file.write_text(f"Kết luận số {self.secret}\n", encoding="utf-8")
        self.secret_picture = root / "secret.png"
        page = _page(_stream(b"BT /F 40 Tf 50 600 Td (Ket luan so %s) Tj ET" % self.secret.encode()))
        if shutil.which("pdftoppm"):
            subprocess.run(["pdftoppm", "-png", "-r", "150", "-singlefile", "-", root / "secret"], input=page, check=True)


def one(name, content):
    """What writes one file; the content may be a function, so that large ones are made when they are needed."""
    def write(folder):
        data = content() if callable(content) else content
        with open(os.path.join(os.fsencode(folder), os.fsencode(name)), "wb") as file:
            file.write(data.encode() if isinstance(data, str) else data)
    return write


def all_cases(place):
    return [*_archives(place), *_word_files(place), *_markup(place), *_pdfs(), *_pictures(place), *_stand_ins(), *_others(place), *_names(place),
            *_special_files(), *_changing_files()]


def _archives(place):
    sentence = "Thực hiện Chỉ thị số 05-CT/TW.\n"

    def nested():
        packed = Packed(mebibytes=1024)
        inner = archive(Entry("a.txt", packed))
        for _ in range(5):
            inner = archive(Entry("a.zip", inner), Entry("b.zip", inner))
        return inner

    link = Entry("link.txt", str(place.secret_file), mode=0o120777)
    good = Entry("good.txt", sentence)
    yield Case("zip: 1 GiB of zeros", one("a.zip", lambda: archive(Entry("a.txt", Packed(mebibytes=1024)))), refused)
    yield Case("zip: 3 GiB in 6 entries",
               one("a.zip", lambda: archive(*(Entry(f"{i}.txt", Packed(mebibytes=511)) for i in range(6)))), refused, lines=6)
    yield Case("zip: 100 MiB, --max-unpacked-size 64",
               one("a.zip", lambda: archive(Entry("a.txt", Packed(mebibytes=100)))), refused, ("--max-unpacked-size", "64"))
    yield Case("zip: five levels of archives", one("a.zip", nested), either, lines=8)
    yield Case("zip: entries that overlap", one("a.zip", lambda: overlapping_archive(200, 8)), refused, lines=200)
    yield Case("zip: headers say 10 bytes, it is 1 GiB",
               one("a.zip", lambda: archive(Entry("a.txt", Packed(mebibytes=1024), size=10))), refused)
    yield Case("zip: headers say 4 GB, it is 30 bytes",
               one("a.zip", archive(Entry("a.txt", sentence, size=0xFFFFFFF0))), either)
    yield Case("zip: 200,000 empty entries",
               one("a.zip", lambda: archive(*(Entry(f"{i}.txt", b"") for i in range(200_000)))), either)
    yield Case("zip: one name twice", one("a.zip", archive(good, Entry("a.txt", "1"), Entry("a.txt", "2"))), either)
    yield Case("zip: cut off", one("a.zip", archive(good, Entry("a.txt", random.Random(1).randbytes(50_000)))[:30_000]), refused)
    yield Case("zip: encrypted", one("a.zip", archive(Entry("a.txt", sentence, flags=0x801))), refused)
    yield Case("zip: no archive", one("a.zip", sentence), refused)
    yield Case("zip: names that lead out",
               one("a.zip", archive(good, Entry("../../evil.txt", sentence), Entry("..\\..\\evil.txt", sentence),
                                    Entry(f"{place.root}/evil.txt", sentence))), either, lines=3)
    yield Case("zip: names with controls",
               one("a.zip", archive(good, Entry("a\n\x1B[31mb.txt", sentence, flags=0), Entry("c\x07d.pdf", "no PDF", flags=0),
                                    Entry("\u202Etxt.pdf", sentence), Entry("e\x9B.pdf", sentence))), either, lines=4)
    yield Case("zip: a name that is no UTF-8", one("a.zip", archive(good, Entry(b"c\xFFd.txt", sentence))), either)
    yield Case("zip: a name with a NUL", one("a.zip", archive(good, Entry(b"c\0d.txt", sentence))), either)
    yield Case("zip: a link to a file outside", one("a.zip", archive(good, link)), either)
    yield Case("zip: a name of 60,000 bytes", one("a.zip", archive(good, Entry("a" * 60_000 + ".txt", sentence))), either)
    yield Case("jsonl.gz: a line of 1 GiB",
               one("a.jsonl.gz", lambda: Packed(b'{"id":"a","text":"', b"a", 1024, b'"}\n').gzip()), refused, lines=2)
    yield Case("jsonl.gz: 1 GiB of zeros", one("a.jsonl.gz", lambda: Packed(mebibytes=1024).gzip()), refused)
    yield Case("jsonl.gz: 256 MiB of empty lines", one("a.jsonl.gz", lambda: Packed(filler=b"\n", mebibytes=256).gzip()), either)
    yield Case("jsonl.gz: cut off",
               one("a.jsonl.gz", Packed(b'{"id":"a","text":"Th\xE1\xBB\xB1c hi\xE1\xBB\x87n"}\n' * 9).gzip()[:40]), refused, lines=2)
    yield Case("jsonl.gz: not compressed", one("a.jsonl.gz", '{"id":"a","text":"a"}\n'), either)


def _word_files(place):
    def bomb(count, width):
        """Entities that hold the one before `width` times."""
        entities = '<!ENTITY e0 "aaaaaaaaaa">' + "".join(
            f'<!ENTITY e{i} "{f"&e{i - 1};" * width}">' for i in range(1, count))
        return f"<!DOCTYPE a [{entities}]>", f"&e{count - 1};"

    def with_doctype(doctype, text):
        return document_start.replace("?>", f"?>{doctype}", 1) + text + document_end

    quadratic = (f'<!DOCTYPE a [<!ENTITY e "{"a" * 100_000}">]>', "&e;" * 20_000)
    billion = bomb(10, 10)
    file = (f'<!DOCTYPE a [<!ENTITY e SYSTEM "file://{place.secret_file}">]>', "&e;")
    web = (f'<!DOCTYPE a SYSTEM "http://127.0.0.1:{place.port}/a.dtd" [<!ENTITY e SYSTEM "http://127.0.0.1:{place.port}/e">]>',
           "&e;")
    parameter = (f'<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:{place.port}/p"> %p;]>', "a")
    text = document_start + "Thực hiện Chỉ thị số 05-CT/TW." + document_end
    nested = "<w:tbl><w:tr><w:tc>" * 33_333
    yield Case("docx: 1 GiB of zeros", one("a.docx", lambda: word_file(Packed(mebibytes=1024))), refused)
    yield Case("docx: 1 GiB of text",
               one("a.docx", lambda: word_file(Packed(document_start.encode(), b"a", 1024, document_end.encode()))), refused)
    yield Case("docx: 1 GiB of text, headers say 10 bytes",
               one("a.docx", lambda: word_file(Entry(
                   "word/document.xml", Packed(document_start.encode(), b"a", 1024, document_end.encode()), size=10))), refused)
    yield Case("docx: 1 GiB of tags",
               one("a.docx", lambda: word_file(Packed(document_start.encode(), b"<w:br/> ", 128, document_end.encode()))), refused,
               ("--max-unpacked-size", "256"))
    yield Case("docx: 1 GiB beside the document",
               one("a.docx", lambda: word_file(text, Entry("word/media/a.png", Packed(mebibytes=1024)))), either)
    yield Case("docx: two main parts", one("a.docx", word_file(text, Entry("word/document.xml", text))), refused)
    yield Case("docx: no main part", one("a.docx", word_file(None)), refused)
    yield Case("docx: cut off", one("a.docx", word_file(text)[:-40]), refused)
    yield Case("docx: encrypted", one("a.docx", word_file(Entry("word/document.xml", text, flags=0x801))), refused)
    yield Case("docx: broken XML", one("a.docx", word_file(text[:-20])), refused)
    yield Case("docx: no XML", one("a.docx", word_file(random.Random(2).randbytes(10_000))), refused)
    yield Case("docx: a billion laughs", one("a.docx", word_file(with_doctype(*billion))), refused)
    yield Case("docx: quadratic entities", one("a.docx", word_file(with_doctype(*quadratic))), either)
    yield Case("docx: an entity from a file", one("a.docx", word_file(with_doctype(*file))), either)
    yield Case("docx: an entity from the net", one("a.docx", word_file(with_doctype(*web))), either)
    yield Case("docx: a parameter entity from the net", one("a.docx", word_file(with_doctype(*parameter))), either)
    yield Case("docx: elements 100,000 deep", one("a.docx", word_file(document_start + nested)), refused)
    yield Case("docx: related parts outside",
               one("a.docx", word_file(text, relations=relationships("../../../secret.txt"))), either)
    yield Case("docx: related parts of other files",
               one("a.docx", word_file(text, relations=relationships(f"file://{place.secret_file}", "External"))), either)
    yield Case("docx: a million attributes",
               one("a.docx", lambda: word_file(document_start + "</w:t></w:r></w:p><w:p "
                                               + " ".join(f'a{i}="1"' for i in range(1_000_000)) + "/>")), refused)
    yield Case("odt: a billion laughs",
               one("a.odt", archive(Entry("mimetype", "application/vnd.oasis.opendocument.text"),
                                    Entry("content.xml", f"{billion[0]}<a>{billion[1]}</a>"))), refused)
    yield Case("odt: a million repeated spaces, a thousand times",
               one("a.odt", archive(Entry("mimetype", "application/vnd.oasis.opendocument.text"), Entry(
                   "content.xml", '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
                   'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>'
                   + '<text:s text:c="1000000"/>' * 1_000 + "</text:p></office:text></office:body></office:document-content>"))),
               either)
    akn = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body><p>'
    for name, (doctype, entity) in {"a billion laughs": billion, "quadratic entities": quadratic,
                                    "an entity from a file": file, "an entity from the net": web}.items():
        # Who leaves an entity out, neither expanded nor fetched, has read the rest.
        yield Case(f"xml: {name}", one("a.xml", f"{doctype}{akn}{entity}</p></body></act></akomaNtoso>"), either)
    yield Case("xml: elements 100,000 deep", one("a.xml", akn + "<p>" * 100_000 + "a" + "</p>" * 100_000
                                                 + "</p></body></act></akomaNtoso>"), refused)
    yield Case("xml: cut off", one("a.xml", akn + "a"), refused)


def _markup(place):
    for tag in ("div", "b", "table", "li", "font", "a", "svg", "template", "select"):
        yield Case(f"html: a million open <{tag}>", one("a.html", lambda tag=tag: f"<{tag}>" * 1_000_000 + "a"), either)
    yield Case("html: half a million wrong ends", one("a.html", "<p>a</b></i>" * 250_000), either)
    yield Case("html: <b> in <p>, half a million times", one("a.html", "<b><p>" * 250_000), either)
    yield Case("html: an attribute of 100 MB", one("a.html", lambda: f'<p title="{"a" * 100_000_000}">a</p>'), either)
    yield Case("html: a million attributes",
               one("a.html", lambda: "<p " + " ".join(f"a{i}" for i in range(1_000_000)) + ">a</p>"), either)
    yield Case("html: a tag of 100 MB", one("a.html", lambda: "<" + "a" * 100_000_000), either)
    yield Case("html: a comment without end", one("a.html", "<p>a<!--" + "-" * 5_000_000), either)
    yield Case("html: a million entities", one("a.html", "&#x1F600;&nbsp;&bogus;&#0;&#x110000;" * 200_000), either)
    yield Case("html: NULs and broken UTF-8", one("a.html", b"<p>a\0b\xFF\xC3(\xF5\x80</p>\0" * 1_000), either)
    yield Case("html: an encoding that is none",
               one("a.html", b'<meta charset="\x1B[31m/../../etc"><p>\xE1</p>'), either)
    yield Case("html: pictures and frames from the net",
               one("a.html", f'<img src="http://127.0.0.1:{place.port}/"><iframe src="file://{place.secret_file}"></iframe><p>a'),
               either)
    yield Case("html: half a million conditional comments without end", one("a.html", "<!--[if mso]>a<![if b" * 500_000), either)
    part = "--b\r\nContent-Type: text/html\r\n\r\n"
    message = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
    yield Case("mht: a million parts", one("a.mht", lambda: message + "--b\r\n\r\n" * 1_000_000), refused)
    yield Case("mht: parts 10,000 deep",
               one("a.mht", lambda: message + "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" * 10_000), refused)
    yield Case("mht: fields of 100 MB", one("a.mht", lambda: "MIME-Version: 1.0\r\nX: " + " a\r\n" * 25_000_000), refused)
    yield Case("mht: a boundary in each line", one("a.mht", lambda: message + part + "--b" * 3_000_000), either)
    yield Case("mht: half a million broken marks", one("a.mht", lambda: message + part.replace(
        "\r\n\r\n", "\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n") + "=\r\n=Z=" * 500_000), either)
    yield Case("mht: parts and pictures elsewhere",
               one("a.mht", f'{message}--b\r\nContent-Location: file://{place.secret_file}\r\nContent-Type: text/html\r\n\r\n'
                            f'<base href="http://127.0.0.1:{place.port}/"><iframe src="{place.secret_file}"></iframe><p>a\r\n--b--'),
               either)


def _page(content, *objects, resources=b""):
    """A PDF of one page."""
    return forms.pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << "
        b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> " + resources + b" >> >>",
        content, *objects])


def _stream(data, more=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), more, data)


_words = _stream(b"BT /F 12 Tf 10 700 Td (Ket luan so 5-KL/TW) Tj ET")
small_pdf = _page(_words)


def _pdfs():
    deep = b"[" * 1_000_000
    yield Case("pdf: no PDF", one("a.pdf", "Kết luận số 5-KL/TW\n"), refused)
    yield Case("pdf: cut off", one("a.pdf", small_pdf[:200]), refused)
    yield Case("pdf: encrypted", one("a.pdf", forms.pdf(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>",
         b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (b"41" * 32, b"42" * 32)],
        b"/Encrypt 3 0 R /ID [<41> <41>]")), refused)
    yield Case("pdf: pages in a circle", one("a.pdf", forms.pdf(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1000000000 >>",
         b"<< /Type /Pages /Kids [2 0 R] /Parent 3 0 R /Count 2 >>"])), either, short)
    yield Case("pdf: a million arrays within each other", one("a.pdf", _page(_words, deep)), either, short)
    yield Case("pdf: a million arrays within each other, as pages", one("a.pdf", forms.pdf(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids %s /Count 1 >>" % deep])), either, short)
    yield Case("pdf: a stream of 1 GiB",
               one("a.pdf", lambda: _page(_stream(Packed(mebibytes=1024).zlib(), b"/Filter /FlateDecode"))), either, short)
    yield Case("pdf: a stream of 1 GiB of words", one("a.pdf", lambda: _page(_stream(
        Packed(b"BT /F 12 Tf ", b"(abcdefgh) Tj 3 0 Td ".ljust(32), 32, b" ET").zlib(), b"/Filter /FlateDecode"))), either, short)
    calls = [_stream(b"/X Do " * 10, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>"
                     % (number + 1)) for number in range(5, 14)]
    yield Case("pdf: a billion drawings", one("a.pdf", _page(
        _stream(b"/X Do"), *calls, _stream(b"BT (a) Tj ET", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"),
        resources=b"/XObject << /X 5 0 R >>")), either, short)
    yield Case("pdf: a scan of 10 km", one("a.pdf", _page(_stream(b"")).replace(b"0 600 800", b"0 3e7 3e7")), either,
               ("--ocr", *short))
    yield Case("pdf: 50,000 empty pages", one("a.pdf", lambda: forms.pdf(
        [b"<< /Type /Catalog /Pages 2 0 R >>",
         b"<< /Type /Pages /Kids [%s] /Count 50000 >>" % b" ".join(b"%d 0 R" % (page + 3) for page in range(50_000)),
         *[b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>"] * 50_000])), either)


def _pictures(place):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    def png(width, height, packed):
        return (b"\x89PNG\r\n\x1A\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
                + chunk(b"IDAT", packed.zlib()) + chunk(b"IEND", b""))

    ocr = ("--ocr", *short)
    yield Case("png: 32,000 x 32,000 points", one("a.png", lambda: png(32_000, 32_000, Packed(mebibytes=977))), either, ocr)
    yield Case("png: 2 billion x 2 billion points", one("a.png", png(0x7FFFFFFF, 0x7FFFFFFF, Packed(b"a"))), refused, ocr)
    # Tesseract takes a file that is no picture for a list of pictures, and reads those.
    yield Case("png: a list of other pictures", one("a.png", f"{place.secret_picture}\n" * 2), refused, ocr)
    yield Case("tif: a list of other pictures", one("a.tif", f"{place.secret_picture}\n" * 2), refused, ocr)
    yield Case("jpg: noise", one("a.jpg", b"\xFF\xD8\xFF\xE0" + random.Random(4).randbytes(100_000)), refused, ocr)
    yield Case("tif: directories in a circle", one("a.tif", b"II*\0\x08\0\0\0\0\0\x08\0\0\0"), refused, ocr)


def _stand_ins():
    file = one("a.pdf", small_pdf)
    for name, exits, script in (
            ("sleeps", refused, "exec sleep 1000"),
            ("ignores signals", refused, "trap '' TERM INT HUP PIPE\nwhile :; do sleep 1; done"),
            ("eats memory", refused, "exec tail /dev/zero"),
            ("writes for ever", refused, "exec yes 'Kết luận số 5-KL/TW'"),
            ("complains for ever", refused, "exec yes >&2"),
            ("complains with controls", refused, r"printf '\033]0;evil\007\n\nKết luận\n' >&2; exit 1"),
            ("dies of a signal", refused, "kill -SEGV $$"),
            ("leaves a child that holds its output", either, "sleep 1000 &\nexit 0"),
            ("waits for a child", refused, "sleep 1000 &\nwait"),
            ("writes no UTF-8", either, r"printf 'a\377\0\033[31m'")):
        yield Case(f"pdftotext {name}", file, exits, short, stand_in=script)


def _others(place):
    noise = random.Random(3).randbytes(mebibyte)
    magic = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
    # A header whose allocation table says of every sector that sector 0 follows.
    circle = (magic + bytes(16) + b"\x3E\0\x03\0\xFE\xFF\x09\0\x06\0" + bytes(10) + b"\x01\0\0\0" + bytes(8) + b"\0\x10\0\0"
              + b"\0\0\0\0\x01\0\0\0" + b"\xFE\xFF\xFF\xFF" + bytes(4) + b"\x01\0\0\0" + b"\xFF" * 432 + bytes(1024))
    link = rf'{{\field{{\*\fldinst INCLUDETEXT "{place.secret_file}"}}}}{{\field{{\*\fldinst INCLUDEPICTURE "http://127.0.0.1:{place.port}/a.png"}}}}'
    def with_linked_picture(folder):
        page = folder.parent / "tmp" / "a.html"
        page.write_text(f'<p>a</p><img src="http://127.0.0.1:{place.port}/a.png">')
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{page.parent}/profile", "--headless", "--convert-to", "doc:MS Word 97",
             "--infilter=HTML (StarWriter)", "--outdir", folder, page], check=True, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        page.unlink()
        shutil.rmtree(page.parent / "profile")

    if shutil.which("soffice"):
        # LibreOffice reads what catdoc can't, and fetches linked pictures where nobody stops it.
        yield Case("doc: a picture from the net, read by LibreOffice", with_linked_picture, either, stand_in="exit 1",
                   program="catdoc")
    yield Case("doc: its first bytes, then noise", one("a.doc", magic + noise), refused, short)
    yield Case("doc: noise", one("a.doc", noise), refused, short)
    yield Case("doc: sectors in a circle", one("a.doc", circle), refused, short)
    yield Case("doc: a text file", one("a.doc", "Kết luận số 5-KL/TW\n"), either, short)
    yield Case("rtf: a million open braces", one("a.rtf", r"{\rtf1 " + "{" * 1_000_000), either, short)
    yield Case("rtf: a million open groups that are closed",
               one("a.rtf", r"{\rtf1 " + "{" * 1_000_000 + "a" + "}" * 1_000_000 + "}"), either, short)
    yield Case("rtf: a picture of 4 GB that is not there", one("a.rtf", r"{\rtf1 {\pict\bin4294967295 a}}"), either, short)
    yield Case("rtf: numbers beyond all bounds",
               one("a.rtf", r"{\rtf1\ansicpg99999999999999999999\uc2147483647\u99999999999?\'zz\li-" + "9" * 1_000_000 + " a}"),
               either, short)
    yield Case("rtf: text from a file and the net", one("a.rtf", r"{\rtf1 a " + link + "}"), either, short)
    yield Case("rtf: no RTF", one("a.rtf", noise), refused, short)
    endings = ["txt", "md", "html", "htm", "xml", "docx", "odt", "doc", "rtf", "pdf", "zip", "jsonl", "jsonl.gz", "png", "jpg", "tif"]
    yield Case("txt: half characters of UTF-16", one("a.txt", b"\xFF\xFE" + b"\0\xD8a\0\0\xDC" * 9_999 + b"a"), either)
    yield Case("txt: many encodings in one", one("a.txt", "Chỉ thị số 05-CT/TW\n".encode() + b"Ch\xD8 th\xDE \0\x81\n" * 9_999),
               either)
    yield Case("empty files of each ending",
               lambda folder: [one(f"a.{ending}", b"")(folder) for ending in endings], either, ("--ocr", *short), lines=len(endings))
    yield Case("noise of each ending",
               lambda folder: [one(f"a.{ending}", noise[:50_000])(folder) for ending in endings], either,
               ("--ocr", *short), lines=500)


def _names(place):
    for what, name in (("a line break and an escape", b"a\n\x1B[31mb.pdf"), ("broken UTF-8", b"a\xFF\xC3.pdf"),
                       ("255 bytes", b"a" * 251 + b".pdf"), ("a hyphen in front", b"--ocr.pdf"),
                       ("signs that turn the line", "a\u202Efdp.pdf".encode()), ("what a shell would run", b"$(touch evil);`.pdf"),
                       ("broken UTF-8, of a good text", b"a\xFF.txt")):
        yield Case(f"a name with {what}", one(name, "no PDF"), either if what.endswith("text") else refused)


def _special_files():
    def bind(folder):
        with socket.socket(socket.AF_UNIX) as unbound:
            unbound.bind(str(folder / "a.txt"))

    def closed(folder):
        one("a.txt", "a")(folder)
        (folder / "a.txt").chmod(0)

    yield Case("a pipe", lambda folder: os.mkfifo(folder / "a.pdf"), either)
    yield Case("a socket", bind, either)
    yield Case("a link to /dev/zero", lambda folder: os.symlink("/dev/zero", folder / "a.txt"), either)
    yield Case("a link to itself", lambda folder: os.symlink("a.docx", folder / "a.docx"), refused)
    yield Case("a link to its folder", lambda folder: os.symlink(".", folder / "a.zip"), either)
    if os.geteuid():
        yield Case("a file that may not be read", closed, refused)


def _changing_files():
    size = 50 * mebibyte
    line = b"chi bo hop thuong ky\n"
    piece = line * (mebibyte // len(line))

    def rewrite(path):
        with open(path, "r+b", buffering=0) as file:
            file.truncate(0)
            while file.tell() < size:
                file.write(piece)

    def replace(path):
        with contextlib.suppress(FileNotFoundError):
            path.unlink()
        one(path.name, lambda: piece * 50)(path.parent)

    for ending in ("txt", "pdf", "zip"):
        start = {"txt": b"", "pdf": small_pdf, "zip": archive(Entry("a.txt", "a"))}[ending]
        yield Case(f"{ending}: grows and shrinks while it is read", one(f"a.{ending}", lambda start=start: start + piece * 50), either, short,
                   meanwhile=lambda folder, ending=ending: rewrite(folder / f"a.{ending}"))
    yield Case("txt: goes and comes while it is read", one("a.txt", lambda: piece * 50), either, short,
               meanwhile=lambda folder: replace(folder / "a.txt"))


class Repeating:
    """Calls a function in a thread again and again until the block ends."""

    def __init__(self, function):
        self.function, self.is_over = function, threading.Event()
        self.thread = threading.Thread(target=self.run)

    def run(self):
        while self.function and not self.is_over.is_set():
            self.function()

    def __enter__(self):
        self.thread.start()

    def __exit__(self, *_):
        self.is_over.set()
        self.thread.join()
