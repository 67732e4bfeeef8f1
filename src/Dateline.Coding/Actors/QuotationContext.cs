using Dateline.Core.Language;

namespace Dateline.Coding.Actors;

/// <summary>
/// What stands around the words of a quotation. Whoever is quoted calls himself 'I', and the 'they' of his words are those
/// whom the sentence before spoke of, or the armed group that the report is about; nobody where neither fits.
/// </summary>
internal sealed class QuotationContext
{
    private readonly AnalysedReport _report;
    private readonly ActorTables _tables;
    private readonly QuotedWords _quoted;
    private readonly IReadOnlyList<Mention> _earlier;
    private readonly int _sentence;
    private readonly int _from;
    private readonly List<Mention> _speakers = [];

    public QuotationContext(AnalysedReport report, ActorTables tables, QuotedWords quoted, IReadOnlyList<Mention> earlier, int sentence)
    {
        (_report, _tables, _quoted, _earlier, _sentence) = (report, tables, quoted, earlier, sentence);
        _from = Before(sentence);
        for (var i = earlier.Count - 1; i >= 0 && sentence - earlier[i].Sentence <= 3; i--)
        {
            if (earlier[i].Subject && !Inside(earlier[i]) && Verb(earlier[i]) is { } verb && tables.HasWord("say", verb.LemmaLower))
            {
                _speakers.Add(earlier[i]);
            }
        }
    }

    /// <summary>Whether it is one who is quoted.</summary>
    public bool IsSpeaker(Mention candidate) =>
        !Inside(candidate) && _speakers.Exists(speaker => ReferenceEquals(speaker, candidate)
            || (candidate.Lent && candidate.Reading.Name is { } name && (name == speaker.Reading.Name || name == speaker.Text)));

    /// <summary>Whether 'they' may mean it: named nearby, and an actor rather than a bare number of people.</summary>
    public bool MayBeThey(Mention candidate) =>
        candidate.Sentence >= _from && (candidate.Reading.Sector ?? candidate.Reading.Entity) is not null && candidate.Reading.Kind is not NamedKind.Country;

    /// <summary>Whether somebody accuses it outside the quotation.</summary>
    public bool IsBlamed(Mention candidate) =>
        !Inside(candidate) && Verb(candidate) is { } verb && _tables.HasWord("blame", verb.LemmaLower)
        && _report.Sentences[candidate.Sentence][candidate.Head] is { Relation: "obj" or "obl" } or { Deprel: "nsubj:pass" };

    /// <summary>The one armed group that the report has named most, at least twice; null when there is none or several are.</summary>
    public Mention? Theme(IReadOnlyList<ActorReading> not)
    {
        Mention? theme = null;
        var count = 0;
        foreach (var mention in _earlier)
        {
            if (mention.Reading is not { Kind: NamedKind.Group, Entity: not null } || mention.Sentence > _sentence)
            {
                continue;
            }

            if (theme is not null && theme.Reading.Entity != mention.Reading.Entity)
            {
                return null;
            }

            (theme, count) = (theme ?? mention, count + 1);
        }

        foreach (var reading in not)
        {
            theme = reading.Entity is not null && reading.Entity == theme?.Reading.Entity ? null : theme;
        }

        return count > 1 ? theme : null;
    }

    // The last sentence before the quotation that has words of its own.
    private int Before(int sentence)
    {
        for (var s = sentence - 1; s >= 0; s--)
        {
            var own = _report.Sentences[s];
            for (var i = 0; i < own.Tokens.Count; i++)
            {
                if (own[i].Upos == Upos.Verb && !_quoted.Contains(s, i))
                {
                    return s;
                }
            }
        }

        return sentence;
    }

    private bool Inside(Mention mention) => _quoted.Contains(mention.Sentence, mention.Head);

    private Token? Verb(Mention mention)
    {
        var sentence = _report.Sentences[mention.Sentence];
        return sentence[mention.Head].Head is >= 0 and var head ? sentence[head] : null;
    }
}
