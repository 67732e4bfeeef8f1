#!/usr/bin/python3
"""Writes plain statements and denials of Dateline's own making, as a gold file for 'dateline evaluate factuality … --learn'.

usage: statements.py > statements.jsonl
Readers of the crowd-labelled sets disagree on denials: asked whether it happened, some answer for the denial. Here the answer is
known by how the sentence is made. Only the strength of the head learns from these (certainty.py --made).
"""
import json
import random

WHO = ["The army", "Police", "The government", "Rebels", "The two sides", "The ministers", "Protesters", "The president", "Officials", "The rebels",
       "Troops", "The opposition", "Iran", "The court", "Kenya", "The union", "Gunmen", "Residents", "The envoy", "The company"]
# base, past, participle, object or what follows
DOES = [line.split("|") for line in """shell|shelled|shelled|the town
arrest|arrested|arrested|the journalist
sign|signed|signed|the agreement
release|released|released|the prisoners
attack|attacked|attacked|the convoy
meet|met|met|the delegation
seize|seized|seized|the ship
reject|rejected|rejected|the offer
close|closed|closed|the border
kill|killed|killed|the hostages
send|sent|sent|the aid
accept|accepted|accepted|the plan
visit|visited|visited|the camp
block|blocked|blocked|the road
expel|expelled|expelled|the diplomats
lift|lifted|lifted|the sanctions
bomb|bombed|bombed|the bridge
recognise|recognised|recognised|the result
cross|crossed|crossed|the river
threaten|threatened|threatened|the mayor
pay|paid|paid|the soldiers
approve|approved|approved|the law
leave|left|left|the capital
injure|injured|injured|the guards
support|supported|supported|the motion""".split("\n")]
WHEN = ["", " on Monday", " this week", " last month", ", local media reported", " in the north", " after the talks", ", he said"]
AFFIRMED = ["{who} {past} {what}", "{who} {past} {what}", "{whole} was {part} by {who2}", "{who} has {part} {what}", "It was then that {who2} {past} {what}"]
DENIED = ["{who} did not {base} {what}", "{who} never {past} {what}", "Nobody was {part}", "Nobody {past} {what}", "No one has {part} {what}",
          "{who} failed to {base} {what}", "{who} refused to {base} {what}", "{who} has not {part} {what}", "{who} has yet to {base} {what}",
          "None of them {past} {what}", "There were no reports that {who2} {past} {what}", "{whole} was not {part}", "{who} could not {base} {what}",
          "Neither side {past} {what}", "{who} returned without having {part} {what}", "{who} has so far not {part} {what}"]
STRONG = 2.7  # what readers say of a plain statement: nearly all of them 3

rng = random.Random(1)
for i in range(600):
    denied = i % 3 > 0
    base, past, part, what = rng.choice(DOES)
    who = rng.choice(WHO)
    plural = who in ("Police", "Rebels", "The two sides", "The ministers", "Protesters", "Officials", "The rebels", "Troops", "Gunmen", "Residents")
    own = who if who in ("Iran", "Kenya") else who[0].lower() + who[1:]
    frame = rng.choice(DENIED if denied else AFFIRMED)
    if plural:
        frame = frame.replace("{who} has ", "{who} have ")
    if what.endswith("s"):
        frame = frame.replace("{whole} was", "{whole} were")
    text = frame.format(who=who, who2=own, base=base, past=past, part=part, what=what, whole=what[0].upper() + what[1:])
    word = next(w for w in text.split() if w in ((base,) if "{base}" in frame else (past,) if "{past}" in frame else (part,)))
    start = text.index(" " + word) + 1
    print(json.dumps({"id": f"made-{i}", "text": text + rng.choice(WHEN) + ".",
                      "events": [{"start": start, "end": start + len(word), "value": -STRONG if denied else STRONG}]}))
