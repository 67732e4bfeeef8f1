using Dateline.Core.Language;

namespace Dateline.Coding.Actors;

/// <summary>
/// Finds whom a pronoun means: agreement in number, gender and animacy first, then syntax (the subject of 'X said he',
/// of the same clause for 'its'), then subjects before others, then nearness.
/// </summary>
internal sealed class PronounLinks(AnalysedReport report, ActorTables tables, IReadOnlyList<Mention> earlier)
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
        Mention? best = null;
        var top = int.MinValue;
        for (var i = earlier.Count - 1; i >= 0 && mention.Sentence - earlier[i].Sentence <= Reach; i--)
        {
            var candidate = earlier[i];
            if ((candidate.Sentence == mention.Sentence && candidate.Head >= mention.Head) || !Agrees(candidate, token, gender))
            {
                continue;
            }

            var score = Score(candidate, sentence, token, gender);
            if (score > top)
            {
                (best, top) = (candidate, score);
            }
        }

        return top > 0 ? best : null;
    }

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
        if (candidate.Sentence != sentence.Index)
        {
            // A speaker goes on speaking.
            return score + (candidate.Subject && IsSaying(report.Sentences[candidate.Sentence], candidate.Head) ? 10 : 0);
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
