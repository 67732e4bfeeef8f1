namespace Dateline.Coding.Quantities;

/// <summary>Reads numbers in words and digits.</summary>
internal sealed class NumeralReader(NumberTable numbers)
{
    private const decimal Most = 1_000_000_000_000_000_000m;

    /// <summary>The number that begins at <paramref name="at"/>, or null.</summary>
    /// <param name="pieces">The pieces of the sentence.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="money">Whether a currency stands before it, so that 'm', 'b' and 't' multiply.</param>
    public Numeral? Read(List<Piece> pieces, int at, bool money) =>
        pieces[at].Kind == PieceKind.Number ? Literal(pieces, at, money)
        : pieces[at].Kind == PieceKind.Word ? Words(pieces, at)
        : Vulgar(pieces[at].Lower) is { } part ? new Numeral(at, at + 1, part, false, 1, 0, true)
        : null;

    private Numeral? Literal(List<Piece> pieces, int at, bool money)
    {
        var value = pieces[at].Value;
        var end = at + 1;
        var digits = pieces[at].Plain ? pieces[at].Digits : 0;

        // '10 000': groups of three behind spaces.
        if (pieces[at] is { Plain: true, Digits: <= 3, Value: > 0 })
        {
            while (end < pieces.Count && pieces[end] is { Kind: PieceKind.Number, Plain: true, Digits: 3, Glued: false } && value < Most / 1000
                && pieces[end].Span.Start == pieces[end - 1].Span.End + 1)
            {
                value = (value * 1000) + pieces[end].Value;
                digits = 0;
                end++;
            }
        }

        // '2 1/2', '1/2'
        var fraction = false;
        if (pieces[at].Plain && Over(pieces, end - 1) is { } over)
        {
            (value, end, fraction, digits) = (over, end + 2, true, 0);
        }
        else if (end < pieces.Count && pieces[end] is { Kind: PieceKind.Number, Plain: true, Glued: false } && Over(pieces, end) is { } part)
        {
            (value, end, digits) = (value + part, end + 3, 0);
        }
        else if (end < pieces.Count && pieces[end].Kind == PieceKind.Sign && Vulgar(pieces[end].Lower) is { } vulgar)
        {
            (value, end, digits) = (value + vulgar, end + 1, 0);
        }

        var scale = 1m;
        while (end < pieces.Count)
        {
            var next = end + (pieces[end].IsDash && pieces[end].Glued && end + 1 < pieces.Count && pieces[end + 1].Glued ? 1 : 0);
            if (Scale(pieces, next, money, next == end) is not { } factor || value * scale > Most / factor)
            {
                break;
            }

            scale *= factor;
            end = next + 1;
            digits = 0;
            if (pieces[next].Lower.Length == 1)
            {
                break;
            }
        }

        return new Numeral(at, end, value * scale, false, scale, digits, fraction);
    }

    // What multiplies a number before it: 'million', 'dozens' ('three dozens'), and letters right behind digits.
    private decimal? Scale(List<Piece> pieces, int at, bool money, bool direct) => numbers.Find(pieces[at].Lower) switch
    {
        { Kind: NumberWord.Scale, Value: var value } => value,
        { Kind: NumberWord.Plural, Value: var least } when pieces[at].Lower is not ("tens" or "scores") && pieces[at - 1].Lower is not "of" => least / 2,
        { Kind: NumberWord.Letter, Value: var value } when direct && pieces[at].Glued && (money || value == 1000 || char.IsUpper(pieces[at].Lower[0])) => value,
        _ => null,
    };

    private static decimal? Over(List<Piece> pieces, int at)
    {
        if (at + 2 >= pieces.Count || pieces[at + 1].Lower is not ("/" or "⁄") || !pieces[at + 1].Glued
            || pieces[at + 2] is not { Kind: PieceKind.Number, Plain: true, Glued: true, Value: > 1 and <= 1000 }
            || (at + 3 < pieces.Count && pieces[at + 3].Glued && pieces[at + 3].Lower is "/"))
        {
            return null;
        }

        // Dates and sayings ('9/11', '24/7') are not shares.
        var (n, d) = (pieces[at].Value, pieces[at + 2].Value);
        return n < d && (d, n) is not ((11m, 9m) or (7m, _) or (12m, > 5m)) && d is <= 10 or 12 or 15 or 16 or 20 or 25 or 32 or 40 or 50 or 60 or 64 or 100 or 1000 ? n / d : null;
    }

