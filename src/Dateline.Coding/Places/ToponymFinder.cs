using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Places;

/// <summary>
/// Finds the names that may be places: those that the names model calls places, and those that it overlooked or
/// called otherwise but that the gazetteer and the words before them show to be places.
/// </summary>
internal sealed class ToponymFinder(Gazetteer gazetteer)
{
    private const int LongestName = 6;

    // A town is taken without the names model's word only from this many people on (base-10 logarithm).
    private const double KnownTown = 5.3;

    // Towns of 800,000 people: named alone they are rarely somebody's surname.
    private const double GreatTown = 5.9;

    private readonly PlaceWords _words = gazetteer.Words;

    public List<Toponym> Find(AnalysedReport report)
    {
        var found = new List<Toponym>();
        var next = 0;
        foreach (var sentence in report.Sentences)
        {
            var taken = new NameKind?[sentence.Tokens.Count];
            var from = next;
            for (; next < report.Names.Count && report.Names[next].Sentence == sentence.Index; next++)
            {
                for (var t = report.Names[next].First; t <= report.Names[next].Last; t++)
                {
                    taken[t] = report.Names[next].Kind;
                }
            }

            var done = new bool[sentence.Tokens.Count];
            for (var n = from; n < next; n++)
            {
                FromName(report, sentence, report.Names[n], taken, done, found);
            }

            FromGazetteer(report, sentence, taken, done, found);
        }

        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return found;
    }

    private void FromName(AnalysedReport report, Sentence sentence, NameMention name, NameKind?[] taken, bool[] done, List<Toponym> found)
    {
        if (name.Kind is not NameKind.Place)
        {
            if (name.Kind is NameKind.Other || !IsPlaceAfterAll(report, sentence, name))
            {
                AddEmbedded(report, sentence, name, done, found);
                return;
            }
        }

        int first = name.First, last = name.Last;
        for (var t = first; t <= name.Last + 1; t++)
        {
            if (t > name.Last || sentence[t].Form is "," or ";" or "/" or "(" or ")")
            {
                last = t - 1;
                if (last >= first)
                {
                    AddName(report, sentence, first, last, taken, done, found);
                }

                first = t + 1;
            }
        }
    }

    private void AddName(AnalysedReport report, Sentence sentence, int first, int last, NameKind?[] taken, bool[] done, List<Toponym> found)
    {
        while (first < last && (!StartsUpper(sentence[first]) || sentence[first].Lower == "the") && Find(report, sentence, first, last).Count == 0)
        {
            first++;
        }

        while (last > first && (sentence[last].Upos == Upos.Punct || sentence[last].Lower is "'s" or "’s" or "'" or "’"))
        {
            last--;
        }

        if (first > last || done[first] || !IsName(sentence, first, last) || IsPartOfInstitution(sentence, first, last, taken))
        {
            return;
        }

        // 'Czech' 'Republic', 'South' 'Korea': the model may have cut a country's name at its front.
        if (first > 0 && !done[first - 1] && StartsUpper(sentence[first - 1]) && Find(report, sentence, first - 1, last) is { Count: > 0 } longer
            && longer[0].Kind == PlaceKind.Country)
        {
            first--;
        }

        // 'Gaza' 'Strip': a longer name of the gazetteer goes before the model's shorter one.
        for (var end = Math.Min(sentence.Tokens.Count - 1, last + 3); end > last; end--)
        {
            var isNamed = StartsUpper(sentence[end]) || (end == last + 1 && sentence[end].Lower == "oblast");
            if (isNamed && PlacesOrFree(taken, last + 1, end) && Find(report, sentence, first, end).Count > 0)
            {
                last = end;
                break;
            }
        }

        Add(report, sentence, first, last, done, found);
    }

    private void Add(AnalysedReport report, Sentence sentence, int first, int last, bool[] done, List<Toponym> found)
    {
        var entries = Find(report, sentence, first, last);
        var hint = PlaceHints.Beside(sentence, first, last, _words);
        int coreFirst = first, coreLast = last;
        if (entries.Count == 0)
        {
            (coreFirst, coreLast, hint) = PlaceHints.Core(sentence, first, last, _words, hint);
            entries = coreLast >= coreFirst ? Find(report, sentence, coreFirst, coreLast) : entries;
            if (entries.Count == 0)
            {
                (coreFirst, coreLast, entries) = Inside(report, sentence, first, last);
            }
        }

        for (var t = first; t <= last; t++)
        {
            done[t] = true;
        }

        // A name that the gazetteer lacks is a place only if the words say so: the model's word alone is too often wrong.
        if (entries.Count == 0 && !SoundsLikePlace(sentence, first, last))
        {
            return;
        }

        var span = new Span(sentence[first].Span.Start, sentence[last].Span.End);
        var key = gazetteer.Key(Text(report, sentence, coreFirst, Math.Max(coreFirst, coreLast)));
        found.Add(new Toponym(sentence.Index, first, last, span, span.Of(report.Report.Text), key, hint, entries));
    }

