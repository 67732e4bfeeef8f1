using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Quantities;

/// <summary>
/// Reads the numbers of a report with their bounds, units, rates, what they count and what they say of it. Years, dates,
/// times of day, ages, ordinals, scores and numbers that are names are left out; durations have the role 'duration'.
/// Thread-safe.
/// </summary>
public sealed class QuantityReader
{
    private readonly QuantityTables _tables;
    private readonly NumeralReader _numerals;
    private readonly RoleReader _roles;
    private readonly NotAQuantity _not;

    private QuantityReader(QuantityTables tables)
    {
        _tables = tables;
        _numerals = new NumeralReader(tables.Numbers);
        _roles = new RoleReader(tables.Roles);
        _not = new NotAQuantity(tables);
    }

    /// <summary>Reads the tables of data/quantities.</summary>
    /// <param name="dataFolder">The data folder, which holds 'quantities'.</param>
    /// <exception cref="Tables.TableException">A table is wrong.</exception>
    public static QuantityReader Load(string dataFolder) => new(QuantityTables.Load(Path.Combine(dataFolder, "quantities")));

    /// <summary>The quantities of a report, in order of the text; they do not overlap.</summary>
    public IReadOnlyList<Quantity> Read(AnalysedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var found = new List<Quantity>();
        foreach (var sentence in report.Sentences)
        {
            Read(report.Report.Text, sentence, found);
        }

        return found;
    }

