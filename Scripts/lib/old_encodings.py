"""Writes Vietnamese text in the encodings of older programs, each as the bytes of a file."""
import unicodedata

# The small letters of TCVN 5712 (the ABC fonts) from byte A1 on; a full stop stands for a byte that no text uses. The fonts
# for capitals have the same bytes, so only the seven letters at the front tell capitals from small letters.
_tcvn3 = (
    "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ")
# VISCII from byte 80 on; six rare capitals have the places of control characters.
_viscii = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫ"
    "èéêẻìíĩỉđựòóôõỏọụùúũủýợỮ")
_viscii_controls = {"Ẳ": 0x02, "Ẵ": 0x05, "Ẫ": 0x06, "Ỷ": 0x14, "Ỹ": 0x19, "Ỵ": 0x1E}

_grave, _hook, _tilde, _acute, _below = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
_circumflex, _breve, _horn = "\u0302", "\u0306", "\u031B"


def _parts(letter):
    """A letter's base with circumflex, breve or horn, and its tone, which may be empty."""
    marks = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in marks[1:] if mark in (_grave, _hook, _tilde, _acute, _below)), "")
    return unicodedata.normalize("NFC", marks.replace(tone, "") if tone else marks), tone


def tcvn3(text):
    """The bytes of the ABC fonts, with the same ones for a capital and its small letter where the letter has a tone."""
    codes = {letter: 0xA1 + index for index, letter in enumerate(_tcvn3) if letter != "."}
    return bytes(codes.get(c, codes.get(c.lower(), ord(c) if ord(c) < 128 else ord("?"))) for c in _typed(text))


def viscii(text):
    codes = {letter: 0x80 + index for index, letter in enumerate(_viscii)} | _viscii_controls
    return bytes(codes.get(c, ord(c) if ord(c) < 128 else ord("?")) for c in _typed(text))


def windows1258(text):
    """A letter that the code page has stands as it is, another one as base and tone."""
    written = []
    for c in _typed(text):
        try:
            written.append(c.encode("cp1258"))
        except UnicodeEncodeError:
            written.append("".join(_parts(c)).encode("cp1258"))
    return b"".join(written)


def vni(text):
    """The bytes of the VNI fonts: the base letter, then a byte that holds tone and mark together."""
    tones = {"": "", _acute: "ù", _grave: "ø", _hook: "û", _tilde: "õ", _below: "ï"}
    marks = {
        _circumflex: {"": "â", _acute: "á", _grave: "à", _hook: "å", _tilde: "ã", _below: "ä"},
        _breve: {"": "ê", _acute: "é", _grave: "è", _hook: "ú", _tilde: "ü", _below: "ë"}}
    # One byte each: i with its tones, y with a dot below, and đ; ơ and ư carry their tones behind them.
    single = {"í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "đ": "ñ", "ơ": "ô", "ư": "ö"}

    def encoded(c):
        if c in single:
            return single[c]
        base, tone = _parts(c)
        if base in single:
            return single[base] + tones[tone]
        decomposed = unicodedata.normalize("NFD", base)
        if decomposed == c:
            return c
        return decomposed[0] + (marks[decomposed[1]][tone] if len(decomposed) > 1 else tones[tone])

    written = "".join(encoded(c) if c == c.lower() else encoded(c.lower()).upper() for c in _typed(text))
    return written.encode("latin-1", "replace")


def read_as_windows1252(data):
    """The text that a program sees that takes bytes for windows-1252; bytes without a meaning become controls, as in browsers."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)


def _typed(text):
    """A text with the quotation marks and dashes that an old keyboard had."""
    for mark, plain in {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "\u00A0": " "}.items():
        text = text.replace(mark, plain)
    return unicodedata.normalize("NFC", text)
