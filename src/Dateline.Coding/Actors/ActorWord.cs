using Dateline.Core.Language;

namespace Dateline.Coding.Actors;

/// <summary>A word of a mention, ready to be looked up.</summary>
/// <param name="Form">The word as written, without possessive ending.</param>
/// <param name="Key">Its folded form (see <see cref="NameFolding"/>).</param>
/// <param name="Token">Index of its token in the sentence, or its own index in a bare phrase.</param>
/// <param name="Hyphened">Whether a hyphen joins it to the word before.</param>
/// <param name="Possessive">Whether 's or ' follows.</param>
/// <param name="Break">Whether a comma, bracket or dash stands before it.</param>
internal readonly record struct ActorWord(string Form, string Key, int Token, bool Hyphened, bool Possessive, bool Break)
{
    /// <summary>Number of words, 1 or 2 and more, of the person's name in which the network found it; 0: none.</summary>
    public int InPerson { get; init; }

    public bool Capital => Form.Length > 0 && (char.IsUpper(Form[0]) || (Form.Length > 1 && Form[0] is '\'' or '’' or '‘' && char.IsUpper(Form[1])));

    /// <summary>Whether it is written in capitals throughout ('UN', 'U.S.').</summary>
    public bool AllCapitals
    {
        get
        {
            foreach (var c in Form)
            {
                if (char.IsLower(c))
                {
                    return false;
                }
            }

            return Capital;
        }
    }

    /// <summary>Splits a bare phrase or a name of a table.</summary>
    public static List<ActorWord> Split(string phrase)
    {
        var words = new List<ActorWord>();
        bool hyphen = false, pause = false;
        for (var i = 0; i < phrase.Length;)
        {
            var c = phrase[i];
            if (!char.IsLetterOrDigit(c))
            {
                hyphen = c is '-' or '‐' or '‑' or '–' && i > 0 && i + 1 < phrase.Length && phrase[i - 1] != ' ' && phrase[i + 1] != ' ';
                pause |= c is ',' or '(' or ')' or ';' or ':' or '—';
                i++;
                continue;
            }

            var start = i;
            while (i < phrase.Length && (char.IsLetterOrDigit(phrase[i]) || phrase[i] is '\'' or '’' or '‘' or '.' or '&'))
            {
                i++;
            }

            Add(words, phrase[start..i], words.Count, hyphen, pause);
            (hyphen, pause) = (false, false);
        }

        return words;
    }

    /// <summary>The words of a range of tokens; hyphens, commas and possessive endings become marks on their neighbours.</summary>
    public static List<ActorWord> Of(Sentence sentence, int first, int last)
    {
        var words = new List<ActorWord>(last - first + 1);
        bool hyphen = false, pause = false;
        for (var i = first; i <= last; i++)
        {
            var token = sentence[i];
            if (token.Form is "-" or "‐" or "–")
            {
                hyphen = i > first && sentence[i - 1].Span.End == token.Span.Start && i < last && sentence[i + 1].Span.Start == token.Span.End;
                pause |= !hyphen;
            }
            else if (token.Lower is "'s" or "’s" or "'" or "’" && words.Count > 0)
            {
                words[^1] = words[^1] with { Possessive = true };
            }
            else if (token.Upos == Upos.Punct)
            {
                pause |= token.Form is "," or "(" or ")" or ";" or ":" or "—" or "--";
            }
            else if (token.Form.Contains('-', StringComparison.Ordinal))
            {
                foreach (var part in token.Form.Split('-', StringSplitOptions.RemoveEmptyEntries))
                {
                    Add(words, part, i, hyphen, pause);
                    (hyphen, pause) = (true, false);
                }

                hyphen = false;
            }
            else
            {
                Add(words, token.Form, i, hyphen, pause);
                (hyphen, pause) = (false, false);
            }
        }

        return words;
    }

    private static void Add(List<ActorWord> words, string form, int token, bool hyphen, bool pause)
    {
        var possessive = false;
        if (form.Length > 2 && (form.EndsWith("'s", StringComparison.Ordinal) || form.EndsWith("’s", StringComparison.Ordinal)))
        {
            (form, possessive) = (form[..^2], true);
        }
        else if (form.Length > 2 && form[^1] is '\'' or '’')
        {
            (form, possessive) = (form[..^1], form[^2] is 's' or 'S');
        }

        var key = NameFolding.Fold(form);
        if (key.Length > 0)
        {
            words.Add(new ActorWord(form, key, token, hyphen, possessive, pause));
        }
    }
}
