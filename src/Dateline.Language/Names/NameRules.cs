using Dateline.Core.Language;
using Dateline.Language.Tokens;

namespace Dateline.Language.Names;

/// <summary>The lists that the rules for names lean on.</summary>
/// <param name="Titles">Words before a person's name: 'President'.</param>
/// <param name="Lands">Countries, their parts apart, and regions of the world.</param>
/// <param name="Regions">States and provinces that follow a town's name.</param>
/// <param name="Openers">Words that make one name with a land's: 'Western'.</param>
/// <param name="Peoples">The single words by which peoples and faiths are called.</param>
internal sealed record NameWords(WordList Titles, WordList Lands, WordList Regions, WordList Openers, WordList Peoples);

/// <summary>
/// What holds of names whatever the network says. The corpora that it learned from differ in these points, so it goes
/// sometimes one way, sometimes the other.
/// </summary>
internal sealed class NameRules(NameWords words)
{
    /// <summary>The names after the rules, in order.</summary>
    public List<(int First, int Last, NameKind Kind)> Apply(List<(int First, int Last, NameKind Kind)> names, IReadOnlyList<string> forms, ReadOnlySpan<Upos> upos)
    {
        var result = new List<(int, int, NameKind)>(names.Count);
        foreach (var name in names)
        {
            // Without a capital only what the tagger holds for a proper noun, too, may be a name.
            if (!LooksLikeName(name, forms, upos) || (name.Kind == NameKind.Nationality && !IsPeople(name, forms)))
            {
                continue;
            }

            // 'Lawrence, Kansas' are two places.
            var first = name.First;
            for (var i = name.First; i <= name.Last + 1 && name.Kind == NameKind.Place; i++)
            {
                if (i > name.Last || forms[i] == ",")
                {
                    if (TownBefore(first, i - 1, forms) is var town and > 0)
                    {
                        Add(result, (first, town, name.Kind), forms);
                        first = town + 1;
                    }

                    Add(result, (first, i - 1, name.Kind), forms);
                    first = i + 1;
                }
            }

            if (name.Kind != NameKind.Place)
            {
                Add(result, name, forms);
            }
        }

        Invert(result, forms);
        return result;
    }

    // '"Sow, Amina" <sow@example.org>': surname and given name in quotation marks are one person.
    private static void Invert(List<(int First, int Last, NameKind Kind)> names, IReadOnlyList<string> forms)
    {
        for (var i = names.Count - 2; i >= 0; i--)
        {
            var (left, right) = (names[i], names[i + 1]);
            if (left.Kind == NameKind.Person && right.Kind == NameKind.Person && right.First == left.Last + 2 && forms[left.Last + 1] == ","
                && left.First > 0 && IsQuote(forms[left.First - 1]) && right.Last + 1 < forms.Count && IsQuote(forms[right.Last + 1]))
            {
                names[i] = (left.First, right.Last, NameKind.Person);
                names.RemoveAt(i + 1);
            }
        }
    }

    private static bool IsQuote(string form) => form is "\"" or "“" or "”" or "''" or "``";

    // 'on Fri, Sat or Sun' names no places.
    private static bool IsDay(string form) =>
        form is "Mon" or "Tue" or "Tues" or "Wed" or "Thu" or "Thur" or "Thurs" or "Fri" or "Sat" or "Sun"
            or "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    // 'Miramar California' are two places, too: the last word of the town before the land, or 0 if there is none.
    private int TownBefore(int first, int last, IReadOnlyList<string> forms)
    {
        if (last <= first || !IsLand(forms, last, last) || IsLand(forms, first, last) || words.Openers.Contains(forms[last - 1]) || words.Peoples.Contains(forms[last - 1]))
        {
            return 0;
        }

        for (var i = first; i < last; i++)
        {
            if (!forms[i].All(char.IsLetter) || IsLand(forms, i, last))
            {
                return 0;
            }
        }

        return last - 1;
    }

    private bool IsLand(IReadOnlyList<string> forms, int first, int last)
    {
        var text = string.Join(' ', forms.Skip(first).Take(last - first + 1));
        return words.Lands.Contains(text) || words.Regions.Contains(text);
    }

    private void Add(List<(int First, int Last, NameKind Kind)> into, (int First, int Last, NameKind Kind) name, IReadOnlyList<string> forms)
    {
        while (name.First <= name.Last && IsForeign(forms[name.Last]))
        {
            name.Last--;
        }

        while (name.First <= name.Last && IsForeign(forms[name.First]))
        {
            name.First++;
        }

        // 'Amina Sow - Director'
        while (name.Kind == NameKind.Person && name.Last - name.First > 1 && forms[name.Last - 1] is "-" or "–" && words.Titles.Contains(forms[name.Last]))
        {
            name.Last -= 2;
        }

        while (name.Kind == NameKind.Person && name.First < name.Last && words.Titles.Contains(forms[name.First]))
        {
            name.First++;
        }

        if (name.First > name.Last || (name.First == name.Last && name.Kind == NameKind.Place && IsDay(forms[name.First])))
        {
            return;
        }

        // A country is a place even where it acts; a person may be called Jordan.
        if (name.Kind is NameKind.Organization or NameKind.Other && words.Lands.Contains(string.Join(' ', forms.Skip(name.First).Take(name.Last - name.First + 1))))
        {
            name.Kind = NameKind.Place;
        }

        into.Add(name);
    }

    // Most corpora do not annotate nationalities, so the network takes for one what no other kind fits. Peoples and faiths are few.
    private bool IsPeople((int First, int Last, NameKind Kind) name, IReadOnlyList<string> forms)
    {
        for (var i = name.First; i <= name.Last; i++)
        {
            var form = forms[i];
            if (words.Peoples.Contains(form) || (form.Length > 3 && form[^1] is 's' or 'S' && words.Peoples.Contains(form.AsSpan(0, form.Length - 1))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LooksLikeName((int First, int Last, NameKind Kind) name, IReadOnlyList<string> forms, ReadOnlySpan<Upos> upos)
    {
        for (var i = name.First; i <= name.Last; i++)
        {
            if (upos[i] == Upos.Propn || forms[i].Any(char.IsUpper))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsForeign(string form) =>
        Contractions.IsClitic(form) || IsAddress(form) || form is "," or ";" or ":" or "(" or "[" or "\"" or "“" or "”" or "<" or ">" or "'" or "’" or "-" or "–";

    // 'bello@example.org', but not 'Bello@EXAMPLE', as mail programs wrote names.
    private static bool IsAddress(string form) =>
        (form.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 && form.IndexOf('.', at) > 0)
        || form.StartsWith("http", StringComparison.OrdinalIgnoreCase) || form.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}
