using Dateline.Core.Language;

namespace Dateline.Coding.Quantities;

/// <summary>Tells numbers that count nothing: names, dates, times of day, ages, ordinals, scores.</summary>
internal sealed class NotAQuantity(QuantityTables tables)
{
    /// <summary>Where to read on behind a number that is no quantity; null when it is one.</summary>
    public int? Skip(Sentence sentence, List<Piece> pieces, Numeral numeral, bool money)
    {
        var next = numeral.End < pieces.Count ? pieces[numeral.End] : default;
        var before = numeral.Start > 0 ? pieces[numeral.Start - 1] : default;
        if (money)
        {
            return null;
        }

        if (pieces[numeral.Start].Kind == PieceKind.Number)
        {
            return Digits(sentence, pieces, numeral, before, next);
        }

        return numeral is { Value: 1, Scale: 1, Fraction: false } && IsPronounOne(sentence, pieces, numeral, before, next) ? numeral.End
            : next.Lower is "th" or "o'clock" ? numeral.End
            : IsAge(pieces, numeral) ? AgeEnd(pieces, numeral)
            : null;
    }

    private int? Digits(Sentence sentence, List<Piece> pieces, Numeral numeral, Piece before, Piece next)
    {
        // 'F-16', 'COVID-19', 'M23', 'G20'
        if (pieces[numeral.Start].Glued && before.Lower is not null
            && (before.Kind == PieceKind.Word || before.Lower is "#" or "'" or "’" or "/" or ":"
                || (before.IsDash && numeral.Start > 1 && before.Glued && pieces[numeral.Start - 2].Kind == PieceKind.Word && tables.Numbers.Find(pieces[numeral.Start - 2].Lower) is null)))
        {
            return Chain(pieces, numeral.End);
        }

        if (next.Lower is not null && next.Glued)
        {
            // '21st', '1990s', '4x4'; '10:30', '9/11'
            if (next.Kind == PieceKind.Word && tables.Units.From(pieces, numeral.End) is null)
            {
                return Chain(pieces, numeral.End);
            }

            if (next.Lower is ":" or "/" && numeral.End + 1 < pieces.Count && pieces[numeral.End + 1] is { Glued: true, Kind: PieceKind.Number })
            {
                return Chain(pieces, numeral.End);
            }
        }

        if (next.Lower is not null && (tables.IsLabel(next.Lower, "clock") || (next.Lower is "a" or "p" && numeral.End + 1 < pieces.Count && pieces[numeral.End + 1].Lower is "m")))
        {
            return numeral.End + 1;
        }

        if (IsAge(pieces, numeral))
        {
            return AgeEnd(pieces, numeral);
        }

        // '2013-14'
        if (numeral.Digits == 4 && numeral.Value is >= 1900 and <= 2100 && next is { IsDash: true, Glued: true } && pieces[numeral.End - 1].Plain)
        {
            return Chain(pieces, numeral.End);
        }

        if (IsDate(sentence, pieces, numeral, before, next) || IsYear(sentence, pieces, numeral, before, next) || IsName(sentence, pieces, numeral, before))
        {
            return numeral.End;
        }

        return IsScore(pieces, numeral);
    }

    // A row of glued digits and signs: telephone numbers, dates, codes.
    private static int Chain(List<Piece> pieces, int at)
    {
        while (at < pieces.Count && pieces[at].Glued && (pieces[at].Kind != PieceKind.Sign || pieces[at].IsDash || pieces[at].Lower is "/" or ":"))
        {
            at++;
        }

        return at;
    }

    private static bool IsAge(List<Piece> pieces, Numeral numeral)
    {
        if (numeral.Start > 0 && pieces[numeral.Start - 1].Lower is "aged" or "age")
        {
            return true;
        }

        // ', 34,'
        if (numeral is { Value: > 0 and < 110, Digits: > 0 } && numeral.Start > 1 && pieces[numeral.Start - 1].Lower == "," && numeral.End < pieces.Count
            && pieces[numeral.End].Lower is "," or "." && pieces[numeral.Start - 2].Kind == PieceKind.Word && numeral.Start - 2 > 0)
        {
            return true;
        }

        return AgeEnd(pieces, numeral) > numeral.End;
    }

