"""Writes one document in many forms: HTML, Akoma Ntoso, DOCX, and a PDF of pictures."""
import html
import io
import quopri
import re
import zipfile

# A number as documents print it: "05-CT/TW", "38 - KL/TU", "30/2020/NĐ-CP".
symbol = re.compile(r"\d+[\d/]* ?-? ?[A-ZĐ][\w-]*/?[A-ZĐ]\w*(?:-[A-ZĐ]\w*)?")


class Form:
    """A document as its page shows it: rows of two cells at its head, then paragraphs, each of one line or more."""

    def __init__(self, text):
        head, _, rest = text.partition("\n\n")
        lines = head.split("\n")
        self.rows = []
        motto = next((i for i, line in enumerate(lines) if line.startswith(("ĐẢNG CỘNG SẢN", "CỘNG HÒA"))), 0)
        if 0 < motto and len(lines) <= 8:
            self.rows.append((lines[:motto], lines[motto:]))
            second, _, after = rest.partition("\n\n")
            # State documents have number and place in a row of their own.
            if second.startswith("Số") and second.count("\n") == 1:
                self.rows.append(tuple([line] for line in second.split("\n")))
                rest = after
        else:
            rest = text
        self.paragraphs = []
        for block in rest.split("\n\n"):
            lines = []
            for line in filter(None, block.split("\n")):
                # A long line that goes on in small letters was broken by its width only.
                if lines and len(lines[-1]) > 70 and line[0].islower() and lines[-1][-1].isalnum():
                    lines.append(line)
                else:
                    if lines:
                        self.paragraphs.append(lines)
                    lines = [line]
            if lines:
                self.paragraphs.append(lines)


def plain_html(form):
    """A page as an office program takes it: the table of the head, then paragraphs."""
    rows = "".join(
        "<tr>" + "".join(f'<td width="50%">{_html_lines(cell)}</td>' for cell in row) + "</tr>\n" for row in form.rows)
    return (
        '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>Văn bản</title>\n'
        '<style>body { font-family: "Liberation Serif", serif; font-size: 13pt }</style></head><body>\n'
        + (f'<table width="100%">{rows}</table>\n' if rows else "")
        + "\n".join(f"<p>{'<br>'.join(map(html.escape, lines))}</p>" for lines in form.paragraphs)
        + "\n</body></html>\n")


def web_archive(page):
    """A page as Word saves it in one file: quoted-printable, with a part that is none of its text."""
    body = quopri.encodestring(page.encode()).replace(b"\n", b"\r\n")
    return (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_NextPart"\r\n\r\n------=_NextPart\r\n'
        b'Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n' + body
        + b"\r\n------=_NextPart\r\nContent-Type: text/xml\r\n\r\n<xml>05-CT/TW</xml>\r\n------=_NextPart--\r\n")


def _html_lines(lines):
    return "".join(f"<p align=center>{html.escape(line)}</p>" for line in lines)


def portal_html(form, charset="utf-8"):
    """A page as a portal gives it: the document among menus, scripts and a footer that cite what it does not."""
    notes = 0

    def marked(lines, is_body):
        nonlocal notes
        text = html.escape("\n".join(lines)).replace("\n", "<br>\n      ")
        numbers = list(symbol.finditer(text))
        if numbers and is_body:
            first = numbers[0]
            notes += 1
            link = (f'<a class="toanvan" href="/van-ban/{notes}-QD-TTg.aspx" title="Quyết định số {notes}/QĐ-TTg">'
                    f"{first.group()[:2]}<b>{first.group()[2:]}</b></a>")
            mark = f"<sup><a href='#note{notes}'>{notes}</a></sup>" if notes % 2 else f"<sup>[{notes}]</sup>"
            text = text[:first.start()] + link + mark + text[first.end():]
        # Editors leave no-break spaces, empty elements and line breaks of the source anywhere.
        text = re.sub(r" (\d)", r"&nbsp;\1", text, count=1)
        return text.replace(" của ", " <span style='color:black'>c&#7911;a</span>\n      ").replace("số ", "số <i></i>", 1)

    rows = "".join(
        "<tr>" + "".join("<td>" + "<br>".join(map(html.escape, cell)) + "</td>" for cell in row) + "</tr>"
        for row in form.rows)
    body = "\n".join(
        f"    <{tag}>{marked(lines, i > 3)}</{tag}>"
        for i, lines in enumerate(form.paragraphs) for tag in ["div" if i % 3 == 2 else "p"])
    return f"""<!DOCTYPE html>
<html lang="vi">
<head>
  <meta charset="{charset}">
  <title>Văn bản - Cổng thông tin điện tử</title>
  <style>p::before {{ content: "Nghị quyết số 90-NQ/TW" }}</style>
  <script>var related = "Nghị quyết số 91-NQ/TW"; if (1 < 2) document.write("<p>Chỉ thị số 92-CT/TW</p>");</script>
  <script type="application/ld+json">{{"name": "Kết luận số 93-KL/TW"}}</script>
</head>
<body>
  <!-- Nghị quyết số 94-NQ/TW <p>Kết luận số 95-KL/TW</p> -->
  <header><h2>CỔNG THÔNG TIN ĐIỆN TỬ</h2></header>
  <nav><ul><li><a href="/">Trang chủ</a><li><a href="/">Nghị quyết số 96-NQ/TW</a><li>Liên hệ</ul></nav>
  <noscript>Hãy bật JavaScript</noscript>
  <template><p>Quyết định số 97-QĐ/TW</p></template>
  <main>
    {"<table>" + rows + "</table>" if rows else ""}
{body}
  </main>
  <aside><h3>Văn bản liên quan</h3><a href="/">Quy định số 98-QĐ/TW</a></aside>
  <footer><p>Giấy phép số 99/GP-BTTTT ngày 01/02/2020 của Bộ Thông tin và Truyền thông</p></footer>
</body>
</html>
"""


