using Dateline.Core.Language;

namespace Dateline.Coding.Actors;

/// <summary>
/// Finds whom a pronoun means: agreement in number, gender and animacy first, then syntax (the subject of 'X said he',
/// of the same clause for 'its'), then subjects before others, then nearness.
/// </summary>
internal sealed class PronounLinks(AnalysedReport report, ActorTables tables, QuotedWords quoted, IReadOnlyList<Mention> earlier, MentionReader reader)
{
    private const int Reach = 3;

    public Mention? Find(Mention mention)
    {
        var sentence = report.Sentences[mention.Sentence];
        var token = sentence[mention.Head];
        return token.Lower switch
        {
            "who" or "which" or "that" or "whom" or "whose" => Relative(sentence, token),
            "he" or "him" or "his" or "himself" => Best(mention, sentence, token, "m"),
            "she" or "her" or "hers" or "herself" => Best(mention, sentence, token, "f"),
            "they" or "them" or "their" or "theirs" or "themselves" or "it" or "its" or "itself" => Best(mention, sentence, token, null),
            "i" or "me" or "my" or "we" or "us" or "our" => Speaker(mention, sentence, token),
            _ => null,
        };
    }

    private Mention? Relative(Sentence sentence, Token token)
    {
        for (int up = token.Head, steps = 0; up >= 0 && steps < 6; up = sentence[up].Head, steps++)
        {
            if (sentence[up].Deprel == "acl:relcl")
            {
                return At(sentence.Index, sentence[up].Head);
            }
        }

        return null;
    }

    private Mention? At(int sentence, int head)
    {
        for (var i = earlier.Count - 1; i >= 0 && earlier[i].Sentence >= sentence; i--)
        {
            if (earlier[i].Sentence == sentence && earlier[i].Head == head)
            {
                return earlier[i];
            }
        }

        return null;
    }

    private Mention? Best(Mention mention, Sentence sentence, Token token, string? gender)
    {
        if (token.Lower == "it" && IsEmpty(sentence, token))
        {
            return null;
        }

        Mention? best = null;
        var top = int.MinValue;
        var rivals = ArgumentsBeside(sentence, token);
        var inQuotation = quoted.Contains(mention.Sentence, mention.Head);
        var aside = IsAside(sentence, token);
        var plural = gender is null && token.Lower.StartsWith("the", StringComparison.Ordinal);
        var quotation = inQuotation ? new QuotationContext(report, tables, quoted, earlier, mention.Sentence) : null;
        for (var i = earlier.Count - 1; i >= 0 && mention.Sentence - earlier[i].Sentence <= Reach; i--)
        {
            var candidate = earlier[i];
            if ((candidate.Sentence == mention.Sentence && (aside || candidate.Head >= mention.Head)) || !Agrees(candidate, token, gender) || rivals.Exists(rival => Same(rival, candidate)))
            {
                continue;
            }

            if (quotation is not null && (quotation.IsSpeaker(candidate) || (plural && !quotation.MayBeThey(candidate))))
            {
                continue;
            }

            var score = Score(candidate, sentence, token, gender) + (plural && quotation is not null && quotation.IsBlamed(candidate) ? 30 : 0);
            if (score > top)
            {
                (best, top) = (candidate, score);
            }
        }

        return top > 0 ? best : plural ? quotation?.Theme(rivals) : null;
    }

    // '…, they said': whoever stands in what is said is not who says it (Principle C of binding).
    private bool IsAside(Sentence sentence, Token token)
    {
        if (token.Index < 2 || sentence[token.Index - 1].Form is not ("," or "”" or "\"" or "''" or "’"))
        {
            return false;
        }

        var verb = token.Index + 1;
        while (verb < sentence.Tokens.Count && sentence[verb].Upos is Upos.Aux or Upos.Adv)
        {
            verb++;
        }

        return verb < sentence.Tokens.Count && tables.HasWord("say", sentence[verb].LemmaLower)
            && (verb + 1 >= sentence.Tokens.Count || sentence[verb + 1].Upos is Upos.Punct or Upos.Adp or Upos.Adv or Upos.Propn);
    }

    // 'It is too early to tell', 'it seems that', 'denied it': the pronoun stands for a clause.
    private bool IsEmpty(Sentence sentence, Token token)
    {
        if (token.Relation == "expl" || token.Head < 0)
        {
            return true;
        }

        var head = sentence[token.Head];
        if (token.Relation == "obj" && tables.HasWord("takes-a-fact", head.LemmaLower))
        {
            return true;
        }

        var clause = sentence.Child(head.Index, "csubj") ?? sentence.Child(head.Index, "ccomp") ?? sentence.Child(head.Index, "xcomp") ?? sentence.Child(head.Index, "advcl");
        return token.Relation == "nsubj" && clause is not null && (sentence.Child(head.Index, "cop") is not null || head.LemmaLower is "seem" or "appear" or "happen" or "emerge");
    }

    // What the other arguments of the verb mean: 'the Russians will push them out', 'it blames the ELN' are never themselves.
    private List<ActorReading> ArgumentsBeside(Sentence sentence, Token token)
    {
        var found = new List<ActorReading>();
        if (token.Relation is not ("nsubj" or "obj" or "iobj" or "obl") || token.Head < 0 || token.Lower.EndsWith("self", StringComparison.Ordinal) || token.Lower.EndsWith("selves", StringComparison.Ordinal))
        {
            return found;
        }

        foreach (var child in sentence.Children(token.Head))
        {
            var other = sentence[child];
            if (child != token.Index && other.Relation is "nsubj" or "obj" or "iobj" or "obl" && other.Upos is Upos.Noun or Upos.Propn or Upos.Pron)
            {
                found.Add(At(sentence.Index, child)?.Reading ?? reader.Read(sentence.Index, child).Reading);
            }
        }

        return found;
    }