    /// <summary>The quantities of <paramref name="all"/> that belong to an act: in its arguments or its clause.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sentence">Index of the sentence of the act.</param>
    /// <param name="trigger">Index of the word that heads the act.</param>
    /// <param name="participants">Head tokens of its actors, recipients and themes.</param>
    /// <param name="all">The quantities of the report.</param>
    public IReadOnlyList<Quantity> For(AnalysedReport report, int sentence, int trigger, IReadOnlyList<int> participants, IReadOnlyList<Quantity> all)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(participants);
        ArgumentNullException.ThrowIfNull(all);
        return Attachment.Of(report.Sentences[sentence], trigger, participants, all);
    }

    private void Read(string text, Sentence sentence, List<Quantity> found)
    {
        var pieces = PieceLexer.Of(sentence);
        for (var i = 0; i < pieces.Count;)
        {
            var sign = Sign(pieces, i);
            if (_numerals.Read(pieces, i, sign is not null) is not { } numeral)
            {
                i++;
                continue;
            }

            if (_not.Skip(sentence, pieces, numeral, sign is not null) is { } behind)
            {
                i = Math.Max(behind, i + 1);
                continue;
            }

            i = Math.Max(Add(text, sentence, pieces, numeral, sign, found), i + 1);
        }
    }

    private (Unit Unit, int Start)? Sign(List<Piece> pieces, int at)
    {
        if (at == 0 || _tables.Signs.Before(pieces, at) is not { } sign)
        {
            return null;
        }

        // A code of three letters ('USD') stands in capitals, so that 'all' or 'try' are none; the pieces are lower case,
        // and so it must be told by its place: right before digits.
        return pieces[at].Kind == PieceKind.Number ? sign : null;
    }

    private int Add(string text, Sentence sentence, List<Piece> pieces, Numeral first, (Unit Unit, int Start)? sign, List<Quantity> found)
    {
        var start = sign?.Start ?? first.Start;
        var (unit, end) = Measure(pieces, first, sign?.Unit);
        var (low, high) = (first.Value, first.Value);
        var second = Range(pieces, first, ref end, ref unit, start);
        if (second is { } other)
        {
            low = first.Scale == 1 && other.Scale > 1 && first.Value < 1000 && first.Value * other.Scale < other.Value ? first.Value * other.Scale : first.Value;
            high = other.Value;
        }

        var minus = second is null && start > 0 && (pieces[start - 1].Lower is "minus" or "negative" || (pieces[start - 1].Lower is "-" or "−" && !pieces[start - 1].Glued && (pieces[start].Glued || start == 1)));
        if (minus)
        {
            start--;
            (low, high) = (-low, -high);
        }

        (low, high) = (Tidy(low), Tidy(high));
        Bound? bound = null;
        if (_tables.Before.Before(pieces, start) is { } before)
        {
            bound = before.Value;
        }

        if (_tables.After.From(pieces, end) is { } after)
        {
            bound = after.Value;
            end = pieces[end].Lower is "+" or "plus" ? after.End : end;
        }

        var (per, perEnd) = Per(sentence, pieces, end, unit, out var counted, first, start);
        var span = new Span(pieces[start].Span.Start, pieces[Math.Max(end, perEnd) - 1].Span.End);
        var firstToken = pieces[start].Token;
        var lastToken = pieces[end - 1].Token;
        var head = RoleReader.Head(sentence, firstToken, lastToken);
        found.Add(new Quantity
        {
            Span = span,
            Text = span.Of(text),
            Value = first.Vague || second is not null ? null : low,
            Low = first.Vague || second is not null ? low : Lower(bound, low),
            High = first.Vague ? null : second is not null ? high : Upper(bound, high),
            Unit = unit?.Name,
            Of = counted is { } noun ? RoleReader.Words(sentence, noun, lastToken) : null,
            Role = unit is null || unit.Kind == "share" ? _roles.Of(sentence, head, counted, bound is not null, lastToken) ?? unit?.Kind : unit.Kind,
            Per = per,
        });
        return Math.Max(end, perEnd);
    }

    // Without zeros at the end ('2500000000', not '2500000000.0'), and to twelve places.
    private static decimal Tidy(decimal value) => Math.Round(value, 12) / 1.000000000000000000000000000000m;

    private static decimal? Lower(Bound? bound, decimal value) => bound is null or Bound.Low or Bound.Above ? value : null;

    private static decimal? Upper(Bound? bound, decimal value) => bound is null or Bound.High or Bound.Below ? value : null;

    // The unit behind a number, and the index behind it.
    private (Unit? Unit, int End) Measure(List<Piece> pieces, Numeral numeral, Unit? money)
    {
        var end = numeral.End;
        if (money is not null)
        {
            // '$5 million dollars'
            return _tables.Units.From(pieces, end) is { } again && again.Value.Name == money.Name ? (money, again.End) : (money, end);
        }

        var at = end < pieces.Count && pieces[end].IsDash && pieces[end].Glued && end + 1 < pieces.Count && pieces[end + 1].Glued ? end + 1 : end;
        if (at < pieces.Count && _tables.Signs.From(pieces, at) is { } sign && (pieces[at].Kind == PieceKind.Sign || !pieces[at].Glued))
        {
            return (sign.Value, sign.End);
        }

        if (_tables.Units.From(pieces, at) is not { } found)
        {
            return (null, end);
        }

        // A letter alone is a unit only right behind digits ('5m').
        var letter = pieces[at].Lower.Length == 1 && pieces[at].Kind == PieceKind.Word;
        if (letter && (pieces[numeral.End - 1].Kind != PieceKind.Number || at != end || !(pieces[at].Glued || pieces[at].Lower is "m" or "t" or "l" or "g")))
        {
            return (null, end);
        }

        // 'a 500-pound bomb', '20 pounds of explosives' weigh; other pounds are money.
        if (found.Value.Name == "GBP" && pieces[at].Lower.StartsWith("pound", StringComparison.Ordinal) && found.End == at + 1
            && (at > end || (found.End < pieces.Count && pieces[found.End].Lower == "of")))
        {
            return (new Unit("pound-mass", "weight"), found.End);
        }

        return (found.Value, found.End);
    }

    private Numeral? Range(List<Piece> pieces, Numeral first, ref int end, ref Unit? unit, int start)
    {
        if (end >= pieces.Count - 1 || first.Vague || first.Fraction)
        {
            return null;
        }

        var between = start > 0 && pieces[start - 1].Lower == "between";
        var at = end;
        if (pieces[at].IsDash && at + 1 < pieces.Count && pieces[at + 1].Lower is "to")
        {
            at++;
        }

        var word = pieces[at].Lower;
        var joined = pieces[at].IsDash || (word == "to" && !(start > 0 && pieces[start - 1].Lower == "from" && unit is not null)) || (word == "and" && between);
        if (!joined || at + 1 >= pieces.Count)
        {
            return null;
        }

        at++;
        var sign = _tables.Signs.From(pieces, at);
        at = sign is { } s && s.End < pieces.Count && pieces[s.End].Kind == PieceKind.Number ? s.End : at;
        if (_numerals.Read(pieces, at, unit?.Kind == "money") is not { Vague: false, Fraction: false } second)
        {
            return null;
        }

        var scaled = first.Scale == 1 && second.Scale > 1 && first.Value < 1000 ? first.Value * second.Scale : first.Value;
        var (other, behind) = Measure(pieces, second, unit?.Kind == "money" ? unit : null);
        if (second.Value <= scaled && second.Value <= first.Value || (unit is not null && other is not null && unit.Name != other.Name))
        {
            return null;
        }

        unit ??= other;
        end = behind;
        return second;
    }

    // '1,000 troops every day', '$5 a barrel', '200 tonnes per month'
    private (string? Per, int End) Per(Sentence sentence, List<Piece> pieces, int end, Unit? unit, out int? counted, Numeral numeral, int start)
    {
        var (first, last) = (pieces[start].Token, pieces[end - 1].Token);
        var head = RoleReader.Head(sentence, first, last);
        counted = unit is null || unit.Kind != "duration" ? RoleReader.Counted(sentence, head, first, last) : null;
        if (counted is { } c && unit is { Kind: not "share" } && sentence[c].Head != head && !(c > last && sentence[c].Relation == "nmod"))
        {
            // '500-kg bomb': the bomb is not counted.
            counted = null;
        }

        var at = end;
        while (at < pieces.Count && counted is { } noun && pieces[at].Token <= noun)
        {
            at++;
        }

        if (at >= pieces.Count)
        {
            return (null, end);
        }

        var each = pieces[at].Lower is "a" or "an" or "per" or "each" or "every" or "/";
        if (!each)
        {
            return pieces[at].Lower switch
            {
                "daily" => ("day", end),
                "weekly" => ("week", end),
                "monthly" => ("month", end),
                "annually" or "yearly" => ("year", end),
                "hourly" => ("hour", end),
                _ => (null, end),
            };
        }

        if (_tables.Units.From(pieces, at + 1) is not { } period || period.Value.Kind is "share" or "money"
            || (pieces[at].Lower is "a" or "an" && unit?.Kind is not "money" && period.Value.Kind != "duration")
            || (period.End < pieces.Count && pieces[period.End].Lower is "ago" or "earlier" or "later" or "before" or "after" or "old" or "-" or "of" or "and"))
        {
            return (null, end);
        }

        return (period.Value.Name, at == end && pieces[at].Lower is "per" or "/" ? period.End : end);
    }
}
