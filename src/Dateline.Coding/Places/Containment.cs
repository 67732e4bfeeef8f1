using Dateline.Core.Language;

namespace Dateline.Coding.Places;

/// <summary>'X, Y', 'X in Y', 'X, a town in Y province', 'Y's X': the text itself says that one place lies in another.</summary>
internal sealed class Containment
{
    private const double BesideComma = 6;
    private const double OtherPhrase = 3.5;
    private const int LongestGap = 6;

    private readonly List<(int Inner, int Outer, double Bonus)>[] _pairs;
    private readonly List<Toponym> _toponyms;

    public Containment(AnalysedReport report, List<Toponym> toponyms)
    {
        _toponyms = toponyms;
        _pairs = new List<(int, int, double)>[toponyms.Count];
        for (var i = 0; i < _pairs.Length; i++)
        {
            _pairs[i] = [];
        }

        for (var i = 0; i + 1 < toponyms.Count; i++)
        {
            Toponym a = toponyms[i], b = toponyms[i + 1];
            if (a.Sentence != b.Sentence || b.First - a.Last - 1 is var gap && gap is < 0 or > LongestGap)
            {
                continue;
            }

            var (inner, bonus) = Read(report.Sentences[a.Sentence], a, b);
            if (bonus > 0 && !IsList(report, i))
            {
                var pair = inner ? (i, i + 1, bonus) : (i + 1, i, bonus);
                _pairs[i].Add(pair);
                _pairs[i + 1].Add(pair);
            }
        }
    }

    // 'Ohio, Georgia and Texas', 'Iraq, Iran': peers in a row do not hold each other.
    private bool IsList(AnalysedReport report, int first)
    {
        var kind = LikeliestKind(first + 1);
        if (kind is not (PlaceKind.Country or PlaceKind.FirstLevel))
        {
            return false;
        }

        if (LikeliestKind(first) == kind)
        {
            return true;
        }

        var third = first + 2;
        if (third >= _toponyms.Count || _toponyms[third].Sentence != _toponyms[first].Sentence || LikeliestKind(third) != kind)
        {
            return false;
        }

        for (var t = _toponyms[first + 1].Last + 1; t < _toponyms[third].First; t++)
        {
            if (report.Sentences[_toponyms[first].Sentence][t].Lower is not ("," or "and" or "or" or "&"))
            {
                return false;
            }
        }

        return true;
    }

    private PlaceKind? LikeliestKind(int toponym)
    {
        PlaceKind? kind = null;
        var top = double.NegativeInfinity;
        foreach (var entry in _toponyms[toponym].Entries)
        {
            var prior = PlacePrior.Of(entry, _toponyms[toponym]);
            if (prior > top)
            {
                (top, kind) = (prior, entry.Kind);
            }
        }

        return kind;
    }

    /// <summary>What the phrases around a toponym add to one of its entries.</summary>
    public double Of(int toponym, GazetteerEntry entry)
    {
        var total = 0.0;
        foreach (var (inner, outer, bonus) in _pairs[toponym])
        {
            var other = toponym == inner ? outer : inner;
            var top = double.NegativeInfinity;
            foreach (var candidate in _toponyms[other].Entries)
            {
                top = Math.Max(top, PlacePrior.Of(candidate, _toponyms[other]));
            }

            var best = 0.0;
            foreach (var candidate in _toponyms[other].Entries)
            {
                var lies = toponym == inner ? LiesIn(entry, candidate) : LiesIn(candidate, entry);
                if (lies)
                {
                    // The other name must not be bent into something unlikely to earn the bonus.
                    best = Math.Max(best, bonus + Math.Max(-bonus, PlacePrior.Of(candidate, _toponyms[other]) - top));
                }
            }

            total += best;
        }

        return total;
    }

    /// <summary>Whether one entry lies in the other.</summary>
    public static bool LiesIn(GazetteerEntry inner, GazetteerEntry outer)
    {
        if (inner.Index == outer.Index)
        {
            return false;
        }

        return outer.Kind switch
        {
            PlaceKind.Country => inner.Kind != PlaceKind.Country && inner.Country == outer.Country,
            PlaceKind.FirstLevel => inner.Kind is not (PlaceKind.Country or PlaceKind.FirstLevel) && inner.FirstLevel == outer.FirstLevel,
            PlaceKind.SecondLevel => inner.IsTown && inner.FirstLevel == outer.FirstLevel && inner.DistanceTo(outer) < 80,
            PlaceKind.MacroRegion or PlaceKind.Land => inner.IsTown && inner.DistanceTo(outer) < 250,
            _ => outer.IsTown && outer.People > 5 && (inner.Kind is PlaceKind.Section or PlaceKind.Site || inner.IsTown && inner.People < outer.People)
                && inner.DistanceTo(outer) < 40,
        };
    }

    // Whether the first name lies in the second, and how strongly the words between them say so; 0 for not at all.
    private static (bool FirstIsInner, double Bonus) Read(Sentence sentence, Toponym a, Toponym b)
    {
        var gap = b.First - a.Last - 1;
        if (gap == 0)
        {
            return (true, OtherPhrase);
        }

        var possessive = false;
        var containing = false;
        for (var t = a.Last + 1; t < b.First; t++)
        {
            var lower = sentence[t].Lower;
            possessive |= lower is "'s" or "’s";
            containing |= lower is "in" or "of";
            if (lower is "and" or "or" or "to" or "from" or ";" or "between" or "with" or "against" || sentence[t].Upos == Upos.Verb)
            {
                return (true, 0);
            }
        }

        if (possessive)
        {
            return (false, OtherPhrase);
        }

        var last = sentence[b.First - 1].Lower;
        return gap == 1 && last is "," or "(" ? (true, BesideComma)
            : containing ? (true, OtherPhrase)
            : (true, 0);
    }
}