    private static int AgeEnd(List<Piece> pieces, Numeral numeral)
    {
        var i = numeral.End;
        i += i < pieces.Count && pieces[i].IsDash ? 1 : 0;
        if (i >= pieces.Count || pieces[i].Lower is not ("year" or "years" or "month" or "months" or "week" or "weeks" or "day" or "days"))
        {
            return numeral.End;
        }

        i++;
        i += i < pieces.Count && pieces[i].IsDash ? 1 : 0;
        return i < pieces.Count && pieces[i].Lower is "old" or "olds" ? i + 1 : numeral.End;
    }

    private bool IsDate(Sentence sentence, List<Piece> pieces, Numeral numeral, Piece before, Piece next)
    {
        if (numeral.Digits is 0 or > 4)
        {
            return false;
        }

        var day = numeral.Value is >= 1 and <= 31;
        var behind = before.Lower is not null && tables.IsLabel(before.Lower.TrimEnd('.'), "time") && IsCapital(sentence, before);
        var ahead = next.Lower is not null && tables.IsLabel(next.Lower.TrimEnd('.'), "time") && IsCapital(sentence, next);
        return (day && (behind || ahead)) || (behind && numeral.Digits == 4)
            || (numeral.Digits == 4 && before.Lower == "," && numeral.Start > 2 && pieces[numeral.Start - 2].Kind == PieceKind.Number
                && tables.IsLabel(pieces[numeral.Start - 3].Lower.TrimEnd('.'), "time"));
    }

    private static bool IsCapital(Sentence sentence, Piece piece) => char.IsUpper(sentence[piece.Token].Form[0]);

    private bool IsYear(Sentence sentence, List<Piece> pieces, Numeral numeral, Piece before, Piece next)
    {
        if (numeral.Digits != 4 || numeral.Value is < 1000 or > 2100 || pieces.Count == 1)
        {
            return false;
        }

        if (tables.Units.From(pieces, numeral.End) is { Value.Kind: not "duration" } || tables.After.From(pieces, numeral.End) is { })
        {
            return false;
        }

        // '1,500 people' has its comma mostly, but '1500 people' counts too.
        var token = sentence[pieces[numeral.Start].Token];
        if (token.Relation == "nummod" && token.Head > token.Index && sentence[token.Head].Xpos is "NNS" && numeral.Value is < 1900 or > 2040)
        {
            return false;
        }

        return numeral.Value >= 1900 || (before.Lower is not null && tables.IsLabel(before.Lower, "year")) || token.Relation != "nummod";
    }

    private bool IsName(Sentence sentence, List<Piece> pieces, Numeral numeral, Piece before)
    {
        if (before.Lower is null)
        {
            return false;
        }

        if (tables.IsLabel(before.Lower, "before"))
        {
            return true;
        }

        // 'World War 2', 'Group 7': hung on the name before it.
        var token = sentence[pieces[numeral.Start].Token];
        return token.Head >= 0 && token.Head < token.Index && sentence[token.Head].Upos == Upos.Propn && before.Token == token.Index - 1
            && sentence[before.Token].Upos == Upos.Propn && token.Relation is "nummod" or "flat" or "nmod" or "compound" or "dep";
    }

    // '3-1', '2-2', and telephone numbers
    private static int? IsScore(List<Piece> pieces, Numeral numeral)
    {
        var end = numeral.End;
        if (end + 1 >= pieces.Count || !pieces[end].IsDash || !pieces[end].Glued || pieces[end + 1] is not { Kind: PieceKind.Number, Glued: true, Plain: true })
        {
            return null;
        }

        var other = pieces[end + 1].Value;
        var chain = end + 2 < pieces.Count && pieces[end + 2].IsDash && pieces[end + 2].Glued;
        return chain || other <= numeral.Value ? Chain(pieces, end) : null;
    }

    private bool IsPronounOne(Sentence sentence, List<Piece> pieces, Numeral numeral, Piece before, Piece next)
    {
        if (pieces.Count <= 2)
        {
            return false;
        }

        var token = sentence[pieces[numeral.Start].Token];
        return next.Lower is "of" or "another" or "'s" or "day" or "thing" or "-" or "by" || before.Lower is "no" or "this" or "that" or "the" or "each" or "every" or "any" or "another" or "which"
            || (token.Relation != "nummod" && tables.Units.From(pieces, numeral.End) is null);
    }
}
