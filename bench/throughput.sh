#!/usr/bin/env bash
# Whole-program throughput of `code`: bench/throughput.sh REPORTS.jsonl [JOBS]
# Prints reports a second, peak memory and the share of time of each stage.
set -eu
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
reports=${1:?usage: bench/throughput.sh REPORTS.jsonl [JOBS]}
jobs=${2:-$(nproc)}
"$home/dateline" --version >/dev/null
start=$(date +%s.%N)
/usr/bin/env python3 - "$home/dateline" "$reports" "$jobs" <<'PY'
import resource, subprocess, sys
program, reports, jobs = sys.argv[1:]
with open("/dev/null", "wb") as sink:
    code = subprocess.run([program, "code", reports, "--jobs", jobs, "--timings"], stdout=sink).returncode
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"exit status {code}, peak memory {peak:.0f} MiB")
PY
end=$(date +%s.%N)
count=$(wc -l <"$reports")
awk -v n="$count" -v s="$start" -v e="$end" -v j="$jobs" 'BEGIN { printf "%d reports in %.1f s with %s jobs: %.1f reports a second\n", n, e - s, j, n / (e - s) }'
