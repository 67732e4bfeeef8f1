using System.Text;

namespace Dateline.Reading.Text;

/// <summary>
/// Unicode normalization form C (Unicode Standard Annex 15). The platform's own does nothing when the program runs
/// without culture data, and a report's id must not depend on which data a machine has.
/// </summary>
internal static class NormalFormC
{
    private const int HangulFirst = 0xAC00, LeadFirst = 0x1100, VowelFirst = 0x1161, TrailFirst = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TrailCount = 28;

    /// <summary>The text in form C; the same string when it is so already, as nearly every English text is.</summary>
    public static string Of(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var runes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Decompose(rune.Value, runes);
        }

        Reorder(runes);
        Compose(runes);
        var composed = new StringBuilder(text.Length);
        foreach (var rune in runes)
        {
            composed.Append(new Rune(rune).ToString());
        }

        return composed.ToString();
    }

    // Latin with its composed letters, and the punctuation and currency signs of running text, never change.
    private static bool IsPlain(string text)
    {
        foreach (var unit in text)
        {
            if (unit >= 0x300 && unit is < '\u2002' or > '\u20CF')
            {
                return false;
            }

            if (unit is '\u2000' or '\u2001')
            {
                return false;
            }
        }

        return true;
    }

    private static void Decompose(int rune, List<int> into)
    {
        var syllable = rune - HangulFirst;
        if (syllable is >= 0 and < LeadCount * VowelCount * TrailCount)
        {
            into.Add(LeadFirst + syllable / (VowelCount * TrailCount));
            into.Add(VowelFirst + syllable % (VowelCount * TrailCount) / TrailCount);
            if (syllable % TrailCount != 0)
            {
                into.Add(TrailFirst + syllable % TrailCount);
            }
        }
        else if (rune >= 0xC0 && CanonicalForms.Decomposition(rune) is { } parts)
        {
            foreach (var part in parts)
            {
                Decompose(part, into);
            }
        }
        else
        {
            into.Add(rune);
        }
    }

    // Marks in order of their class; marks of one class stay in the order of the text.
    private static void Reorder(List<int> runes)
    {
        for (var i = 1; i < runes.Count; i++)
        {
            var mark = runes[i];
            var order = CanonicalForms.CombiningClass(mark);
            var to = i;
            while (order != 0 && to > 0 && CanonicalForms.CombiningClass(runes[to - 1]) > order)
            {
                runes[to] = runes[to - 1];
                to--;
            }

            runes[to] = mark;
        }
    }

    private static void Compose(List<int> runes)
    {
        var starter = -1;
        var write = 0;
        var lastClass = -1;
        for (var read = 0; read < runes.Count; read++)
        {
            var rune = runes[read];
            var order = CanonicalForms.CombiningClass(rune);
            if (starter >= 0 && lastClass < order | lastClass == -1 && Pair(runes[starter], rune) is { } whole)
            {
                runes[starter] = whole;
                continue;
            }

            if (order == 0)
            {
                starter = write;
                lastClass = -1;
            }
            else
            {
                lastClass = order;
            }

            runes[write++] = rune;
        }

        runes.RemoveRange(write, runes.Count - write);
    }

    private static int? Pair(int first, int second)
    {
        var lead = first - LeadFirst;
        var vowel = second - VowelFirst;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            return HangulFirst + (lead * VowelCount + vowel) * TrailCount;
        }

        var syllable = first - HangulFirst;
        var trail = second - TrailFirst;
        if (syllable is >= 0 and < LeadCount * VowelCount * TrailCount && syllable % TrailCount == 0 && trail is > 0 and < TrailCount)
        {
            return first + trail;
        }

        return CanonicalForms.Composition(first, second);
    }
}
