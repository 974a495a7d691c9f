"""The documents of a generated collection: what number has which document, and the text of each.

Everything follows from a document's number and the seed: its kind, its place, its symbol and its date are worked out without looking
at any other document, so that one that cites it need not have seen it.
"""

import datetime
import math
import pathlib
import random

from lib import generated_texts as texts

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
KNOWN = ROOT / "Sources/Vocabulary/Data/known-documents.tsv"
LAWS = ROOT / "Sources/Vocabulary/Data/laws.tsv"

FIRST_DAY = datetime.date(2016, 1, 1).toordinal()
DAYS = datetime.date(2026, 10, 31).toordinal() - FIRST_DAY
# Party numbers start again with each congress of the province, State ones with each year.
TERMS = [datetime.date(2020, 10, 20).toordinal(), datetime.date(2025, 10, 1).toordinal()]
YEARS = [datetime.date(year, 1, 1).toordinal() for year in range(2017, 2027)]

# In every round of 3,000 documents each province has one for each of 50 places: a kind has `share` of them.
ROUND = len(texts.PROVINCES) * 50
# No common divisor with ROUND, so that the documents of a round come in no order of place or kind.
STEP = 1117
# How many rounds the numbers are made for: 396,000 documents.
ROUNDS = 132
LIMIT = ROUND * ROUNDS

# The share of citations that go to other generated documents: from the first to the second, reached at 100,000 documents.
CROSS = (0.1, 0.6)
# The larger, the less the first documents stand out (Zipf's law with a shift); of generated documents, and of central ones.
SHIFT, CENTRAL_SHIFT = 40, 15


class Kind:
    """A kind of documents of a province: its type word, its symbol, who issues it and how it is made up."""

    def __init__(self, share, kind, symbol, organ, issuer, elsewhere, form, spread=1):
        self.share, self.type, self.symbol, self.organ, self.form, self.spread = share, kind, symbol, organ, form, spread
        self.issuer, self.elsewhere = issuer, elsewhere
        self.is_party = form == "party"
        self.capacity = ROUNDS * share
        # The golden section spreads the first documents over all years.
        self.step = next(n for n in range(int(self.capacity * 0.618), self.capacity * 2) if math.gcd(n, self.capacity) == 1)
        self.starts = [0] + [math.ceil((day - FIRST_DAY) * self.capacity / DAYS) for day in (TERMS if self.is_party else YEARS)]