    private static decimal? Vulgar(string sign) => sign switch
    {
        "½" => 0.5m,
        "¼" => 0.25m,
        "¾" => 0.75m,
        "⅓" => 1m / 3,
        "⅔" => 2m / 3,
        _ => null,
    };

    private Numeral? Words(List<Piece> pieces, int at)
    {
        var word = numbers.Find(pieces[at].Lower);
        if (pieces[at].Lower is "a" or "an")
        {
            return at + 1 < pieces.Count ? Article(pieces, at) : null;
        }

        return word?.Kind switch
        {
            NumberWord.Unit or NumberWord.Ten => Fraction(pieces, at) ?? Cardinal(pieces, at),
            NumberWord.Scale when word.Value.Value is 100 or 1000 or 1_000_000 or 1_000_000_000 or 12 => Cardinal(pieces, at),
            NumberWord.Plural => Plural(pieces, at, word.Value.Value),
            NumberWord.Few => Few(pieces, at, word.Value.Value),
            NumberWord.Part when pieces[at].Lower == "half" => Half(pieces, at, at),
            _ => null,
        };
    }

    private Numeral? Article(List<Piece> pieces, int at)
    {
        var next = pieces[at + 1];
        return numbers.Find(next.Lower) switch
        {
            { Kind: NumberWord.Scale, Value: 12 or 100 or 1000 or 1_000_000 or 1_000_000_000 or 1_000_000_000_000 } => Cardinal(pieces, at + 1) is { } n ? n with { Start = at } : null,
            { Kind: NumberWord.Pair, Value: var pair } when at + 2 >= pieces.Count || pieces[at + 2].Lower is "of" or "more" or "dozen" or "hundred" or "thousand" or "million" =>
                Multiplied(pieces, new Numeral(at, at + 2, pair, false, 1, 0, false)),
            { Kind: NumberWord.Few, Value: var few } => Multiplied(pieces, new Numeral(at, at + 2, few, true, 1, 0, false)) is { Scale: > 1 } vague ? vague : null,
            { Kind: NumberWord.Part, Value: 2 } => Half(pieces, at, at + 1),
            { Kind: NumberWord.Part, Value: var d } when at + 2 < pieces.Count && pieces[at + 2].Lower == "of" && d is not (100 or 1000) => new Numeral(at, at + 2, 1 / d, false, 1, 0, true),
            _ => null,
        };
    }

    // 'half a million', 'half of', 'half the'
    private Numeral? Half(List<Piece> pieces, int start, int half)
    {
        if (start > 0 && pieces[start - 1].Lower is "second" or "first" or "other" or "latter" or "and" or "-" || half + 1 >= pieces.Count)
        {
            return half + 1 >= pieces.Count && start == 0 ? new Numeral(start, half + 1, 0.5m, false, 1, 0, true) : null;
        }

        var next = pieces[half + 1].Lower;
        var from = half + (next is "a" or "an" ? 2 : 1);
        if (from < pieces.Count && numbers.Find(pieces[from].Lower, NumberWord.Scale) is { } scale)
        {
            return new Numeral(start, from + 1, scale / 2, false, scale, 0, false);
        }

        return next is "of" or "the" or "its" or "their" ? new Numeral(start, half + 1, 0.5m, false, 1, 0, true) : null;
    }

    private Numeral? Plural(List<Piece> pieces, int at, decimal least)
    {
        var (start, end) = (at, at + 1);
        if (pieces[at].Lower is "tens" or "scores" && !(at + 1 < pieces.Count && pieces[at + 1].Lower == "of"))
        {
            return null;
        }

        // 'tens of thousands', 'hundreds of millions'
        while (end + 1 < pieces.Count && pieces[end].Lower == "of" && numbers.Find(pieces[end + 1].Lower, NumberWord.Plural) is { } more && least < Most / more)
        {
            // 'thousands' alone means 2,000; as a multiplier a thousand.
            least *= pieces[end + 1].Lower is "dozens" ? 12 : more / 2;
            end += 2;
        }

        if (pieces[at].Lower is "tens" && end == at + 1)
        {
            return null;
        }

        return new Numeral(start, end, least, true, 1, 0, false);
    }

    private Numeral? Few(List<Piece> pieces, int at, decimal least) =>
        Multiplied(pieces, new Numeral(at, at + 1, least, true, 1, 0, false)) is { Scale: > 1 } found ? found : null;

