using Dateline.Core.Language;
using static Dateline.Core.Claims.Status;

namespace Dateline.Coding.Status;

/// <summary>What a future says: a plan of one who can act, a threat, or the forecast of an onlooker.</summary>
internal sealed class Outlook(CueTable cues, EmbeddingTable embedding)
{
    /// <summary>The state of a verb behind 'will', 'shall', 'going to', or 'would' told from the past.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">The verb.</param>
    /// <param name="group">Its auxiliaries.</param>
    /// <param name="certainty">How sure it is.</param>
    /// <param name="bearer">The verb that has its subject, where that is another ('going to').</param>
    public State Of(Sentence sentence, int token, VerbGroup group, double certainty, int bearer = -1)
    {
        var word = sentence[token];
        if (cues.Has("harm", ClauseState.Lexeme(sentence, token)))
        {
            return new State(Threatened, false, certainty, "will:harm");
        }

        var act = (word.Upos == Upos.Verb || sentence.Child(token, "cop") is null) && !cues.Has("happening", word.LemmaLower) && !group.Perfect;
        var subject = sentence.Child(token, "nsubj") ?? (bearer >= 0 ? sentence.Child(bearer, "nsubj") : null);
        return !act || subject?.Lower is "there" or "this" or "that" or "what" ? new State(Predicted, false, certainty, "will:happen")
            : IsForecast(sentence, token, subject) ? new State(Predicted, false, certainty, "will:onlooker")
            : new State(Planned, false, certainty, "will");
    }

    /// <summary>What 'would' says where it is the future told from the past.</summary>
    public State Told(Sentence sentence, int token, VerbGroup group, State local)
    {
        var future = Of(sentence, token, group, 0.7);
        return future with { Negated = local.Negated, Status = local.Negated && future.Status == Threatened ? Planned : future.Status };
    }

    /// <summary>Whether what stands in the sentence is retold: a verb of saying that the tree does not hang above the word.</summary>
    public bool IsToldBeside(Sentence sentence, int token)
    {
        foreach (var other in sentence.Tokens)
        {
            if (other.Index != token && other.Xpos is "VBD" or "VBZ" or "VBP" or "VBN" && other.Upos == Upos.Verb && IsSaying(other)
                && (sentence[other.Index].Head < 0 || sentence[other.Index].Relation is "parataxis" or "conj" or "ccomp" or "acl"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb says, thinks or wants: one that takes 'that' or 'to'.</summary>
    public bool Governs(Token verb) =>
        (embedding.Find(verb.LemmaLower, WordClass.Verb, "that") ?? embedding.Find(verb.LemmaLower, WordClass.Verb, "to") ?? embedding.Find(verb.LemmaLower, WordClass.Verb, "oto")) is not null;

    /// <summary>Whether a verb plainly says.</summary>
    public bool IsSaying(Token verb) => embedding.Find(verb.LemmaLower, WordClass.Verb, "that") is { Affirmed.Effect: Effect.Say };

    // The speaker looks on from outside ('analysts said'), only thinks so ('farmers reckon'), or is the one it will be done to.
    private bool IsForecast(Sentence sentence, int token, Token? subject)
    {
        if (subject?.Lower is "i" or "we" || (subject is not null && sentence.Child(subject.Index, "nmod:poss")?.Lower is "my" or "our"))
        {
            return false;
        }

        if (subject?.Lower is "few")
        {
            return true;
        }

        if (sentence.Child(token, "obj")?.Lower is "us" or "me" && subject is not null)
        {
            return true;
        }

        var verb = Teller(sentence, token);
        if (verb < 0)
        {
            return sentence.Children(token).Any(index => sentence[index].Relation == "obl" && IsOnlooker(sentence, index)
                && sentence.Children(index).Any(below => sentence[below].Lower is "according"));
        }

        if (embedding.Find(sentence[verb].LemmaLower, WordClass.Verb, "that") is { Affirmed: { Effect: Effect.Believed, Negated: false } or { Effect: Effect.State, Status: Predicted } })
        {
            return true;
        }

        var speaker = sentence.Child(verb, "nsubj") ?? sentence.Child(verb, "obl:agent");
        return speaker is not null && IsOnlooker(sentence, speaker.Index) && (subject is null || subject.Upos != Upos.Pron || InQuotes(sentence, token));
    }

    private bool IsOnlooker(Sentence sentence, int node) => cues.Has("onlooker", sentence[node].LemmaLower)
        || sentence.Children(node).Any(index => sentence[index].Relation is "appos" or "amod" && cues.Has("onlooker", sentence[index].LemmaLower));

    // The verb of saying above the word, or beside it: 'it will fall, traders reckon'.
    private static int Teller(Sentence sentence, int token)
    {
        var node = token;
        for (var steps = 0; steps < 4 && sentence[node].Relation is "conj" or "xcomp" && sentence[node].Head >= 0; steps++)
        {
            node = sentence[node].Head;
        }

        if (sentence[node].Relation == "ccomp")
        {
            return sentence[node].Head;
        }

        foreach (var index in sentence.Children(node))
        {
            if (sentence[index].Relation is "parataxis" or "conj" && sentence[index].Xpos is "VBD" or "VBZ" or "VBP" && sentence.Child(index, "nsubj") is not null)
            {
                return index;
            }
        }

        return sentence[node].Relation == "parataxis" ? sentence[node].Head : -1;
    }

    private static bool InQuotes(Sentence sentence, int token)
    {
        var open = false;
        for (var i = 0; i < token; i++)
        {
            open = sentence[i].Xpos switch { "``" => true, "''" => false, _ => open };
        }

        return open;
    }
}
