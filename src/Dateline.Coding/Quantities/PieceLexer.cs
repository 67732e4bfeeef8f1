using System.Globalization;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Quantities;

/// <summary>Cuts text into pieces.</summary>
internal static class PieceLexer
{
    private const int LongestNumber = 24;

    /// <summary>The pieces of a sentence.</summary>
    public static List<Piece> Of(Sentence sentence)
    {
        var pieces = new List<Piece>(sentence.Tokens.Count + 8);
        foreach (var token in sentence.Tokens)
        {
            Cut(token.Form, token.Span.Start, token.Index, pieces);
        }

        return pieces;
    }

    /// <summary>The pieces of a phrase of a table, without its hyphens, in lower case.</summary>
    public static string[] Words(string phrase)
    {
        var pieces = new List<Piece>();
        Cut(phrase, 0, 0, pieces);
        return [.. pieces.Where(p => !p.IsDash).Select(p => p.Lower)];
    }

    private static void Cut(string form, int at, int token, List<Piece> pieces)
    {
        for (var i = 0; i < form.Length;)
        {
            var start = i;
            var c = form[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            var glued = pieces.Count > 0 && pieces[^1].Span.End == at + start;
            if (char.IsAsciiDigit(c) || (c == '.' && i + 1 < form.Length && char.IsAsciiDigit(form[i + 1]) && (i == 0 || !char.IsLetterOrDigit(form[i - 1]))))
            {
                pieces.Add(Number(form, ref i, at, token, glued));
            }
            else if (char.IsLetter(c) || IsRaised(c))
            {
                while (i < form.Length && (char.IsLetter(form[i]) || IsRaised(form[i]) || (form[i] is '.' or '\'' or '’' && i + 1 < form.Length && char.IsLetter(form[i + 1])) || (form[i] == '.' && i >= 2 && form[i - 2] == '.')))
                {
                    i++;
                }

                // 'km2', 'm3'
                if (i < form.Length && form[i] is '2' or '3' && i - start is 1 or 2 && form[i - 1] is 'm' && (i + 1 == form.Length || !char.IsLetterOrDigit(form[i + 1])))
                {
                    i++;
                }

                // '5M' is five million, '5m' five metres: this capital says something.
                var capital = i == start + 1 && glued && form[start] is 'M' or 'B' or 'K' && pieces[^1].Kind == PieceKind.Number;
                pieces.Add(new Piece(PieceKind.Word, capital ? form[start..i] : form[start..i].ToLowerInvariant(), 0, 0, false, new Span(at + start, at + i), token, glued));
            }
            else
            {
                i += char.IsHighSurrogate(c) && i + 1 < form.Length ? 2 : 1;
                pieces.Add(new Piece(PieceKind.Sign, form[start..i], 0, 0, false, new Span(at + start, at + i), token, glued));
            }
        }
    }

    private static bool IsRaised(char c) => c is '²' or '³';

    private static Piece Number(string form, ref int i, int at, int token, bool glued)
    {
        var start = i;
        while (i < form.Length && char.IsAsciiDigit(form[i]))
        {
            i++;
        }

        var digits = i - start;
        var plain = true;
        var groups = 0;
        while (digits <= 3 && i + 3 < form.Length && form[i] == ',' && AreDigits(form, i + 1, 3) && !(i + 4 < form.Length && char.IsAsciiDigit(form[i + 4])))
        {
            i += 4;
            groups++;
            plain = false;
        }

        if (i + 1 < form.Length && form[i] == '.' && char.IsAsciiDigit(form[i + 1]))
        {
            plain = false;
            i++;
            while (i < form.Length && char.IsAsciiDigit(form[i]))
            {
                i++;
            }
        }

        var mantissa = i;
        var exponent = Exponent(form, ref i);

        // '192.168.1.2', '12.5.2024', and numbers beyond all counting are no quantities.
        var dotted = i + 1 < form.Length && form[i] is '.' or ',' && char.IsAsciiDigit(form[i + 1]);
        if (dotted || i - start > LongestNumber)
        {
            while (i < form.Length && (char.IsAsciiDigit(form[i]) || form[i] is '.' or ','))
            {
                i++;
            }

            return new Piece(PieceKind.Word, form[start..i], 0, 0, false, new Span(at + start, at + i), token, glued);
        }

        var value = decimal.Parse(form.AsSpan(start, mantissa - start), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        for (; exponent > 0; exponent--)
        {
            value *= 10;
        }

        for (; exponent < 0; exponent++)
        {
            value /= 10;
        }

        return new Piece(PieceKind.Number, form[start..i], value, digits + (3 * groups), plain && mantissa == i, new Span(at + start, at + i), token, glued);
    }

    private static int Exponent(string form, ref int i)
    {
        var at = i;
        if (at >= form.Length || form[at] is not ('e' or 'E'))
        {
            return 0;
        }

        at++;
        var minus = at < form.Length && form[at] == '-';
        at += at < form.Length && form[at] is '-' or '+' ? 1 : 0;
        var from = at;
        while (at < form.Length && char.IsAsciiDigit(form[at]))
        {
            at++;
        }

        if (at == from || at - from > 2 || (at < form.Length && char.IsLetter(form[at])))
        {
            return 0;
        }

        var exponent = int.Parse(form.AsSpan(from, at - from), NumberStyles.None, CultureInfo.InvariantCulture);
        if (exponent > 14)
        {
            return 0;
        }

        i = at;
        return minus ? -exponent : exponent;
    }

    private static bool AreDigits(string form, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            if (i >= form.Length || !char.IsAsciiDigit(form[i]))
            {
                return false;
            }
        }

        return true;
    }
}
