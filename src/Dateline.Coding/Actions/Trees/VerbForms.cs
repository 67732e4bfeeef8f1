using Dateline.Coding.Tables;

namespace Dateline.Coding.Actions.Trees;

/// <summary>
/// The inflected forms of the verbs that have frames, so that a dictionary form that the language model got wrong
/// ('boycotted' as 'boycot') does not lose an act. Immutable.
/// </summary>
internal sealed class VerbForms
{
    private readonly Dictionary<string, string> _bases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _verbs;

    /// <summary>Prepares the forms of <paramref name="verbs"/>; <paramref name="irregular"/> is data/language/irregular-verbs.tsv.</summary>
    public VerbForms(IEnumerable<string> verbs, string irregular)
    {
        _verbs = new HashSet<string>(verbs, StringComparer.Ordinal);
        foreach (var row in Table.Read(irregular, "verb", "forms").Rows)
        {
            foreach (var form in row.List("forms"))
            {
                _bases.TryAdd(form, row.Need("verb"));
            }
        }

        foreach (var verb in _verbs.Order(StringComparer.Ordinal))
        {
            foreach (var form in Regular(verb))
            {
                _bases.TryAdd(form, verb);
            }
        }
    }

    /// <summary>The dictionary form: the model's own when it has frames, else that of a frame's verb with this form, else the model's.</summary>
    public string Lemma(string lemma, string form) =>
        _verbs.Contains(lemma) || !_bases.TryGetValue(form, out var verb) ? lemma : verb;

    private static IEnumerable<string> Regular(string verb)
    {
        var last = verb[^1];
        yield return verb;
        yield return verb + (last is 's' or 'x' or 'z' or 'h' ? "es" : "s");
        if (last == 'e')
        {
            yield return verb + "d";
            yield return verb[..^1] + "ing";
            yield break;
        }

        if (last == 'y' && verb.Length > 2 && !IsVowel(verb[^2]))
        {
            yield return verb[..^1] + "ies";
            yield return verb[..^1] + "ied";
        }

        yield return verb + "ed";
        yield return verb + "ing";
        if (verb.Length > 2 && !IsVowel(last) && last is not ('w' or 'x' or 'y') && IsVowel(verb[^2]))
        {
            yield return verb + last + "ed";
            yield return verb + last + "ing";
        }
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
