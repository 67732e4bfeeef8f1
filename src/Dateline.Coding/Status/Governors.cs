using Dateline.Core.Language;

namespace Dateline.Coding.Status;

/// <summary>What the tables say of a word that governs another, in the frame in which it does.</summary>
internal sealed class Governors(EmbeddingTable embedding, CueTable cues)
{
    /// <summary>What the word implies for a complement of the frame, or null: with its particle, alone, or as the adjective that a participle is.</summary>
    public Signature? Find(Sentence sentence, int head, string frame)
    {
        var word = sentence[head];
        var lemma = word.LemmaLower;
        if (word.Upos is Upos.Verb or Upos.Aux)
        {
            var lexeme = ClauseState.Lexeme(sentence, head);
            var adjective = word.Xpos is "VBN" or "VBG" ? embedding.Find(word.Lower, WordClass.Adjective, frame) : null;

            // 'is prepared to': not what 'prepare' says of its object.
            return (lexeme.Length != lemma.Length ? embedding.Find(lexeme, WordClass.Verb, frame) : null)
                ?? (frame is "to" or "oto" && IsPassive(sentence, head) ? embedding.Find(word.Lower, WordClass.Adjective, "to") : null)
                ?? embedding.Find(lemma, WordClass.Verb, frame)
                ?? adjective;
        }

        return word.Upos == Upos.Adj
            ? embedding.Find(lemma, WordClass.Adjective, frame) ?? embedding.Find(word.Lower, WordClass.Adjective, frame) ?? OfParticiple(word.Lower, frame)
            : embedding.Find(lemma, WordClass.Noun, frame);
    }

