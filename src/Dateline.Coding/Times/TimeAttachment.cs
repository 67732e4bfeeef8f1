using Dateline.Coding.Tables;
using Dateline.Core.Language;
using ActStatus = Dateline.Core.Claims.Status;

namespace Dateline.Coding.Times;

/// <summary>How near a time stands to an act in the tree, where it dates the act at all.</summary>
internal sealed class TimeAttachment
{
    // Relations that begin a clause of its own: a time outside does not date what is inside.
    private static readonly HashSet<string> ClauseRelations = new(StringComparer.Ordinal) { "ccomp", "acl", "advcl", "parataxis", "csubj", "discourse", "appos" };

    private static readonly HashSet<string> Nominal = new(StringComparer.Ordinal) { "obj", "nsubj", "obl", "nmod", "compound", "amod", "conj", "iobj", "xcomp", "dislocated" };

    private readonly HashSet<string> _happening;

    private TimeAttachment(HashSet<string> happening) => _happening = happening;

    public static TimeAttachment Load(string dataFolder) => new(
        [.. Table.Read(Path.Combine(dataFolder, "times", "happening.tsv"), "verb").Rows.Select(row => row.Need("verb"))]);

    /// <summary>Steps in the tree between the act and what the time hangs on, or null where the time does not date the act.</summary>
    public int? Distance(Sentence tree, int trigger, int time, ActStatus status)
    {
        // The time hangs on this word; a time that heads its sentence hangs on itself.
        var governor = tree[time].Head;
        if (time == trigger)
        {
            return null;
        }

        if (governor < 0)
        {
            return null;
        }

        return Below(tree, trigger, time) ?? Above(tree, trigger, governor, time, status);
    }

    /// <summary>The time stands below the act, in its clause: 'visited Kyiv yesterday', wherever the parser hung 'yesterday'.</summary>
    private static int? Below(Sentence tree, int trigger, int time)
    {
        var (steps, extra) = (0, 0);
        for (var at = time; steps < 12; at = tree[at].Head, steps++)
        {
            if (at == trigger)
            {
                return steps - 1 + extra;
            }

            if (at < 0)
            {
                return null;
            }

            var word = tree[at];
            if (at == time)
            {
                // 'to condemn the 2022 invasion': the year belongs to the invasion, not to the verb above it.
                if (word.Head != trigger && (word.Relation is "nummod" or "compound" or "amod" || word.Deprel == "nmod:poss") && !IsSubject(tree, word.Head, trigger))
                {
                    return null;
                }
            }
            else if (word.Relation == "advcl" && IsSimultaneous(tree, at))
            {
                // 'were killed when a drone hit the bus on Wednesday'
                extra += 3;
            }
            else if (ClauseRelations.Contains(word.Relation) || (word.Upos == Upos.Verb && word.Relation is "conj" or "xcomp"))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsSubject(Sentence tree, int noun, int verb) => noun >= 0 && tree[noun].Head == verb && tree[noun].Relation == "nsubj";

    private static bool IsSimultaneous(Sentence tree, int clause)
    {
        foreach (var child in tree.Children(clause))
        {
            if (tree[child].Relation is "mark" or "advmod" && tree[child].Lower is "when" or "as" or "while")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The time hangs on a word above the act in the same clause.</summary>
    private int? Above(Sentence tree, int trigger, int governor, int time, ActStatus status)
    {
        var steps = 1;
        for (var at = trigger; steps < 10; steps++)
        {
            var word = tree[at];
            var up = word.Head;
            if (up < 0)
            {
                return null;
            }

            switch (word.Relation)
            {
                case "conj":
                    // The second verb shares a time told before it; nouns joined share theirs.
                    if (word.Upos == Upos.Verb && time > at)
                    {
                        return null;
                    }

                    break;
                case "acl" when word.LemmaLower == "coincide":
                    break;
                case "xcomp" or "ccomp" when word.Relation == "xcomp" || !IsSaying(tree, up):
                    // 'agreed on Monday to withdraw': the withdrawal is still to come; 'began on Monday to withdraw': it is not.
                    if (status is not (ActStatus.Occurred or ActStatus.Ongoing) && word.Upos == Upos.Verb)
                    {
                        return null;
                    }

                    if (word.Relation == "ccomp")
                    {
                        return null;
                    }

                    break;
                case "advcl":
                    // 'when', 'as' and 'while' make one time of two clauses; so does a participle ('killing three', 'criticised for hugging').
                    var mark = tree.Child(at, "mark")?.Lower;
                    if (!IsSimultaneous(tree, at) && !(mark is null or "by" or "for" or "in" && word.Xpos is "VBG" or "VBN"))
                    {
                        return null;
                    }

                    break;
                case "obl" or "nmod" when CaseOf(tree, at) is "during":
                    // 'hugged the leader during a visit': wherever it hangs, it shares the time of the verb above.
                    while (up >= 0 && tree[up].Upos is not (Upos.Verb or Upos.Aux) && tree[up].Head >= 0 && !ClauseRelations.Contains(tree[up].Relation))
                    {
                        up = tree[up].Head;
                    }

                    break;
                default:
                    if (!Nominal.Contains(word.Relation) || !Carries(tree, at, up))
                    {
                        return null;
                    }

                    break;
            }

            if (up == governor || (tree[governor].Relation is not "conj" && tree.IsUnder(time, up) && !CrossesClause(tree, time, up) && !tree.IsUnder(governor, at)))
            {
                return steps + (up == governor ? 0 : 2);
            }

            at = up;
        }

        return null;
    }

    /// <summary>Whether a noun's act happens when its verb does: its subject, or the object of a verb of doing, not of speaking.</summary>
    private bool Carries(Sentence tree, int noun, int verb)
    {
        var word = tree[noun];
        if (tree[verb].Upos is not (Upos.Verb or Upos.Aux))
        {
            // Noun on noun ('the start of the offensive', 'a wave of attacks') or a noun as predicate.
            return word.Relation is "nmod" or "compound" or "conj" or "amod" or "nsubj" && CaseOf(tree, noun) is null or "of" or "in" or "by";
        }

        return word.Relation switch
        {
            "nsubj" when word.Deprel == "nsubj:pass" => _happening.Contains(tree[verb].LemmaLower),
            "nsubj" => !IsSaying(tree, verb),
            "obj" or "iobj" => _happening.Contains(tree[verb].LemmaLower),
            "obl" => CaseOf(tree, noun) is "in" or "during" or "by" or "with" or "at" or "for" or "through" or "as" or "to" or null,
            "xcomp" => true,
            _ => false,
        };
    }

    private static bool IsSaying(Sentence tree, int verb) =>
        tree[verb].LemmaLower is "say" or "tell" or "announce" or "report" or "warn" or "claim" or "state" or "condemn" or "deny" or "confirm"
            or "criticise" or "criticize" or "praise" or "blame" or "accuse" or "threaten" or "discuss" or "recall" or "mark" or "commemorate";

    private static string? CaseOf(Sentence tree, int token) => tree.Child(token, "case")?.Lower;

    private static bool CrossesClause(Sentence tree, int from, int to)
    {
        for (int at = tree[from].Head, steps = 0; at >= 0 && at != to && steps < 12; at = tree[at].Head, steps++)
        {
            if (ClauseRelations.Contains(tree[at].Relation) || (tree[at].Upos == Upos.Verb && tree[at].Relation is "conj" or "xcomp"))
            {
                return true;
            }
        }

        return false;
    }
}
