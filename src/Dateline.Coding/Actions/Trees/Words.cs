using Dateline.Core.Language;

namespace Dateline.Coding.Actions.Trees;

/// <summary>A sentence with what the finder asks of its words: which are names, which can act. Immutable.</summary>
internal sealed class Words
{
    private readonly NameKind?[] _names;
    private readonly string[] _lemmas;
    private readonly Lexicon _lexicon;
    private readonly AnalysedReport _report;

    /// <summary>Prepares a sentence, which may be a mended copy of one of <paramref name="report"/>.</summary>
    public Words(Sentence sentence, AnalysedReport report, Lexicon lexicon)
    {
        (Sentence, _report, _lexicon) = (sentence, report, lexicon);
        _names = new NameKind?[sentence.Tokens.Count];
        _lemmas = new string[_names.Length];
        foreach (var t in sentence.Tokens)
        {
            _lemmas[t.Index] = t.Upos == Upos.Verb ? lexicon.Forms.Lemma(t.LemmaLower, t.Lower) : t.LemmaLower;
        }

        foreach (var name in report.Names)
        {
            for (var i = name.First; name.Sentence == sentence.Index && i <= name.Last && i < _names.Length; i++)
            {
                _names[i] = name.Kind;
            }
        }
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>What the token is part of the name of, or null.</summary>
    public NameKind? Name(int token) => _names[token];

    /// <summary>The dictionary form by which lexicons know the token.</summary>
    public string Lemma(int token) => _lemmas[token];

    /// <summary>Whether any word of the whole report is one of these.</summary>
    public bool ReportHas(HashSet<string> words)
    {
        foreach (var sentence in _report.Sentences)
        {
            foreach (var t in sentence.Tokens)
            {
                if (words.Contains(t.LemmaLower))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the token is one of these words, or the plural of one.</summary>
    public bool Is(int token, IReadOnlySet<string> words)
    {
        var lemma = _lemmas[token];
        return words.Contains(lemma) || (lemma.EndsWith('s') && words.Contains(lemma[..^1]));
    }

    /// <summary>Whether the token is a pronoun that stands for somebody.</summary>
    public bool IsPerson(int token) =>
        Sentence[token].Upos == Upos.Pron && _lexicon.Pronouns.Contains(Sentence[token].Lower);

    /// <summary>Whether the token names or denotes somebody who can act.</summary>
    public bool CanAct(int token)
    {
        var t = Sentence[token];
        if (t.Upos == Upos.Pron)
        {
            return IsPerson(token);
        }

        if (IsTime(token))
        {
            return false;
        }

        return _names[token] is not null and not NameKind.Other || Is(token, _lexicon.Actors);
    }

    /// <summary>Whether the token belongs to 'each other' or 'one another'.</summary>
    public bool IsEachOther(int token)
    {
        var t = Sentence[token];
        return t.Lower switch
        {
            "other" => token > 0 && Sentence[token - 1].Lower == "each",
            "another" => token > 0 && Sentence[token - 1].Lower == "one",
            "each" => token + 1 < Sentence.Tokens.Count && Sentence[token + 1].Lower == "other",
            "one" => token + 1 < Sentence.Tokens.Count && Sentence[token + 1].Lower == "another",
            _ => false,
        };
    }

    /// <summary>Whether the token denotes a thing that acts are done with ('stones', 'a torpedo').</summary>
    public bool IsInstrument(int token) => _names[token] is null && Is(token, _lexicon.Instruments);

    /// <summary>Whether the token denotes a time ('Friday', 'year').</summary>
    public bool IsTime(int token) => Is(token, _lexicon.Times);

    /// <summary>Whether the token can be a participant only through somebody behind it ('decision', 'attack').</summary>
    public bool IsAbstract(int token) =>
        _names[token] is null && (Is(token, _lexicon.Abstract) || (Sentence[token].Upos == Upos.Noun && _lexicon.IsEvent(Sentence[token].LemmaLower)));

    /// <summary>Whether the word counts or measures what follows it with 'of' ('dozens of protesters').</summary>
    public bool IsMeasure(int token) => Sentence[token].Upos is Upos.Num or Upos.Det or Upos.Pron || Is(token, _lexicon.Measures);

    /// <summary>The preposition of a phrase, in lower case; the last word of 'out of'. Null when it has none.</summary>
    public string? Preposition(int head)
    {
        string? found = null;
        foreach (var child in Sentence.Children(head))
        {
            var t = Sentence[child];
            if (child < head && t.Relation is "case" or "mark" && t.Upos is Upos.Adp or Upos.Sconj or Upos.Part or Upos.Adv && t.Lower is not ("'s" or "’s" or "'" or "’"))
            {
                if (found is null || found is "out" or "up" or "away" or "back" or "off")
                {
                    found = t.Lower;
                }

                foreach (var part in Sentence.Children(child, "fixed"))
                {
                    if (part.Lower == "of" && found == "out")
                    {
                        found = "of";
                    }
                }
            }
        }

        return found;
    }

    /// <summary>The head with every noun joined to it by 'and' or a comma.</summary>
    public void AddJoined(int head, List<int> into)
    {
        if (into.Contains(head))
        {
            return;
        }

        into.Add(head);
        foreach (var child in Sentence.Children(head))
        {
            var t = Sentence[child];
            if (t.Relation == "conj" && t.Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Adj or Upos.X)
            {
                AddJoined(child, into);
            }
        }
    }

    /// <summary>Whether the words of a multi-word entry stand around <paramref name="token"/>, the word at <paramref name="at"/> of them.</summary>
    public bool Stands(int token, string[] words, int at)
    {
        var first = token - at;
        if (first < 0 || first + words.Length > Sentence.Tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (!Same(first + i, words[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the token is a form of the word.</summary>
    public bool Same(int token, string word)
    {
        var t = Sentence[token];
        return _lemmas[token] == word || t.Lower == word || (t.LemmaLower.Length == word.Length + 1 && t.LemmaLower[^1] == 's' && t.LemmaLower.StartsWith(word, StringComparison.Ordinal));
    }
}