    // 'U.S. Army', 'California Department of Health': the place whose body it is, as a name for its government.
    private void AddEmbedded(AnalysedReport report, Sentence sentence, NameMention name, bool[] done, List<Toponym> found)
    {
        if (name.Kind != NameKind.Organization)
        {
            return;
        }

        for (var last = Math.Min(name.Last - 1, name.First + 2); last >= name.First; last--)
        {
            var isBody = _words.IsPublicBody(sentence[last + 1].Lower) && IsName(sentence, name.First, last);
            var entries = isBody ? Find(report, sentence, name.First, last) : [];
            foreach (var entry in entries)
            {
                if (entry.Kind is PlaceKind.Country || (entry.Kind is PlaceKind.FirstLevel && !entry.IsAlternate) || (entry.IsTown && !entry.IsAlternate && entry.People >= KnownTown))
                {
                    var span = new Span(sentence[name.First].Span.Start, sentence[last].Span.End);
                    var text = span.Of(report.Report.Text);
                    found.Add(new Toponym(sentence.Index, name.First, last, span, text, gazetteer.Key(text), PlaceHint.None, entries) { IsEmbedded = true });
                    for (var t = name.First; t <= last; t++)
                    {
                        done[t] = true;
                    }

                    return;
                }
            }
        }
    }

    private bool SoundsLikePlace(Sentence sentence, int first, int last)
    {
        var before = first - (first > 0 && sentence[first - 1].Lower == "the" ? 2 : 1);
        if (before >= 0 && (_words.IsLocative(sentence[before].Lower) || sentence[before].Lower == "of"))
        {
            return true;
        }

        for (var t = first; t <= last; t++)
        {
            if (_words.IsPlacePart(sentence[t].Lower))
            {
                return true;
            }
        }

        return false;
    }

    // 'Copenhagen Airport', 'Atlanta Fire Department': an unknown name that begins or ends with a known place lies there.
    private (int First, int Last, IReadOnlyList<GazetteerEntry> Entries) Inside(AnalysedReport report, Sentence sentence, int first, int last)
    {
        for (var length = last - first; length > 0; length--)
        {
            foreach (var from in (ReadOnlySpan<int>)[first, last - length + 1])
            {
                var to = from + length - 1;
                if (!StartsUpper(sentence[from]) || (length == 1 && _words.IsCommonWord(sentence[from].Lower)))
                {
                    continue;
                }

                var entries = Find(report, sentence, from, to);
                foreach (var entry in entries)
                {
                    if (!entry.IsAlternate && (entry.Kind is PlaceKind.Country or PlaceKind.FirstLevel || (entry.IsTown && entry.People >= KnownTown)))
                    {
                        return (from, to, entries);
                    }
                }
            }
        }

        return (first, last, []);
    }

    private void FromGazetteer(AnalysedReport report, Sentence sentence, NameKind?[] taken, bool[] done, List<Toponym> found)
    {
        for (var first = 0; first < sentence.Tokens.Count; first++)
        {
            if (taken[first] is not null || done[first] || !IsNameLike(sentence, first))
            {
                continue;
            }

            for (var last = Math.Min(first + LongestName, sentence.Tokens.Count) - 1; last >= first; last--)
            {
                if (FreeAfter(taken, done, first, last) && IsNameLike(sentence, last) && IsKnown(report, sentence, first, last, taken))
                {
                    Add(report, sentence, first, last, done, found);
                    first = last;
                    break;
                }
            }
        }
    }

    private bool IsKnown(AnalysedReport report, Sentence sentence, int first, int last, NameKind?[] taken)
    {
        if (first == last && (_words.IsCommonWord(sentence[first].Lower) && !IsAbbreviatedCountry(sentence[first])))
        {
            return false;
        }

        if (IsPartOfInstitution(sentence, first, last, taken) || BesideAnotherName(sentence, first, last))
        {
            return false;
        }

        var locative = first > 0 && _words.IsLocative(sentence[first - 1].Lower);
        foreach (var entry in Find(report, sentence, first, last))
        {
            if (entry.Kind is PlaceKind.Country or PlaceKind.MacroRegion or PlaceKind.Water or PlaceKind.Capital
                || (entry.Kind is PlaceKind.FirstLevel && (!entry.IsAlternate || locative))
                || (entry.IsTown && !entry.IsAlternate && entry.People >= KnownTown)
                || (locative && (!entry.IsAlternate || entry.People >= 4) && last - first < 4))
            {
                return true;
            }
        }

        return false;
    }

