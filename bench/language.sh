#!/usr/bin/env bash
# Raw text to trees and names on one core: bench/language.sh TEXT [ROUNDS]
# Prints tokens a second of the whole program and without its start, peak memory, and, where Debian's link-grammar is installed,
# the same text (its first 300 sentences) through link-parser beside it.
set -eu
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
text=${1:?usage: bench/language.sh TEXT [ROUNDS]}
rounds=${2:-3}
"$home/dateline" --version >/dev/null
python3 - "$home/dateline" "$text" "$rounds" <<'PY'
import os, resource, shutil, subprocess, sys, tempfile, time
program, text, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

def best(path, out):
    took = []
    for _ in range(rounds):
        start = time.perf_counter()
        with open(out, "wb") as sink:
            subprocess.run([program, "parse", path], stdout=sink, check=True)
        took.append(time.perf_counter() - start)
    return min(took)

with tempfile.TemporaryDirectory() as folder:
    out, empty = os.path.join(folder, "out.conllu"), os.path.join(folder, "one.txt")
    open(empty, "w").write("It rained.\n")
    start, whole = best(empty, out), best(text, out)
    rows = open(out, encoding="utf8").read().split("\n")
    tokens = sum(1 for r in rows if r[:1].isdigit() and r.split("\t")[0].isdigit())
    sentences = [r[9:] for r in rows if r.startswith("# text = ")]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    rate = tokens / (whole - start)
    print(f"{tokens} tokens in {whole:.2f} s, of which {start:.2f} s are the start: {tokens / whole:.0f} tokens a second, {rate:.0f} without the start; peak {peak:.0f} MiB")
    if shutil.which("link-parser"):
        some = sentences[:300]
        begin = time.perf_counter()
        subprocess.run(["link-parser", "-batch", "-timeout=10"], input="\n".join(some).encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        took, n = time.perf_counter() - begin, sum(len(s.split()) for s in some)
        print(f"link-parser beside it: {n / took:.0f} words a second, 1 to {rate * took / n:.0f}")
PY