    /// <summary>The first of several frames that the tables know.</summary>
    public Signature? FindFirst(Sentence sentence, int head, params ReadOnlySpan<string> frames)
    {
        foreach (var frame in frames)
        {
            if (Find(sentence, head, frame) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether an object of a preposition that is no time stands between the head and its infinitive: 'called on them to leave'.</summary>
    public bool HasPrepositionalObject(Sentence sentence, int head, int node)
    {
        foreach (var index in sentence.Children(head))
        {
            if (index < node && index > head && sentence[index].Relation == "obl" && !cues.Has("time", sentence[index].LemmaLower)
                && sentence.Child(index, "case")?.Lower is "on" or "upon" or "for" or "to" or "with" or "at")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb is passive.</summary>
    public bool IsPassive(Sentence sentence, int verb) => sentence.Child(verb, "nsubj:pass") is not null || VerbGroup.Of(sentence, verb, cues).Passive;

    /// <summary>Whether somebody is given a time to do it: 'gave them until noon to leave', 'were given two hours to leave'.</summary>
    public bool GivesTime(Sentence sentence, int head) => sentence[head].LemmaLower is "give" or "have"
        && sentence.Children(head).Any(index => index > head && cues.Has("time", sentence[index].LemmaLower)
            && (sentence[head].LemmaLower == "give" || sentence.Child(index, "case")?.Lower is "until" or "till"));

    /// <summary>Whether a verb tells what would be: its auxiliary is 'would'.</summary>
    public bool IsHypothetical(Sentence sentence, int verb) => VerbGroup.Of(sentence, verb, cues).Modal is "would" or "'d";

    /// <summary>Whether an attempt is said to be in vain: 'tried in vain to', 'unsuccessfully sought to'.</summary>
    public static bool IsVain(Sentence sentence, int verb) => sentence.Children(verb).Any(index => sentence[index].Lower is "vain" or "unsuccessfully" or "fruitlessly" or "vainly");

    /// <summary>Whether a clause is a demand by its form: 'insisted that the army withdraw', with the bare verb tagged as a present tense.</summary>
    public bool IsSubjunctive(Sentence sentence, int node, int head)
    {
        var subject = sentence.Child(node, "nsubj");
        return sentence[node].Xpos == "VBP" && subject?.Xpos is "NN" or "NNP" && sentence.Child(node, "mark")?.Lower == "that" && sentence.Child(node, "aux") is null
            && (sentence[head].LemmaLower is "insist" or "suggest" or "recommend" or "advise" || Find(sentence, head, "that") is { Affirmed: { Effect: Effect.State, Status: Core.Claims.Status.Demanded } });
    }

    /// <summary>Whether a verb puts its object on a day to come: 'fixed the vote for Sunday', 'was set for March'.</summary>
    public bool Timetables(Sentence sentence, int verb) => sentence[verb].LemmaLower is "fix" or "set" or "schedule" or "slate" or "plan" or "time" or "book"
            or "announce" or "call" or "earmark" or "arrange" or "organise" or "organize" or "reschedule" or "postpone" or "pencil" or "convene"
        && sentence.Children(verb).Any(index => index > verb && cues.Has("time", sentence[index].LemmaLower) && sentence.Child(index, "case")?.Lower is "for" or "until" or "till");

    /// <summary>
    /// Whether what a noun says is called untrue: 'rumours that he fled were false', 'claims that they fired were pure invention'.
    /// </summary>
    public bool IsCalledFalse(Sentence sentence, int node)
    {
        for (var steps = 0; node >= 0 && steps < 4 && sentence[node].Upos != Upos.Noun && sentence[node].Relation is "acl" or "ccomp"; steps++)
        {
            node = sentence[node].Head;
        }

        if (node >= 0 && sentence[node].Upos == Upos.Noun && IsHearsay(sentence, node) && sentence.Children(node, "acl").Any(word => word.Index > node && Denies(sentence, word.Index)))
        {
            return true; // 'Rumours that he fled were false', with what is said of them hung on them
        }

        if (node < 0 || sentence[node].Upos != Upos.Noun || sentence[node].Relation is not ("nsubj" or "obj") || sentence[node].Head < 0 || !IsHearsay(sentence, node))
        {
            return false;
        }

        if (sentence[node].Relation == "obj")
        {
            var denial = sentence[sentence[node].Head];
            return denial.Upos == Upos.Verb && cues.Has("untrue", denial.LemmaLower) && denial.LemmaLower != "lie"
                && !sentence.Children(denial.Index).Any(index => sentence[index].Lower is "not" or "n't" or "never");
        }

        // 'Rumours that … were "pure invention", the ministry said', with the rumours hung on the saying
        var head = sentence.Children(sentence[node].Head).FirstOrDefault(index => index > node && sentence[index].Relation == "ccomp" && Denies(sentence, index), sentence[node].Head);
        return Denies(sentence, head) && !sentence.Children(head).Any(index => sentence[index].Lower is "not" or "n't" or "no");
    }

    /// <summary>Whether an attempt, plan or threat comes to nothing: the noun is what a verb such as 'foil', 'drop' or 'call off' undoes.</summary>
    public bool IsUndone(Sentence sentence, int noun)
    {
        var head = sentence[noun].Head;
        if (head < 0 || sentence[noun].Relation is not ("obj" or "nsubj" or "xcomp") || (sentence[noun].Upos != Upos.Noun && sentence[noun].Xpos != "VBG"))
        {
            return false;
        }

        var subject = sentence[noun].Deprel is "nsubj";
        var verb = ClauseState.Lexeme(sentence, head);
        return (subject ? cues.Has("fails", verb) : cues.Has("undo", verb) && verb is not ("end" or "halt" or "cease" or "suspend" or "postpone" or "put off" or "reverse")) && !sentence.Children(head).Any(index => sentence[index].Lower is "not" or "n't" or "never");
    }

    /// <summary>Whether an offer or threat is taken back by whom made it.</summary>
    public static bool IsTakenBack(Sentence sentence, int noun) => sentence[noun].Upos == Upos.Noun && sentence[noun].Relation is "obj" && sentence[noun].Head >= 0
        && ClauseState.Lexeme(sentence, sentence[noun].Head) is "withdraw" or "retract" or "rescind" or "drop" or "take back" or "revoke" or "cancel" or "recant";

    // A rumour, or what somebody says: posts that claim it.
    private bool IsHearsay(Sentence sentence, int noun) => embedding.Find(sentence[noun].LemmaLower, WordClass.Noun, "that") is { Affirmed: { Effect: Effect.Believed } or { Effect: Effect.State, Status: Core.Claims.Status.Possible } }
        || sentence.Children(noun, "acl").Any(verb => embedding.Find(verb.LemmaLower, WordClass.Verb, "that") is { Affirmed.Effect: Effect.Say or Effect.Believed });

    private bool Denies(Sentence sentence, int head) => cues.Has("untrue", sentence[head].LemmaLower)
            && (sentence[head].Upos == Upos.Verb ? sentence[head].LemmaLower != "lie" && sentence.Child(head, "nsubj:pass") is not null : sentence.Child(head, "cop") is not null)
        || sentence[head].LemmaLower is "prove" or "turn" or "remain" && sentence.Children(head, "xcomp").Any(word => cues.Has("untrue", word.LemmaLower));

    // 'are threatening to strike', with the participle tagged as an adjective
    private Signature? OfParticiple(string word, string frame) => word.Length > 6 && word.EndsWith("ing", StringComparison.Ordinal)
        ? embedding.Find(word[..^3], WordClass.Verb, frame) ?? embedding.Find(word[..^3] + "e", WordClass.Verb, frame)
        : null;
}
