#!/usr/bin/python3
"""Cuts raw texts into reports of about 500 words: make_reports.py OUT.jsonl N TEXT.tar.gz|TEXT.txt …

Paragraphs are kept whole; the day of publication runs through 2019-2024 so that relative times resolve. The same
arguments give the same file.
"""
import datetime
import itertools
import json
import sys
import tarfile

WORDS = 430  # about 500 tokens with punctuation


def paragraphs(path):
    if path.endswith((".tar.gz", ".tgz")):
        with tarfile.open(path) as archive:
            for member in sorted(archive.getmembers(), key=lambda m: m.name):
                if member.isfile() and member.name.endswith(".txt"):
                    yield from archive.extractfile(member).read().decode("utf8", "replace").split("\n")
    else:
        yield from open(path, encoding="utf8", errors="replace").read().split("\n")


def reports(paths):
    # Files take turns, so that each source has its share.
    def one(path):
        text, count = [], 0
        for p in paragraphs(path):
            if p.strip():
                text.append(p.strip()); count += len(p.split())
            if count >= WORDS:
                yield "\n\n".join(text)
                text, count = [], 0
    streams = [one(p) for p in paths]
    for group in itertools.zip_longest(*streams):
        yield from (g for g in group if g)


out, n = sys.argv[1], int(sys.argv[2])
with open(out, "w", encoding="utf8") as f:
    for i, text in enumerate(itertools.islice(reports(sys.argv[3:]), n)):
        day = datetime.date(2019, 1, 1) + datetime.timedelta(days=i % 2000)
        f.write(json.dumps({"id": f"r{i:05d}", "published": day.isoformat(), "outlet": "bench", "text": text}, ensure_ascii=False) + "\n")
