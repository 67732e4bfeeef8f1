"""Names as keys: the same folding that src/Dateline.Coding/Places/PlaceKey.cs does with the table that is written here."""
import re
import unicodedata

SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ŋ": "ng", "ħ": "h",
           "ŧ": "t", "ə": "a", "ɛ": "e", "ɔ": "o", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ɲ": "ny", "ĸ": "k", "ŀ": "l", "ſ": "s",
           "ʻ": "", "ʼ": "", "ʽ": "", "ʾ": "", "ʿ": "", "ʹ": "", "ˈ": "", "ˀ": "", "‘": "", "’": "", "‛": "", "′": "",
           "‐": " ", "‑": " ", "‒": " ", "–": " ", "—": " ", "\u00a0": " ", "·": " ", "\u200b": "", "\u200c": "", "\u200e": ""}
_TYPES = ("province|oblast|region|state|governorate|republic|krai|kray|prefecture|department|district|county|canton|municipality|"
          "division|autonomous region|autonomous province|autonomous republic|autonomous okrug|autonomous oblast|autonomous district|"
          "special region|capital region|metropolitan region|metropolitan city|special city|federal district|national region|"
          "parish|raion|wilayah|wilaya|mintaqah|muhafazah|territory|voivodeship|commune|city|zone|federation|borough|census area")
_AFTER = re.compile(rf"^(.+?) (?:{_TYPES})$", re.I)
_BEFORE = re.compile(r"^(?:the )?(?:(?:autonomous |federal )?(?:republic|province|region|state|district|department|canton|governorate|"
                     r"prefecture|municipality|city|community|county|parish|wilaya|emirate|principality|territory|free state)) of (?:the )?(.+)$"
                     r"|^(?:provincia de|provincia di|departamento de|departamento del|estado de|distrito de|provincie|"
                     r"wilayat|wilaya de|muhafazat|gorod|respublika|tỉnh|county) (.+)$", re.I)
_HUNDRED = frozenset("region state city district county province the north south east west central northern southern eastern western".split())


def _fold_char(ch):
    if ch in SPECIAL:
        return SPECIAL[ch]
    text = "".join(c for c in unicodedata.normalize("NFKD", ch.lower()) if not unicodedata.combining(c))
    text = "".join(SPECIAL.get(c, c) for c in text)
    return text if text.isascii() else None


def fold_table():
    """(code unit, ASCII) for every character that folds into something else; ASCII itself is folded by rule."""
    rows = []
    for code in list(range(0x80, 0x250)) + list(range(0x250, 0x370)) + list(range(0x1E00, 0x1F00)) + list(range(0x2000, 0x2070)):
        ch = chr(code)
        if unicodedata.category(ch) == "Mn":
            rows.append((code, ""))
            continue
        folded = _fold_char(ch)
        if folded is not None:
            rows.append((code, folded))
    return rows


_TABLE = {chr(code): text for code, text in fold_table()}


def key(name):
    """Lower-case ASCII letters, digits and single spaces; apostrophes and full stops vanish, other marks part words."""
    out = []
    for ch in name:
        text = ch.lower() if ch.isascii() else _TABLE.get(ch, ch)
        for c in text:
            if c.isascii():
                if c.isalnum():
                    out.append(c)
                elif c in "'.`":
                    continue
                elif out and out[-1] != " ":
                    out.append(" ")
            else:
                out.append(c)
    words = "".join(out).strip().split(" ")
    return " ".join("st" if w == "saint" else w for w in words)


def hash40(text):
    """FNV-1a, 64 bits, over the code units; the upper 40 bits after a last mix."""
    h = 0xCBF29CE484222325
    for ch in text:
        h = ((h ^ ord(ch)) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    h ^= h >> 29
    h = (h * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
    return h >> 24


def is_usable_alternate(name):
    """Latin letters only; airport codes (three capitals) and links are no names that news uses."""
    if len(name) < 3 or len(name) > 60 or any(c.isdigit() for c in name) or "(" in name or "/" in name:
        return False
    if len(name) <= 4 and name.isupper():
        return False
    return all(c.isascii() or c in _TABLE for c in name) and any(c.isalpha() for c in name)


def without_type(name):
    """The name without its type word: 'Kursk Oblast' gives 'Kursk'."""
    found = []
    for match in (_AFTER.match(name), _BEFORE.match(name)):
        core = match and next((g for g in match.groups() if g), None)
        if core and len(core) > 2 and core.lower() not in _HUNDRED:
            found.append(core.strip())
    return found


def same_region(proper, names):
    """Whether the ISO name and the GeoNames names mean the same division: they share the head of a word."""
    heads = {w[:4] for n in names for w in _telling(n)}
    return any(w[:4] in heads for w in _telling(proper))


def _telling(name):
    cores = without_type(name) or [name]
    return [w for c in cores for w in key(c).split(" ") if len(w) > 2 and w not in _HUNDRED]
