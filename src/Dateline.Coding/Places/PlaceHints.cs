using Dateline.Core.Language;

namespace Dateline.Coding.Places;

/// <summary>Reads what the words beside and inside a toponym say it is.</summary>
internal static class PlaceHints
{
    /// <summary>The hint of the next word, or of 'the city of' before.</summary>
    public static PlaceHint Beside(Sentence sentence, int first, int last, PlaceWords words)
    {
        if (last + 1 < sentence.Tokens.Count)
        {
            var after = Of(sentence[last + 1].Lower, words);
            if (after != PlaceHint.None && !(after == PlaceHint.Town && sentence[last + 1].Lower is "capital"))
            {
                return after;
            }
        }

        var before = first - 1;
        if (before > 0 && sentence[before].Lower == "of")
        {
            return Of(sentence[before - 1].Lower, words);
        }

        return before >= 0 && sentence[before].Lower is "town" or "village" or "city" or "capital" or "downtown" ? PlaceHint.Town : PlaceHint.None;
    }

    /// <summary>The name inside a longer one ('Northern Syria', 'Sumy Oblast', 'City of Aleppo') that the gazetteer may know.</summary>
    public static (int First, int Last, PlaceHint Hint) Core(Sentence sentence, int first, int last, PlaceWords words, PlaceHint hint)
    {
        while (last > first)
        {
            var lower = sentence[first].Lower;
            var tail = Of(sentence[last].Lower, words);
            if (tail != PlaceHint.None)
            {
                (last, hint) = (last - 1, tail);
            }
            else if (sentence[first + 1].Lower == "of" && first + 2 <= last && Of(lower, words) is var head and not PlaceHint.None)
            {
                (first, hint) = (first + 2, head);
            }
            else if (words.IsDirection(lower) || lower is "-")
            {
                first++;
            }
            else
            {
                break;
            }
        }

        return (first, last, hint);
    }

    private static PlaceHint Of(string lower, PlaceWords words) =>
        words.IsDivisionWord(lower) ? PlaceHint.Division
        : words.IsDistrictWord(lower) ? PlaceHint.District
        : words.IsTownWord(lower) ? PlaceHint.Town
        : PlaceHint.None;
}