COMMITTEE, STANDING = "Ban Chấp hành Đảng bộ tỉnh", "Ban Thường vụ Tỉnh ủy"
ABROAD, STANDING_ABROAD = "Tỉnh ủy {}", "Ban Thường vụ Tỉnh ủy {}"
PEOPLE, COUNCIL = "Ủy ban nhân dân tỉnh", "Hội đồng nhân dân tỉnh"
KINDS = [
    Kind(3, "Nghị quyết", "{n:02}-NQ/TU", "TU", COMMITTEE, ABROAD, "party"),
    Kind(3, "Chỉ thị", "{n:02}-CT/TU", "TU", STANDING, STANDING_ABROAD, "party"),
    Kind(5, "Kết luận", "{n:02}-KL/TU", "TU", STANDING, STANDING_ABROAD, "party", 2),
    Kind(4, "Kế hoạch", "{n:02}-KH/TU", "TU", STANDING, ABROAD, "party"),
    Kind(2, "Chương trình", "{n:02}-CTr/TU", "TU", ABROAD.format("").strip(), ABROAD, "party"),
    Kind(3, "Quyết định", "{n:02}-QĐ/TU", "TU", STANDING, STANDING_ABROAD, "party", 5),
    Kind(1, "Quy chế", "{n:02}-QC/TU", "TU", COMMITTEE, ABROAD, "party"),
    Kind(1, "Đề án", "{n:02}-ĐA/TU", "TU", STANDING, ABROAD, "party"),
    Kind(2, "Thông báo", "{n:02}-TB/TU", "TU", STANDING, STANDING_ABROAD, "party", 4),
    Kind(2, "Hướng dẫn", "{n:02}-HD/BTCTU", "BAN TỔ CHỨC", "Ban Tổ chức Tỉnh ủy", "Ban Tổ chức Tỉnh ủy {}", "party"),
    Kind(1, "Hướng dẫn", "{n:02}-HD/UBKTTU", "ỦY BAN KIỂM TRA", "Ủy ban Kiểm tra Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy {}", "party"),
    Kind(1, "Kế hoạch", "{n:02}-KH/BTGTU", "BAN TUYÊN GIÁO", "Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy {}", "party"),
    Kind(9, "Quyết định", "{n:02}/QĐ-UBND", "UBND", PEOPLE, PEOPLE + " {}", "decision", 3),
    Kind(3, "Quyết định", "{n:02}/{y}/QĐ-UBND", "UBND", PEOPLE, PEOPLE + " {}", "decision"),
    Kind(4, "Kế hoạch", "{n:02}/KH-UBND", "UBND", PEOPLE, PEOPLE + " {}", "plan", 2),
    Kind(1, "Chỉ thị", "{n:02}/CT-UBND", "UBND", "Chủ tịch " + PEOPLE, PEOPLE + " {}", "plan"),
    Kind(3, "Nghị quyết", "{n:02}/NQ-HĐND", "HĐND", COUNCIL, COUNCIL + " {}", "council"),
    Kind(2, "Nghị quyết", "{n:02}/{y}/NQ-HĐND", "HĐND", COUNCIL, COUNCIL + " {}", "council"),
]
# The kind of each of the 50 places, and which of its kind's places it is; kinds mixed by a step without a common divisor.
PLACES = [(kind, turn) for kind in KINDS for turn in range(kind.share)]
PLACES = [PLACES[place * 7 % len(PLACES)] for place in range(len(PLACES))]
assert len(PLACES) * len(texts.PROVINCES) == ROUND


class Document:
    """What other documents must know of one: its number gives it all."""

    __slots__ = ("number", "province", "kind", "day", "symbol", "matter", "place")

    def __init__(self, number, seed):
        turn, within = divmod(number, ROUND)
        cell = within * STEP % ROUND
        self.number, self.province = number, cell % len(texts.PROVINCES)
        self.place = cell // len(texts.PROVINCES)
        self.kind, of_kind = PLACES[self.place]
        kind = self.kind
        # Other years first in each province; the first province begins with its first number, so that the first document can be
        # cited by all.
        shift = self.province * (7919 + seed * 104729)
        slot = ((turn * kind.share + of_kind) * kind.step + shift) % kind.capacity
        self.day = FIRST_DAY + slot * DAYS // kind.capacity
        start = max(start for start in kind.starts if start <= slot)
        value = (slot - start) * kind.spread + 1 + (slot * 31 + shift) % kind.spread
        self.symbol = kind.symbol.format(n=value, y=datetime.date.fromordinal(self.day).year)
        self.matter = texts.MATTERS[(number * 37 + seed) % len(texts.MATTERS)]

    @property
    def name(self):
        return texts.PROVINCES[self.province]


def number_of(province, ordinal):
    """The number of the document that is the `ordinal`th of its province, counted by rounds."""
    turn, place = divmod(ordinal, len(PLACES))
    cell = place * len(texts.PROVINCES) + province
    return turn * ROUND + cell * pow(STEP, -1, ROUND) % ROUND


def skewed(choice, count, shift):
    """A rank below `count` by Zipf's law."""
    return int(shift * ((count + shift) / shift) ** choice.random()) - shift


