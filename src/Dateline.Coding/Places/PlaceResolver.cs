using Dateline.Core.Language;

namespace Dateline.Coding.Places;

/// <summary>Chooses for every toponym of a report the entry that it means.</summary>
internal sealed class PlaceResolver(Gazetteer gazetteer)
{
    // From this lead on a name is clear by itself and speaks for its country when others are decided.
    private const double ClearLead = 1.5;

    /// <summary>The chosen entry of each toponym, null where none fits.</summary>
    public GazetteerEntry?[] Resolve(AnalysedReport report, List<Toponym> toponyms)
    {
        InheritHints(toponyms);
        var containment = new Containment(report, toponyms);
        var scores = new double[toponyms.Count][];
        var context = new PlaceContext();
        AddPeoples(report, context);
        for (var i = 0; i < toponyms.Count; i++)
        {
            var t = toponyms[i];
            scores[i] = new double[t.Entries.Count];
            for (var e = 0; e < scores[i].Length; e++)
            {
                scores[i][e] = PlacePrior.Of(t.Entries[e], t) + containment.Of(i, t.Entries[e]);
            }

            var (best, lead) = Best(scores[i]);
            if (best >= 0)
            {
                var entry = t.Entries[best];
                var clear = entry.Kind == PlaceKind.Country ? 1 : lead > ClearLead ? 0.8 : 0.3;
                context.Add(t.Key, entry, clear * (IsDateline(report, t) ? 2 : 1));
            }
        }

        var chosen = Choose(toponyms, scores, context);

        // Once more with what the first choice says: the names that leant on each other now lean on the choice.
        var second = new PlaceContext();
        AddPeoples(report, second);
        for (var i = 0; i < toponyms.Count; i++)
        {
            if (chosen[i] is { } entry)
            {
                second.Add(toponyms[i].Key, entry, (entry.Kind == PlaceKind.Country ? 1 : 0.8) * (IsDateline(report, toponyms[i]) ? 2 : 1));
            }
        }

        return Choose(toponyms, scores, second);
    }

    private static GazetteerEntry?[] Choose(List<Toponym> toponyms, double[][] scores, PlaceContext context)
    {
        // One name means one place in a report; so the best evidence for an entry anywhere counts everywhere.
        var evidence = new Dictionary<(string Key, int Entry), double>();
        for (var i = 0; i < toponyms.Count; i++)
        {
            for (var e = 0; e < scores[i].Length; e++)
            {
                var entry = toponyms[i].Entries[e];
                var told = scores[i][e] - PlacePrior.Of(entry, toponyms[i]);
                var id = (toponyms[i].Key, entry.Index);
                evidence[id] = Math.Max(evidence.GetValueOrDefault(id), told);
            }
        }

        var chosen = new GazetteerEntry?[toponyms.Count];
        var fits = new Dictionary<(string Key, int Entry), double>();
        for (var i = 0; i < toponyms.Count; i++)
        {
            var t = toponyms[i];
            var best = double.NegativeInfinity;
            foreach (var entry in t.Entries)
            {
                var id = (t.Key, entry.Index);
                if (!fits.TryGetValue(id, out var fit))
                {
                    fits[id] = fit = context.Fit(t.Key, entry);
                }

                var score = PlacePrior.Of(entry, t) + fit + evidence[id];
                if (score > best)
                {
                    (best, chosen[i]) = (score, entry);
                }
            }
        }

        return chosen;
    }

    // 'the Kursk region' says what 'Kursk' alone means in the rest of the report, unless the text also says 'the city of Kursk'.
    private static void InheritHints(List<Toponym> toponyms)
    {
        var hints = new Dictionary<string, PlaceHint>(StringComparer.Ordinal);
        foreach (var t in toponyms)
        {
            if (t.Hint is PlaceHint.Division or PlaceHint.Town)
            {
                hints[t.Key] = hints.TryGetValue(t.Key, out var other) && other != t.Hint ? PlaceHint.None : t.Hint;
            }
        }

        for (var i = 0; i < toponyms.Count; i++)
        {
            if (toponyms[i].Hint == PlaceHint.None && hints.GetValueOrDefault(toponyms[i].Key) == PlaceHint.Division)
            {
                toponyms[i] = toponyms[i] with { Hint = PlaceHint.Division };
            }
        }
    }

    private void AddPeoples(AnalysedReport report, PlaceContext context)
    {
        foreach (var name in report.Names)
        {
            if (name.Kind == NameKind.Nationality && gazetteer.CountryOfDemonym(name.Span.Of(report.Report.Text)) is { } country)
            {
                context.AddCountry("people of " + country, country, 0.6);
            }
        }
    }

    private static bool IsDateline(AnalysedReport report, Toponym toponym) =>
        report.Report.Dateline is { } dateline && dateline.Span.Overlaps(toponym.Span);

    private static (int Best, double Lead) Best(double[] scores)
    {
        int best = -1;
        double top = double.NegativeInfinity, second = double.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > top)
            {
                (best, second, top) = (i, top, scores[i]);
            }
            else
            {
                second = Math.Max(second, scores[i]);
            }
        }

        return (best, top - second);
    }
}