def akoma_ntoso(form):
    """The international XML of legal documents: the head as preface, each paragraph in an article of its own."""
    paragraph = lambda lines: f"<p>{'<eol/>'.join(html.escape(line, quote=False) for line in lines)}</p>"
    head = "".join(paragraph([line]) for row in form.rows for cell in row for line in cell)
    body = "".join(
        f'<paragraph eId="p{i}"><content>{paragraph(lines)}</content></paragraph>\n'
        for i, lines in enumerate(form.paragraphs))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act">
<meta><identification source="#s"><FRBRWork><FRBRthis value="/akn/vn/act/main"/><FRBRuri value="/akn/vn/act"/>
<FRBRalias value="Nghị quyết số 90-NQ/TW"/></FRBRWork></identification></meta>
{f"<preface>{head}</preface>" if head else ""}
<body>
{body}</body></act></akomaNtoso>
"""


_namespaces = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"')


def docx(form):
    """A Word file with what a long life leaves in one: split runs, tracked changes, fields, boxes, lists, notes, comments."""
    traps = _Traps()
    body = ""
    if form.rows:
        cell = lambda lines: "<w:tc><w:tcPr/>" + "".join(_paragraph(traps.runs(line, False)) for line in lines) + "</w:tc>"
        body = "<w:tbl><w:tblPr/>" + "".join(
            f"<w:tr>{cell(left)}{cell(right)}</w:tr>" for left, right in form.rows) + "</w:tbl>"
    boxed = max((i for i, p in enumerate(form.paragraphs) if symbol.search(p[0]) and not p[0][0].isdigit()), default=-1)
    # A list numbers itself where the document counts from 1 without a gap.
    numbers = [int(m[1]) for p in form.paragraphs if (m := re.match(r"(\d+)\. ", p[0]))]
    is_list = numbers == list(range(1, len(numbers) + 1))
    for i, lines in enumerate(form.paragraphs):
        number = re.match(r"\d+\. ", lines[0]) if is_list else None
        if number:
            lines = [lines[0][number.end():]] + lines[1:]
        runs = '<w:r><w:br/></w:r>'.join(traps.runs(line, i > 3) for line in lines)
        if i == boxed:
            box = f"<w:txbxContent>{_paragraph(runs)}</w:txbxContent>"
            runs = ("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + box
                    + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box
                    + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>")
        properties = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' if number else ""
        body += _paragraph(runs, properties)
    return _docx_package(body)


def docx_of_old_fonts(form, encode):
    """A Word file whose letters are bytes of an old font; capitals are small letters in a font that draws them large."""
    def run(line):
        letters = html.escape(encode(line).decode("latin-1"), quote=False)
        font = ".VnTimeH" if line == line.upper() else ".VnTime"
        return f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr><w:t xml:space="preserve">{letters}</w:t></w:r>'

    lines = [line for row in form.rows for cell in row for line in cell] + [l for p in form.paragraphs for l in p]
    return _docx_package("".join(_paragraph(run(line)) for line in lines))


class _Traps:
    """Writes runs, and puts one trap after the other into the numbers that it meets."""

    def __init__(self):
        self.count = 0
        self.has_note = False

    def runs(self, line, is_body):
        written, end = "", 0
        for number in symbol.finditer(line):
            before = line[end:number.start()]
            if before.endswith("số "):
                before = before[:-1] + "\u00A0"
            written += _run(before) + self._number(number.group(), is_body)
            end = number.end()
        return written + _run(line[end:])

    def _number(self, text, is_body):
        self.count += 1
        split = _run(text[:1], "<w:b/>") + "<w:bookmarkStart w:id=\"0\" w:name=\"b\"/><w:proofErr w:type=\"spellStart\"/>"
        rest = text[1:]
        kind = self.count % 4
        if kind == 0:
            head, _, tail = rest.partition("-")
            hyphen = "<w:r><w:noBreakHyphen/></w:r>" if tail else ""
            written = split + _run(head) + hyphen + _run(tail)
        elif kind == 1:
            written = ('<w:del w:id="1" w:author="a"><w:r><w:delText>89-NQ/TW, </w:delText></w:r></w:del>'
                       f'<w:ins w:id="2" w:author="a">{_run(text)}</w:ins>')
        elif kind == 2:
            written = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "/88-NQ/TW" </w:instrText></w:r>'
                       f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{_run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        else:
            written = (f'<w:hyperlink r:id="rId1"><w:smartTag w:element="e">{split}</w:smartTag></w:hyperlink>'
                       f"<w:sdt><w:sdtContent>{_run(rest.replace('-', chr(0x2011), 1))}</w:sdtContent></w:sdt>")
        if is_body and not self.has_note:
            self.has_note = True
            written += ('<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
                        '<w:r><w:commentReference w:id="0"/></w:r>')
        return written


def _run(text, properties=""):
    if not text:
        return ""
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{html.escape(text, quote=False)}</w:t></w:r>'


def _paragraph(runs, properties=""):
    return f"<w:p>{properties}{runs}</w:p>"


def _docx_package(body):
    wrap = lambda name, content: f'<?xml version="1.0" encoding="UTF-8"?>\n<w:{name} {_namespaces}>{content}</w:{name}>'
    office = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = {
        "document": (f'<w:body>{body}<w:sectPr><w:headerReference w:type="default" r:id="rId2"/>'
                     '<w:footerReference w:type="default" r:id="rId3"/></w:sectPr></w:body>'),
        "header": _paragraph(_run("Tài liệu lưu hành nội bộ")),
        "footer": _paragraph('<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'),
        "footnotes": ('<w:footnote w:id="0" w:type="separator">' + _paragraph("<w:r><w:separator/></w:r>") + "</w:footnote>"
                      '<w:footnote w:id="2">' + _paragraph("<w:r><w:footnoteRef/></w:r>" + _run(" Số liệu của các huyện."))
                      + "</w:footnote>"),
        "comments": f'<w:comment w:id="0" w:author="a">{_paragraph(_run("Xem Quyết định số 87-QĐ/TW"))}</w:comment>',
        "numbering": ('<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
                      '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'),
    }
    roots = {"header": "hdr", "footer": "ftr"}
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    names = [name for name in parts if name != "document"]
    files = {
        "[Content_Types].xml": (
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
            'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            + "".join(f'<Override PartName="/word/{name}.xml" ContentType="{office}.{name if name != "document" else "document.main"}'
                      '+xml"/>' for name in parts) + "</Types>"),
        "_rels/.rels": (f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
                        f'Type="{relations}/officeDocument" Target="word/document.xml"/></Relationships>'),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relations}/hyperlink" '
            'Target="http://example.org/86-NQ/TW" TargetMode="External"/>'
            + "".join(f'<Relationship Id="rId{i}" Type="{relations}/{name}" Target="{name}.xml"/>'
                      for i, name in enumerate(names, 2)) + "</Relationships>"),
    } | {f"word/{name}.xml": wrap(roots.get(name, name), content) for name, content in parts.items()}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


def pdf_of_pictures(pictures, dots_per_inch):
    """A PDF whose pages are JPEG pictures and have no text, as a scanner makes it."""
    objects = []
    pages = []
    for picture in pictures:
        width, height, components = _jpeg_size(picture)
        points = [round(size * 72 / dots_per_inch, 2) for size in (width, height)]
        content = b"q %g 0 0 %g 0 0 cm /I Do Q" % tuple(points)
        first = 3 + len(objects)
        pages.append(first)
        colours = b"/DeviceGray" if components == 1 else b"/DeviceRGB"
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %g %g] /Resources << /XObject << /I %d 0 R >> >> /Contents %d 0 R >>"
            % (*points, first + 1, first + 2),
            b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %s /BitsPerComponent 8 /Filter /DCTDecode "
            b"/Length %d >>\nstream\n%s\nendstream" % (width, height, colours, len(picture), picture),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)]
    kids = b" ".join(b"%d 0 R" % page for page in pages)
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages))] + objects)


def pdf(objects, trailer=b""):
    """The file of numbered objects, the first of them the catalogue."""
    written = bytearray(b"%PDF-1.5\n%\xE2\xE3\xCF\xD3\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    written += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, trailer, start)
    return bytes(written)


def _jpeg_size(data):
    """Width, height and number of colours, from the frame's header."""
    place = 2
    while True:
        marker, length = data[place + 1], int.from_bytes(data[place + 2:place + 4], "big")
        if 0xC0 <= marker <= 0xC3:
            height, width = (int.from_bytes(data[place + at:place + at + 2], "big") for at in (5, 7))
            return width, height, data[place + 9]
        place += 2 + length