def rows(table):
    """The rows of a table of the vocabulary, without comments and its head."""
    lines = [line for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def central_documents():
    """The central documents of the vocabulary that public sources date: of the Party, and of the State; the best known first."""
    party, state = [], []
    for symbol, kind, _, date, _, issuer, topic, _, _, prominent, source in rows(KNOWN):
        if source != "unverified" and symbol != "-" and date != "-" and topic != "-":
            made = datetime.date.fromisoformat(date)
            if made.year >= 2006:
                short = f"{kind} số {symbol}, ngày {made.day:02}/{made.month}/{made.year} của {issuer}"
                party.append((prominent != "yes", made.toordinal(), short, f"{short} về {topic}"))
    for symbol, kind, _, _, name, _, _, source in rows(LAWS):
        year = int(symbol.split("/")[1]) if "/" in symbol else 0
        # What amends others has no name of its own.
        if source != "unverified" and kind in ("Luật", "Bộ luật") and year >= 2008 and "sửa đổi" not in name:
            # By name and year for the greater part, as laws are cited.
            day = datetime.date(year + 1, 1, 1).toordinal()
            state.append((False, day, f"{name} năm {year}", f"{name} số {symbol}"))
    mix = random.Random(20)
    mix.shuffle(party)
    mix.shuffle(state)
    return sorted(party, key=lambda known: known[0]), state


class Writer:
    """Writes the texts of a collection; the pieces are made once."""

    def __init__(self, seed):
        self.seed = seed
        self.party, self.state = central_documents()
        mix = random.Random(seed * 2 + 1)
        self.sentences = [
            f"{mix.choice(texts.SUBJECTS)} {mix.choice(texts.ACTIONS)}, {mix.choice(texts.MANNERS)}; {mix.choice(texts.LIMITS)}."
            for _ in range(5000)
        ] + [
            mix.choice(texts.FACTS).format(
                a=mix.randint(3, 48), b=mix.randint(60, 140), c=mix.randint(2, 19), d=mix.choice(texts.DISTRICTS),
                e=mix.randint(120, 9800), p=mix.randint(41, 98)) for _ in range(1500)
        ]

    def cited(self, own, choice):
        """A document that `own` may cite, or None: one of a smaller number and an earlier date, the first ones far more often."""
        at_home = choice.random() < 0.6
        for _ in range(12):
            if at_home:
                number = number_of(own.province, skewed(choice, own.number // len(texts.PROVINCES) + 1, SHIFT))
            else:
                number = skewed(choice, own.number, SHIFT) if own.number else 0
            if number < own.number:
                other = Document(number, self.seed)
                if other.day < own.day and not (own.kind.is_party and not other.kind.is_party and choice.random() < 0.7):
                    return other
        return None

    def central(self, own, choice):
        """A central document of before `own`, as a citation."""
        known = self.party if choice.random() < (0.85 if own.kind.is_party else 0.35) else self.state
        while True:
            _, day, short, long = known[skewed(choice, len(known), CENTRAL_SHIFT)]
            if day < own.day:
                return short if choice.random() < 0.6 else long

    @staticmethod
    def citation(other, own, choice):
        """A generated document as `own` cites it: its date always, its issuer where the place would not be plain."""
        day = datetime.date.fromordinal(other.day)
        date = (f"ngày {day.day:02} tháng {day.month} năm {day.year}", f"ngày {day.day:02}/{day.month}/{day.year}",
                f"ngày {day.day}-{day.month}-{day.year}")[int(choice.random() * 3)]
        comma = "," if other.kind.is_party else ""
        text = f"{other.kind.type} số {other.symbol}{comma} {date}"
        if other.province != own.province:
            text += f" của {other.kind.elsewhere.format(other.name)}"
        elif choice.random() < 0.6:
            text += f" của {other.kind.issuer}"
        return text + f" về {other.matter}" if choice.random() < 0.4 else text

    def text(self, number):
        """The text of a document."""
        own = Document(number, self.seed)
        choice = random.Random(self.seed * LIMIT + number)
        share = min(CROSS[1], max(CROSS[0], CROSS[0] + (CROSS[1] - CROSS[0]) * math.log10(max(number, 100) / 100) / 3))
        bases, inside, cited = [], [], set()
        for place in range(choice.randint(8, 9)):
            other = self.cited(own, choice) if choice.random() < share else None
            if other is not None and other.number in cited:
                other = None
            if other is None:
                text = self.central(own, choice)
            else:
                cited.add(other.number)
                text = self.citation(other, own, choice)
            # Bases are of the centre or of the place itself.
            if place < 4 and (other is None or other.province == own.province):
                bases.append(text)
            elif other is not None and other.province != own.province:
                inside.append(choice.choice(texts.ELSEWHERE).format(c=text))
            else:
                relation = choice.choice(ORDER)
                inside.append(choice.choice(texts.RELATIONS[relation]).format(c=text, m=own.matter))
        changed = self.changed(own, choice) if choice.random() < 0.12 + share / 3 else None
        return LAYOUTS[own.kind.form](self, own, choice, bases, inside, changed)

    def changed(self, own, choice):
        """An older document of the same place and kind that `own` changes or replaces, or None."""
        ordinal = own.number // ROUND
        places = [place for place, (kind, _) in enumerate(PLACES) if kind is own.kind]
        for _ in range(4):
            number = number_of(own.province, choice.randint(0, ordinal) * len(PLACES) + choice.choice(places))
            other = Document(number, self.seed)
            if number < own.number and other.day < own.day:
                text = self.citation(other, own, random.Random(number)).split(" về ")[0]
                this = f"{own.kind.type} này"
                return choice.choice([
                    f"{this} thay thế {text}.", f"{this} sửa đổi, bổ sung khoản 2 Điều 3 {text}.",
                    f"Bãi bỏ {text} kể từ ngày {this} có hiệu lực.", f"{this} sửa đổi {text} ở những nội dung nêu trên."])
        return None

    def paragraph(self, choice):
        """Two to four sentences."""
        return " ".join(choice.choices(self.sentences, k=2 + int(choice.random() * 3)))

    def body(self, choice, inside, count, opening):
        """Numbered paragraphs, with the citations spread among them; `opening` gives what a paragraph begins with."""
        places = sorted(choice.sample(range(count), min(count, len(inside))))
        waiting = dict(zip(places, inside))
        for place in range(count):
            paragraph = self.paragraph(choice)
            if place in waiting:
                paragraph = f"{waiting[place]} {paragraph}" if choice.random() < 0.5 else f"{paragraph} {waiting[place]}"
            yield f"{opening(place)}{paragraph}"

    @staticmethod
    def person(choice):
        return " ".join(choice.choice(part) for part in (texts.FAMILY, texts.MIDDLE, texts.GIVEN))


# Doing comes up oftener than the rest, as in real documents.
ORDER = ["implements"] * 4 + ["continues"] * 2 + ["reviews"] * 2 + ["cites"] * 3 + ["supervises", "guides", "specifies", "accompanies"]
PARAGRAPHS = 17


def date_line(own):
    day = datetime.date.fromordinal(own.day)
    return f"{own.name}, ngày {day.day:02} tháng {day.month:02} năm {day.year}"


def party(writer, own, choice, bases, inside, changed):
    """A document of a provincial committee or of one of its bodies."""
    kind, organ = own.kind, own.kind.organ
    lines = [f"TỈNH ỦY {own.name.upper()}"] + ([] if organ == "TU" else [organ]) + [
        "*", f"Số {own.symbol}", "ĐẢNG CỘNG SẢN VIỆT NAM", date_line(own), "", kind.type.upper()]
    if organ == "TU":
        lines.append(f"CỦA {kind.issuer.upper()}")
    lines += [f"về {own.matter}", "-----", ""]
    first = bases[0] if bases else None
    for base in bases[1:]:
        lines.append(f"{choice.choice(['Căn cứ', 'Căn cứ', 'Thực hiện', 'Thi hành'])} {base};")
    lines.append(f"{f'Để cụ thể hóa {first}, ' if first else ''}{kind.issuer} ban hành {kind.type} về {own.matter} như sau:")
    counts = (5, 3, 6, PARAGRAPHS - 14)
    spread = [[], [], [], []]
    for place, sentence in enumerate(inside):
        spread[(0, 2, 3, 2, 1, 2, 0)[place % 7]].append(sentence)
    for section, title in enumerate(texts.SECTIONS):
        lines += ["", f"{('I', 'II', 'III', 'IV')[section]}. {title}"]
        for paragraph in writer.body(choice, spread[section], counts[section], lambda place: f"{place + 1}. "):
            lines += ["", paragraph]
    lines += [""] + ([changed] if changed else []) + [f"{kind.type} này phổ biến đến chi bộ.", "", "Nơi nhận:"]
    lines += ["- Các huyện ủy, thành ủy, đảng ủy trực thuộc,", f"- Các đồng chí ủy viên {COMMITTEE},", "- Lưu Văn phòng.", ""]
    lines += (["T/M BAN THƯỜNG VỤ", choice.choice(["BÍ THƯ", "PHÓ BÍ THƯ"])] if organ == "TU" else ["TRƯỞNG BAN"])
    return "\n".join(lines + ["", writer.person(choice), ""])


def state_header(own, organ):
    return [organ, f"TỈNH {own.name.upper()}", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "",
            f"Số: {own.symbol}", date_line(own), ""]


def articles(writer, own, choice, bases, inside, changed, organ, title, verb):
    """A document in articles, behind its bases."""
    lines = state_header(own, organ) + [own.kind.type.upper(), f"{title} {own.matter}", "", f"{organ} TỈNH {own.name.upper()}", ""]
    lines += [f"{choice.choice(['Căn cứ', 'Căn cứ', 'Căn cứ', 'Thực hiện'])} {base};" for base in bases]
    lines += [f"Xét đề nghị của cơ quan chuyên môn về {own.matter},", "", verb]
    for paragraph in writer.body(choice, inside, PARAGRAPHS, lambda place: f"Điều {place + 1}. "):
        lines += ["", paragraph]
    lines += ["", f"Điều {PARAGRAPHS + 1}. {own.kind.type} này có hiệu lực kể từ ngày ký.{' ' + changed if changed else ''}", ""]
    return lines


def decision(writer, own, choice, bases, inside, changed):
    """A decision of a people's committee."""
    lines = articles(
        writer, own, choice, bases, inside, changed, "ỦY BAN NHÂN DÂN", "Về việc ban hành quy định về", "QUYẾT ĐỊNH:")
    lines += ["Nơi nhận:", "- Các sở, ban, ngành của tỉnh;", "- Lưu: VT.", "", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", ""]
    return "\n".join(lines + [writer.person(choice), ""])


def council(writer, own, choice, bases, inside, changed):
    """A resolution of a people's council."""
    lines = articles(writer, own, choice, bases, inside, changed, "HỘI ĐỒNG NHÂN DÂN", "Về chính sách", "QUYẾT NGHỊ:")
    return "\n".join(lines + ["CHỦ TỊCH", "", writer.person(choice), ""])


def plan(writer, own, choice, bases, inside, changed):
    """A plan or a directive of a people's committee."""
    lines = state_header(own, "ỦY BAN NHÂN DÂN") + [own.kind.type.upper(), f"Về {own.matter}", ""]
    for base in bases:
        lines.append(f"{choice.choice(['Thực hiện', 'Căn cứ', 'Triển khai'])} {base};")
    lines += [f"{own.kind.issuer} ban hành {own.kind.type} về {own.matter} với các nội dung sau:"]
    for paragraph in writer.body(choice, inside, PARAGRAPHS, lambda place: f"{place + 1}. "):
        lines += ["", paragraph]
    lines += [""] + ([changed, ""] if changed else [])
    lines += ["Nơi nhận:", "- Các huyện, thành phố;", "- Lưu: VT.", "", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", ""]
    return "\n".join(lines + [writer.person(choice), ""])


LAYOUTS = {"party": party, "decision": decision, "council": council, "plan": plan}
