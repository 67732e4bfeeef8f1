using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Actors;

/// <summary>
/// Who the mentions of one report are: surnames after full names, 'the Indian leader' after Modi, pronouns, 'the group'.
/// Made by <see cref="ActorResolver.ForReport"/>; belongs to one thread, gives the same answer in any order of questions.
/// </summary>
public sealed class ReportActors
{
    private readonly AnalysedReport _report;
    private readonly ActorTables _tables;
    private readonly MentionReader _reader;
    private readonly Antecedents _antecedents;
    private readonly Metonyms _metonyms;
    private readonly CountryFocus _focus;
    private readonly Dictionary<(int Sentence, int Head), Mention> _mentions = [];

    private readonly HashSet<Span> _elsewhere = [];

    // Mentions of countries by country, in order of the text.
    private readonly ILookup<string, Mention> _named;

    internal ReportActors(AnalysedReport report, ActorTables tables, PhraseReader phrases, IReadOnlyList<PlaceMention> places)
    {
        (_report, _tables) = (report, tables);
        _reader = new MentionReader(report, tables, phrases);
        _metonyms = new Metonyms(tables);
        _focus = new CountryFocus();
        _antecedents = new Antecedents(report, tables, _reader);
        CountPlaces(places);
        Read();
        ReadSpeakers();
        _named = _mentions.Values
            .Where(mention => mention.Reading is { Country: not null, Kind: NamedKind.Country or NamedKind.Demonym or NamedKind.Capital or NamedKind.Seat })
            .OrderBy(mention => (mention.Sentence, mention.Head))
            .ToLookup(mention => mention.Reading.Country!, StringComparer.Ordinal);
    }

    // Countries are counted as mentions; here only what lies in one.
    private void CountPlaces(IReadOnlyList<PlaceMention> places)
    {
        var dateline = _report.Report.Dateline?.Place;
        var at = 0;
        foreach (var place in places)
        {
            while (at < _report.Sentences.Count && _report.Sentences[at].Span.End <= place.Span.Start)
            {
                at++;
            }

            if (place is not { Country: { } country, Precision: not (PlacePrecision.Country or PlacePrecision.Region) } || at == _report.Sentences.Count)
            {
                continue;
            }

            var sentence = _report.Sentences[at];

            var opens = dateline is { } head && head.Overlaps(place.Span);
            if (opens)
            {
                _focus.Home = country;
            }

            _focus.Count(country, sentence.Index, !opens && !place.Metonym, opens || sentence.IsHeadline || sentence.Index == 0 ? 2 : 1);
        }
    }

