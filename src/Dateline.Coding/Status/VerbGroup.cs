using Dateline.Core.Language;

namespace Dateline.Coding.Status;

/// <summary>Form of the verb (or predicate) that decides its tense.</summary>
internal enum VerbForm
{
    /// <summary>No clause of its own: a noun, or an adjective before a noun.</summary>
    None,

    /// <summary>Past tense.</summary>
    Past,

    /// <summary>Present tense.</summary>
    Present,

    /// <summary>Behind a modal auxiliary.</summary>
    Modal,

    /// <summary>Infinitive with 'to'.</summary>
    Infinitive,

    /// <summary>Base form alone: imperative, subjunctive, or behind 'make', 'let', 'see'.</summary>
    Bare,

    /// <summary>-ing form without an auxiliary.</summary>
    Gerund,

    /// <summary>Past participle without an auxiliary.</summary>
    Participle,
}

/// <summary>The auxiliaries and marks around a verb or predicate.</summary>
internal sealed class VerbGroup
{
    private VerbGroup()
    {
    }

    /// <summary>Form that decides the tense.</summary>
    public VerbForm Form { get; private set; }

    /// <summary>The modal in lower case, or null.</summary>
    public string? Modal { get; private set; }

    /// <summary>Whether a form of 'have' makes it perfect.</summary>
    public bool Perfect { get; private set; }

    /// <summary>Whether it is an -ing form with 'be'.</summary>
    public bool Progressive { get; private set; }

    /// <summary>Whether it is passive.</summary>
    public bool Passive { get; private set; }

    /// <summary>First token of the group: the leftmost auxiliary, or the word itself.</summary>
    public int Start { get; private set; }

    /// <summary>Whether it has auxiliaries of its own.</summary>
    public bool HasAuxiliary { get; private set; }

    /// <summary>Reads the group around <paramref name="token"/>.</summary>
    public static VerbGroup Of(Sentence sentence, int token, CueTable cues)
    {
        var word = sentence[token];
        var group = new VerbGroup { Start = token };
        var to = false;
        var copula = false;
        string? first = null;
        foreach (var index in sentence.Children(token))
        {
            var child = sentence[index];
            if (child.Relation is "aux" or "cop")
            {
                group.HasAuxiliary = true;
                group.Start = to ? group.Start : Math.Min(group.Start, index);
                copula |= child.Relation == "cop";
                group.Passive |= child.Deprel == "aux:pass";
                if (child.Xpos == "MD" && cues.Has("aux", child.Lower))
                {
                    group.Modal ??= child.Lower;
                }
                else
                {
                    first ??= child.Xpos == "MD" ? "VBP" : child.Xpos;
                    group.Perfect |= child.LemmaLower == "have" && child.Relation == "aux";
                    group.Progressive |= (child.LemmaLower == "be" && word.Xpos == "VBG" && child.Relation == "aux") || (child.Lower == "being" && child.Deprel == "aux:pass");
                }
            }
            else if (child.Lower == "to" && child.Relation == "mark" && index < token)
            {
                to = true;
                group.Start = index + 1;
            }
        }

        // 'will sooner or later drive': a modal that the tree hung elsewhere
        for (var left = token - 1; first is null && group.Modal is null && !to && word.Xpos == "VB" && left >= 0 && left >= token - 5; left--)
        {
            if (sentence[left].Xpos == "MD" && cues.Has("aux", sentence[left].Lower) && sentence[left].Head != token)
            {
                group.Modal = sentence[left].Lower;
            }

            if (sentence[left].Upos is not (Upos.Adv or Upos.Cconj))
            {
                break;
            }
        }

        group.Form = group.Modal is not null ? VerbForm.Modal
            : to ? VerbForm.Infinitive
            : first is not null ? FormOf(first)
            : copula || word.Upos is Upos.Verb or Upos.Aux ? FormOf(word.Xpos)
            : VerbForm.None;
        if (group is { Form: VerbForm.Modal, Modal: null })
        {
            // A modal alone ('they could'), or one the tables do not know.
            group.Modal = cues.Has("aux", word.Lower) ? word.Lower : null;
            group.Form = group.Modal is null ? VerbForm.Present : VerbForm.Modal;
        }

        return group;
    }

    private static VerbForm FormOf(string xpos) => xpos switch
    {
        "VBD" => VerbForm.Past,
        "VBZ" or "VBP" => VerbForm.Present,
        "VB" => VerbForm.Bare,
        "VBG" => VerbForm.Gerund,
        "VBN" => VerbForm.Participle,
        "MD" => VerbForm.Modal,
        _ => VerbForm.None,
    };
}
