"""Bytes that no honest program writes: archives that lie, streams that grow a thousandfold."""
import struct
import zlib

mebibyte = 1 << 20


class Packed:
    """Deflated bytes with their checksum and size; made without ever holding what they unpack to."""

    def __init__(self, start=b"", filler=b"\0", mebibytes=0, end=b""):
        # After a full flush a block stands for itself, and may be repeated.
        block = _deflate(filler * mebibyte, zlib.Z_FULL_FLUSH) if mebibytes else b""
        self.data = _deflate(start, zlib.Z_FULL_FLUSH) + block * mebibytes + _deflate(end, zlib.Z_FINISH)
        self.size = len(start) + mebibytes * mebibyte + len(end)
        self.checksum = zlib.crc32(start)
        for _ in range(mebibytes):
            self.checksum = zlib.crc32(filler * mebibyte, self.checksum)
        self.checksum = zlib.crc32(end, self.checksum)

    def gzip(self):
        header = b"\x1F\x8B\x08\0\0\0\0\0\0\xFF"
        return header + self.data + struct.pack("<II", self.checksum, self.size & 0xFFFFFFFF)

    def zlib(self):
        """The stream of a PDF; the checksum at its end is wrong, and readers come to it last."""
        return b"\x78\x9C" + self.data + b"\0\0\0\0"


def _deflate(data, end):
    stream = zlib.compressobj(9, zlib.DEFLATED, -15)
    return stream.compress(data) + stream.flush(end)


class Entry:
    """A file in an archive; what its headers say may differ from what it is. Flags: 800 a name in UTF-8, 1 encrypted."""

    def __init__(self, name, packed, size=None, flags=0x800, mode=0o100644):
        self.name = name if isinstance(name, bytes) else name.encode()
        self.packed = packed if isinstance(packed, Packed) else Packed(packed.encode() if isinstance(packed, str) else packed)
        self.size = self.packed.size if size is None else size
        self.flags = flags
        self.mode = mode

    def fields(self):
        return struct.pack(
            "<HHHHHIIIH", 20, self.flags, 8, 0, 0x21, self.packed.checksum, len(self.packed.data), self.size, len(self.name))

    def local_header(self):
        return b"PK\x03\x04" + self.fields() + b"\0\0" + self.name

    def central_header(self, place):
        # Made by Unix, so that the mode counts.
        return (b"PK\x01\x02\x14\x03" + self.fields() + struct.pack("<HHHHII", 0, 0, 0, 0, self.mode << 16, place) + self.name)


def archive(*entries):
    """The bytes of a ZIP archive."""
    body, places = bytearray(), []
    for entry in entries:
        places.append(len(body))
        body += entry.local_header() + entry.packed.data
    return bytes(body) + _directory(entries, places, len(body))


def overlapping_archive(count, mebibytes):
    """An archive whose entries share one compressed kernel: each quotes the header of the next one, and goes on into it."""
    names = [f"{index:04}.txt" for index in range(count)]
    kernel = Packed(mebibytes=mebibytes)
    entries = [Entry(names[-1], kernel)]
    # From the last to the first: a stored block that holds the next one's header, then all that follows.
    quoted = b""
    for name in reversed(names[:-1]):
        header = entries[0].local_header()
        packed = Packed()
        packed.data = struct.pack("<BHH", 0, len(header), len(header) ^ 0xFFFF) + header + entries[0].packed.data
        quoted = header + quoted
        packed.size = len(quoted) + kernel.size
        packed.checksum = zlib.crc32(quoted)
        for _ in range(mebibytes):
            packed.checksum = zlib.crc32(bytes(mebibyte), packed.checksum)
        entries.insert(0, Entry(name, packed))
    places, place = [], 0
    for entry in entries:
        places.append(place)
        # Past this one's header and its block's five bytes.
        place += len(entry.local_header()) + 5
    body = entries[0].local_header() + entries[0].packed.data
    return body + _directory(entries, places, len(body))


def _directory(entries, places, start):
    headers = b"".join(entry.central_header(place) for entry, place in zip(entries, places))
    count = len(entries)
    records = b""
    if count > 0xFFFE:
        records = (
            b"PK\x06\x06" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, len(headers), start)
            + b"PK\x06\x07" + struct.pack("<IQI", 0, start + len(headers), 1))
        count = 0xFFFF
    return headers + records + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, count, count, len(headers), start, 0)


_word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
document_start = f'<?xml version="1.0" encoding="UTF-8"?><w:document {_word}><w:body><w:p><w:r><w:t>'
document_end = "</w:t></w:r></w:p></w:body></w:document>"
_content_types = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>')


def relationships(target, mode="Internal"):
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return (f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
            f'Type="{kind}/officeDocument" Target="{target}" TargetMode="{mode}"/>'
            f'<Relationship Id="rId2" Type="{kind}/footnotes" Target="{target}" TargetMode="{mode}"/></Relationships>')


def word_file(document, *more, relations=relationships("word/document.xml")):
    """A Word file of a main part, which is text, `Packed` or an `Entry`; None leaves it out."""
    entries = [Entry("[Content_Types].xml", _content_types), Entry("_rels/.rels", relations)]
    if document is not None:
        entries.append(document if isinstance(document, Entry) else Entry("word/document.xml", document))
    return archive(*entries, *more)
