using Dateline.Core.Language;
using Dateline.Language.Tokens;

namespace Dateline.Language.Names;

/// <summary>
/// What holds of names whatever the network says. The corpora that it learned from differ in these points, so it goes
/// sometimes one way, sometimes the other.
/// </summary>
internal sealed class NameRules(WordList titles, WordList lands, WordList peoples)
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
                    Add(result, (first, i - 1, name.Kind), forms);
                    first = i + 1;
                }
            }

            if (name.Kind != NameKind.Place)
            {
                Add(result, name, forms);
            }
        }

        return result;
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

        while (name.Kind == NameKind.Person && name.First < name.Last && titles.Contains(forms[name.First]))
        {
            name.First++;
        }

        if (name.First > name.Last)
        {
            return;
        }

        // A country is a place even where it acts; a person may be called Jordan.
        if (name.Kind is NameKind.Organization or NameKind.Other && lands.Contains(string.Join(' ', forms.Skip(name.First).Take(name.Last - name.First + 1))))
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
            if (peoples.Contains(form) || (form.Length > 3 && form[^1] is 's' or 'S' && peoples.Contains(form.AsSpan(0, form.Length - 1))))
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
