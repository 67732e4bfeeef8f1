"""The input features of a token, exactly as src/Dateline.Language/Network/TokenFeatures.cs computes them.

A token is seen through its GloVe vector (row of its lower-cased form, none if unknown) and through hashed
tables: the lower-cased form, prefixes, suffixes, its shape and the form as written. Hash: FNV-1a, 32 bits, over the UTF-8 bytes of
the feature text, modulo the number of rows of its table (a power of two).
"""

# name -> rows; the order is the order of columns everywhere (training, embeddings.bin, C#).
TABLES = {
    "word": 16384,
    "prefix2": 1024,
    "prefix3": 8192,
    "suffix2": 2048,
    "suffix3": 8192,
    "suffix4": 16384,
    "shape": 1024,
    "form": 16384,
}


def fnv1a(text: str) -> int:
    h = 2166136261
    for b in text.encode("utf-8"):
        h = ((h ^ b) * 16777619) & 0xFFFFFFFF
    return h


def shape(form: str) -> str:
    """Upper case X, lower case x, digit d, anything else itself; a run longer than three is cut to three."""
    out = []
    for ch in form:
        if ch.isupper():
            c = "X"
        elif ch.islower():
            c = "x"
        elif "0" <= ch <= "9":
            c = "d"
        elif ch.isalpha():
            c = "a"
        else:
            c = ch
        if len(out) >= 3 and out[-1] == out[-2] == out[-3] == c:
            continue
        out.append(c)
    return "".join(out[:12])


def hashed(form: str) -> list[int]:
    low = form.lower()
    texts = (low, low[:2], low[:3], low[-2:], low[-3:], low[-4:], shape(form), form)
    return [fnv1a(t) & (rows - 1) for t, rows in zip(texts, TABLES.values())]