    private void Read()
    {
        foreach (var sentence in _report.Sentences)
        {
            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                if (IsHead(sentence[i]))
                {
                    var own = Own(sentence.Index, i);
                    _focus.Count(own, sentence.Paragraph, sentence.IsHeadline);
                    var mention = _antecedents.Resolve(own);
                    _mentions[(sentence.Index, i)] = mention;
                    _antecedents.Remember(mention);
                }
            }
        }
    }

    // Whoever says 'I' may be named after the words said.
    private void ReadSpeakers()
    {
        foreach (var (place, mention) in _mentions.ToArray())
        {
            if (mention is { Lent: false, Lemma: "i" or "we" or "my" or "our" })
            {
                _mentions[place] = _antecedents.Resolve(mention);
            }
        }
    }

    /// <summary>
    /// Resolves the mention that a token heads.
    /// </summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="headToken">Head of the mention; an adjective ('Ukrainian' attack) or possessor is a mention of its own.</param>
    /// <returns>The words and who they mean; country, sector, name and entity are null where nothing is known.</returns>
    public Participant Resolve(int sentence, int headToken) => Participant(Find(sentence, headToken), null);

    /// <summary>
    /// Resolves a mention and those joined to it: 'US and Israeli forces' and 'Modi and Putin' are two, 'both sides' are the two sides.
    /// </summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="headToken">Head of the first mention.</param>
    /// <returns>At least one participant, in order of the text.</returns>
    public IReadOnlyList<Participant> ResolveAll(int sentence, int headToken)
    {
        var all = new List<Participant>();
        Collect(sentence, headToken, all, 0);
        return all;
    }

    /// <summary>
    /// Whether a capital or seat of government stands for the government here, not for the place.
    /// False for names that are no capitals and for uses as a place ('in Moscow', 'reached Kyiv').
    /// </summary>
    public bool IsMetonymUse(int sentence, int token)
    {
        var mention = Find(sentence, token);
        return mention.Reading.Kind == NamedKind.Seat
            || (mention.Reading.Kind == NamedKind.Capital && _metonyms.IsGovernment(_report.Sentences[sentence], token));
    }

    /// <summary>The country that a sentence is about: of its only places, else of the report or the paragraph; null when none stands out.</summary>
    public string? CountryAt(int sentence) => _focus.At(sentence, _report.Sentences[sentence].Paragraph);

    /// <summary>
    /// Whom an act is meant for though its sentence does not say so: of the country that the report is about, else of the other side,
    /// by the last mention of it before the act; null where the acting party is of no other country.
    /// </summary>
    public Participant? Implied(int sentence, int token, string acting)
    {
        var about = CountryAt(sentence);
        var country = about is not null && about != acting ? about : _focus.Beside(acting);
        if (country is null)
        {
            return null;
        }

        var last = _named[country].TakeWhile(mention => (mention.Sentence, mention.Head).CompareTo((sentence, token)) < 0).LastOrDefault();
        return last is null ? null : Participant(last, null);
    }

    private void Collect(int sentence, int head, List<Participant> all, int depth)
    {
        var mention = Find(sentence, head);
        if (NamesBehind(_report.Sentences[sentence], head) is { } names && depth < 12)
        {
            Collect(sentence, names, all, depth + 1);
            return;
        }

        if (_antecedents.Sides(mention) is { Count: > 1 } sides)
        {
            foreach (var side in sides)
            {
                all.Add(Participant(mention with { Reading = side.Reading }, null));
            }
        }
        else if (mention.Reading.Countries.Count > 1)
        {
            foreach (var country in mention.Reading.Countries)
            {
                all.Add(Participant(mention, country));
            }
        }
        else if (mention.Reading is { Country: null, Role: not null } && SidesBehind(sentence, head) is { Count: > 1 } behind)
        {
            foreach (var side in behind)
            {
                all.Add(Participant(mention, side.Reading.Country));
            }
        }
        else
        {
            all.Add(Participant(mention, null));
        }

        foreach (var child in _report.Sentences[sentence].Children(head))
        {
            var s = _report.Sentences[sentence];
            if (depth < 12 && s[child].Relation == "conj" && IsNominal(s[child]) && !IsPartOfTitle(s, head, child) && !(_reader.NameAfterComma(s, mention.Last) is { } name && name.First <= child && child <= name.Last && s.Child(child, "cc") is null))
            {
                Collect(sentence, child, all, depth + 1);
            }
        }
    }

    // 'the Ministry of Roads and Transport' is one.
    private bool IsPartOfTitle(Sentence sentence, int head, int other)
    {
        if (!_tables.HasWord("has-fields", sentence[head].LemmaLower) || sentence[other].Upos != Upos.Propn || sentence.Child(other, "det") is not null)
        {
            return false;
        }

        foreach (var field in sentence.Children(head, "nmod"))
        {
            if (field.Index > head && field.Index < other && sentence.Child(field.Index, "case")?.Lower is "of" or "for")
            {
                return _reader.Read(sentence.Index, other).Reading.Country is null;
            }
        }

        return false;
    }

    // 'old foes Chad and Niger', 'presidents Putin and Xi': the first of several names that a plural noun announces.
    private static int? NamesBehind(Sentence sentence, int head) =>
        sentence[head].Upos == Upos.Noun && sentence[head].Has("Number=Plur") && sentence.Child(head, "appos") is { Upos: Upos.Propn } name
            && name.Index > head && sentence.Child(name.Index, "conj") is { Upos: Upos.Propn } && sentence[name.Index - 1].Upos != Upos.Punct
            ? name.Index
            : null;

    // 'the two countries' ministers', 'villagers from both sides'
    private IReadOnlyList<Mention> SidesBehind(int sentence, int head)
    {
        foreach (var child in _report.Sentences[sentence].Children(head, "nmod"))
        {
            if (child.Upos == Upos.Noun && _antecedents.Sides(Find(sentence, child.Index)) is { Count: > 1 } sides && sides[0].Reading.Country != sides[1].Reading.Country)
            {
                return sides;
            }
        }

        // Trees may take the possessor for an argument of the verb.
        var s = _report.Sentences[sentence];
        var first = Find(sentence, head).First;
        return first > 1 && s[first - 1] is { Upos: Upos.Part or Upos.Punct, Form: "'" or "’" or "'s" or "’s" } && s[first - 2].Upos == Upos.Noun
            && _antecedents.Sides(Find(sentence, first - 2)) is { Count: > 1 } owners && owners[0].Reading.Country != owners[1].Reading.Country
            ? owners
            : [];
    }

    private Mention Find(int sentence, int head)
    {
        if (!_mentions.TryGetValue((sentence, head), out var mention))
        {
            _mentions[(sentence, head)] = mention = _antecedents.Resolve(Own(sentence, head));
        }

        return mention;
    }

    private Mention Own(int sentence, int head)
    {
        var mention = _reader.Read(sentence, head);
        if (mention.Reading.BareCapital && !_metonyms.IsGovernment(_report.Sentences[sentence], head))
        {
            mention = mention with { Reading = mention.Reading with { Sector = null, Name = null, Entity = null } };
        }

        return mention;
    }

    /// <summary>Whether the words say that it is not of the country that the talk is of ('Western diplomats', 'its allies').</summary>
    public bool IsOfElsewhere(Participant participant)
    {
        ArgumentNullException.ThrowIfNull(participant);
        return _elsewhere.Contains(participant.Span);
    }

    private Participant Participant(Mention mention, string? country)
    {
        var reading = mention.Reading;
        var s = _report.Sentences[mention.Sentence];
        if (reading.Outside)
        {
            _elsewhere.Add(new Span(s[mention.First].Span.Start, s[mention.Last].Span.End));
        }

        var own = country is null ? null : _tables.Country(country);
        return new Participant
        {
            Span = new Span(s[mention.First].Span.Start, s[mention.Last].Span.End),
            Text = mention.Text,
            Name = own is null ? reading.Name : reading.Kind is NamedKind.Demonym or NamedKind.Country ? own.Name : null,
            Country = country ?? reading.Country ?? _focus.For(mention, s.Paragraph),
            Sector = reading.Sector,
            Entity = own is null ? reading.Entity : reading.Kind is NamedKind.Demonym or NamedKind.Country ? own.Id : null,
        };
    }

    private static bool IsNominal(Token token) => token.Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Adj or Upos.Num or Upos.Sym;

    private static bool IsHead(Token token) =>
        token.Upos is Upos.Noun or Upos.Propn or Upos.Pron
            ? token.Relation is not ("flat" or "compound" or "goeswith" or "fixed" or "expl") && token.Deprel is not "nmod:desc"
            : token.Upos is Upos.Adj or Upos.Num && token.Relation is "nsubj" or "obj" or "iobj" or "conj";
}