    // The names model took a country for its people or a town for a person; the words say otherwise.
    private bool IsPlaceAfterAll(AnalysedReport report, Sentence sentence, NameMention name)
    {
        if (name.Last - name.First > 4)
        {
            return false;
        }

        var isIn = name.First > 0 && sentence[name.First - 1].Lower is "in" or "near" or "outside";
        var locative = isIn || (name.First > 0 && _words.IsLocative(sentence[name.First - 1].Lower));
        foreach (var entry in Find(report, sentence, name.First, name.Last))
        {
            var isKnown = entry.IsTown && !entry.IsAlternate && entry.People >= KnownTown;
            var isPlace = name.Kind switch
            {
                NameKind.Nationality => gazetteer.CountryOfDemonym(name.Span.Of(report.Report.Text)) is null
                    && (entry.Kind is PlaceKind.Country or PlaceKind.Capital || isKnown || (isIn && !entry.IsAlternate)),
                NameKind.Organization => entry.Kind is PlaceKind.Country
                    || (locative && (entry.Kind is PlaceKind.Capital or PlaceKind.MacroRegion || (entry.IsTown && !entry.IsAlternate && entry.People > 4.5)))
                    || (entry.Kind is PlaceKind.FirstLevel && !entry.IsAlternate)
                    || (isIn && entry.IsTown && !entry.IsAlternate && entry.People > 3),
                _ => (isIn && !entry.IsAlternate && (entry.Kind is PlaceKind.Country or PlaceKind.Capital or PlaceKind.FirstLevel || (entry.IsTown && entry.People > 3)))
                    || (locative && isKnown)
                    || (name.First == name.Last && isKnown && (entry.People >= GreatTown || IsPlaceElsewhere(report, name)) && !IsPersons(report, sentence[name.First].Form)),
            };
            if (isPlace)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlaceElsewhere(AnalysedReport report, NameMention name)
    {
        var text = name.Span.Of(report.Report.Text);
        return report.Names.Any(other => other.Kind == NameKind.Place && string.Equals(other.Span.Of(report.Report.Text), text, StringComparison.Ordinal));
    }

    // Whether the report knows a person of whose longer name the word is a part: 'Sam Houston'.
    private static bool IsPersons(AnalysedReport report, string word)
    {
        foreach (var name in report.Names)
        {
            if (name.Kind == NameKind.Person && name.First < name.Last && name.Span.Of(report.Report.Text).Split(' ').Contains(word, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // 'Washington Post', 'Boston University': the place is inside another thing's name.
    private bool IsPartOfInstitution(Sentence sentence, int first, int last, NameKind?[] taken)
    {
        var next = last + 1;
        return next < sentence.Tokens.Count && StartsUpper(sentence[next]) && taken[next] is not NameKind.Person
            && sentence[first].Lower != sentence[first].Form && !IsAllUpper(sentence[last].Form)
            && _words.IsInstitution(sentence[next].Lower) && sentence[next].Lower is not "city";
    }

    // Capitals on either side make a longer name that the gazetteer does not know: a person's or a firm's.
    private bool BesideAnotherName(Sentence sentence, int first, int last)
    {
        var before = first - 1;
        if (before > 0 && StartsUpper(sentence[before]) && sentence[before].Upos == Upos.Propn && !_words.IsDirection(sentence[before].Lower))
        {
            return true;
        }

        var after = last + 1;
        return after < sentence.Tokens.Count && StartsUpper(sentence[after]) && sentence[after].Upos == Upos.Propn
            && !IsAllUpper(sentence[after].Form) && !_words.IsDivisionWord(sentence[after].Lower) && !_words.IsTownWord(sentence[after].Lower);
    }

    private IReadOnlyList<GazetteerEntry> Find(AnalysedReport report, Sentence sentence, int first, int last) =>
        gazetteer.Find(Text(report, sentence, first, last));

    private static string Text(AnalysedReport report, Sentence sentence, int first, int last) =>
        report.Report.Text[sentence[first].Span.Start..sentence[last].Span.End];

    // Not 'western' or 'bay' or 'US$'; a capital somewhere, and more than a word for a sort of place.
    private bool IsName(Sentence sentence, int first, int last)
    {
        var upper = false;
        for (var t = first; t <= last; t++)
        {
            upper |= StartsUpper(sentence[t]);
            if (sentence[t].Form.Contains('$', StringComparison.Ordinal))
            {
                return false;
            }
        }

        return upper && !(first == last && (_words.IsDirection(sentence[first].Lower) || _words.IsDivisionWord(sentence[first].Lower)
            || _words.IsDistrictWord(sentence[first].Lower) || _words.IsTownWord(sentence[first].Lower)));
    }

    private static bool IsNameLike(Sentence sentence, int token)
    {
        var t = sentence[token];
        return StartsUpper(t) && !t.Form.Contains('$', StringComparison.Ordinal) && (t.Form.Length > 2 || IsAbbreviatedCountry(t)) && t.Upos is not (Upos.Pron or Upos.Det or Upos.Adp or Upos.Cconj);
    }

    private static bool IsAbbreviatedCountry(Token token) => token.Form is "US" or "UK" or "U.S." or "U.K." or "UAE" or "DRC" or "USA";

    private static bool FreeAfter(NameKind?[] taken, bool[] done, int first, int last)
    {
        for (var t = first; t <= last; t++)
        {
            if (taken[t] is not null || done[t])
            {
                return false;
            }
        }

        return true;
    }

    private static bool PlacesOrFree(NameKind?[] taken, int first, int last)
    {
        for (var t = first; t <= last; t++)
        {
            if (taken[t] is not (null or NameKind.Place))
            {
                return false;
            }
        }

        return true;
    }

    private static bool StartsUpper(Token token) => char.IsUpper(token.Form[0]);

    private static bool IsAllUpper(string form)
    {
        foreach (var c in form)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