    private Numeral Multiplied(List<Piece> pieces, Numeral numeral)
    {
        var end = numeral.End;
        while (end < pieces.Count && numbers.Find(pieces[end].Lower, NumberWord.Scale) is { } scale && numeral.Value * numeral.Scale < Most / scale)
        {
            numeral = numeral with { Value = numeral.Value * scale, Scale = numeral.Scale * scale, End = end + 1 };
            end++;
        }

        return numeral;
    }

    // 'two thirds', 'three-quarters', 'one fifth'
    private Numeral? Fraction(List<Piece> pieces, int at)
    {
        var next = Next(pieces, at + 1);
        if (next >= pieces.Count || numbers.Find(pieces[at].Lower, NumberWord.Unit) is not { } n || n == 0
            || numbers.Find(pieces[next].Lower, NumberWord.Part) is not { } d || (n == 1) == pieces[next].Lower.EndsWith('s') || n > 20)
        {
            return null;
        }

        return pieces[next].Lower is "half" && next == at + 1 ? null : new Numeral(at, next + 1, n / d, false, 1, 0, true);
    }

    private Numeral? Cardinal(List<Piece> pieces, int at)
    {
        decimal total = 0, current = 0, last = Most, scaled = 1;
        var (end, any, room) = (at, false, 1000m);
        for (var i = at; i < pieces.Count;)
        {
            if (any && pieces[i].Lower == "and" && i + 1 < pieces.Count)
            {
                if (i + 2 < pieces.Count && pieces[i + 1].Lower is "a" && numbers.Find(pieces[i + 2].Lower, NumberWord.Part) is { } part)
                {
                    current += 1 / part;
                    end = i = i + 3;
                    continue;
                }

                // 'two hundred and six', but not 'six and seven'.
                var follows = numbers.Find(pieces[i + 1].Lower) is { Kind: NumberWord.Unit or NumberWord.Ten } small && small.Value < room && (current >= 100 || (current == 0 && total > 0));
                if (!follows)
                {
                    break;
                }

                i++;
            }
            else if (any && pieces[i].IsDash && pieces[i].Glued)
            {
                i++;
                if (i >= pieces.Count || !pieces[i].Glued)
                {
                    break;
                }
            }

            if (any && current > 0 && current < 1000 && Scale(pieces, i, false, false) is { } plural && numbers.Find(pieces[i].Lower, NumberWord.Plural) is not null)
            {
                (total, current, end, scaled) = (total + (current * plural), 0, i + 1, Math.Max(scaled, plural));
                break;
            }

            if (numbers.Find(pieces[i].Lower) is not { } word)
            {
                // 'two point five'
                if (any && pieces[i].Lower == "point")
                {
                    var place = 0.1m;
                    for (i++; i < pieces.Count && place > 0.00001m && numbers.Find(pieces[i].Lower, NumberWord.Unit) is { } digit and < 10; i++, place /= 10)
                    {
                        current += digit * place;
                        end = i + 1;
                    }

                    if (end == i)
                    {
                        continue;
                    }
                }

                break;
            }

            if (word.Kind == NumberWord.Scale && word.Value == 100 && current < 100)
            {
                current = (any && current > 0 ? current : 1) * 100;
                room = 100;
                scaled = Math.Max(scaled, 100);
            }
            else if (word.Kind == NumberWord.Scale && (word.Value < last || (any && current == 0)) && Math.Max(Math.Max(current, total), 1) < Most / word.Value)
            {
                if (any && current == 0)
                {
                    // 'thousand million'
                    total *= word.Value;
                }
                else
                {
                    total += Math.Max(current, any ? current : 1) * word.Value;
                }

                (current, last, room, scaled) = (0, word.Value, 1000, Math.Max(scaled, word.Value));
            }
            else if (word.Kind == NumberWord.Ten && word.Value < room && (current == 0 || current % 100 == 0))
            {
                current += word.Value;
                room = 10;
            }
            else if (word.Kind == NumberWord.Unit && word.Value < room && (word.Value > 0 || !any) && (current == 0 || current % 100 == 0 || (current % 10 == 0 && word.Value < 10)))
            {
                current += word.Value;
                room = 1;
            }
            else
            {
                break;
            }

            any = true;
            end = ++i;
        }

        return any ? new Numeral(at, end, total + current, false, scaled, 0, false) : null;
    }

    private static int Next(List<Piece> pieces, int at) => at < pieces.Count && pieces[at].IsDash && pieces[at].Glued ? at + 1 : at;
}