    private static bool Same(ActorReading reading, Mention candidate) =>
        (reading.Name is not null && (reading.Name == candidate.Reading.Name || reading.Name == candidate.Text))
        || (reading.Entity is not null && reading.Entity == candidate.Reading.Entity)
        || ReferenceEquals(reading, candidate.Reading);

    private static bool Agrees(Mention candidate, Token token, string? gender) => token.Lower switch
    {
        "it" or "its" or "itself" => candidate.Animacy == Animacy.Body,
        "they" or "them" or "their" or "theirs" or "themselves" => candidate.Animacy is Animacy.People or Animacy.Body,
        _ => candidate.Animacy == Animacy.Person && (candidate.Reading.Gender is null || candidate.Reading.Gender == gender),
    };

    private int Score(Mention candidate, Sentence sentence, Token token, string? gender)
    {
        var score = 100 - (30 * (sentence.Index - candidate.Sentence));
        score += candidate.Subject ? 25 : 0;
        score += candidate.Reading.Name is not null ? 10 : 0;
        score += gender is not null && candidate.Reading.Gender == gender ? 15 : 0;
        score += token.Lower is "they" or "them" or "their" && candidate.Animacy == Animacy.People ? 20 : 0;
        score -= report.Sentences[candidate.Sentence].Paragraph != sentence.Paragraph ? 10 : 0;
        score -= report.Sentences[candidate.Sentence][candidate.Head].Relation is "nmod" ? 10 : 0;
        if (token.Deprel == "nsubj:pass" && report.Sentences[candidate.Sentence][candidate.Head].Deprel is "obj" or "nsubj:pass")
        {
            // 'Police arrested nine men. They were charged': what was done to them goes on.
            score += 35;
        }

        if (candidate.Sentence != sentence.Index)
        {
            // A speaker goes on speaking.
            var before = report.Sentences[candidate.Sentence];
            score -= Math.Min(candidate.Head / 3, 6);
            var source = candidate.Subject && IsSaying(before, candidate.Head);
            score += source && sentence.Index == candidate.Sentence + 1 && token.Relation == "nsubj" && Speaks(sentence, token) ? 25 : 0;
            return score + (source ? 20 : 0) + (before[candidate.Head].Head == before.Root ? 10 : 0);
        }

        var clause = Clause(sentence, token.Index);
        var own = Clause(sentence, candidate.Head);
        if (clause == own)
        {
            var reflexive = token.Lower.EndsWith("self", StringComparison.Ordinal) || token.Lower.EndsWith("selves", StringComparison.Ordinal);
            var possessive = token.Deprel == "nmod:poss";
            if (candidate.Subject && (reflexive || possessive))
            {
                return score + 40;
            }

            // 'Modi met him': an argument of the verb is not the subject's own.
            return possessive ? score : score - 150;
        }

        return sentence.IsUnder(token.Index, own) ? score + (candidate.Subject ? 30 : 0) : score;
    }

    private Mention? Speaker(Mention mention, Sentence sentence, Token token)
    {
        for (int up = token.Head, steps = 0; up >= 0 && steps < sentence.Tokens.Count; up = sentence[up].Head, steps++)
        {
            if (tables.HasWord("say", sentence[up].LemmaLower) && sentence.Child(up, "nsubj") is { } subject && subject.Index != token.Index && At(mention.Sentence, subject.Index) is { } speaker)
            {
                return speaker;
            }

            foreach (var child in sentence.Children(up, "parataxis"))
            {
                if (tables.HasWord("say", child.LemmaLower) && sentence.Child(child.Index, "nsubj") is { } teller && At(mention.Sentence, teller.Index) is { } before)
                {
                    return before;
                }
            }
        }

        if (quoted.Contains(mention.Sentence, mention.Head))
        {
            // '"We are ready," its ministry said': however the tree ties the verb of saying to the words said.
            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                if (!quoted.Contains(mention.Sentence, i) && tables.HasWord("say", sentence[i].LemmaLower) && sentence.Child(i, "nsubj") is { } teller
                    && !quoted.Contains(mention.Sentence, teller.Index) && At(mention.Sentence, teller.Index) is { } after)
                {
                    return after;
                }
            }
        }

        for (var i = earlier.Count - 1; i >= 0 && mention.Sentence - earlier[i].Sentence <= 2; i--)
        {
            if (earlier[i].Sentence < mention.Sentence && earlier[i].Subject && IsSaying(report.Sentences[earlier[i].Sentence], earlier[i].Head))
            {
                return earlier[i];
            }
        }

        return null;
    }

    private bool IsSaying(Sentence sentence, int subject) => sentence[subject].Head is >= 0 and var verb && tables.HasWord("say", sentence[verb].LemmaLower);

    private bool Speaks(Sentence sentence, Token subject) =>
        subject.Head >= 0 && (tables.HasWord("say", sentence[subject.Head].LemmaLower) || tables.HasWord("blame", sentence[subject.Head].LemmaLower));

    // The verb (or predicate) whose argument, directly or inside a noun phrase, the token is.
    private static int Clause(Sentence sentence, int token)
    {
        for (int up = token, steps = 0; up >= 0 && steps < sentence.Tokens.Count; up = sentence[up].Head, steps++)
        {
            if (up != token && sentence[up].Upos is Upos.Verb or Upos.Adj or Upos.Aux || sentence[up].Head < 0)
            {
                return up;
            }
        }

        return token;
    }
}
