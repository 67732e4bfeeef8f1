using Dateline.Core.Language;

namespace Dateline.Coding.Actors;

/// <summary>Reads what a mention says by its own words and by its apposition.</summary>
internal sealed class MentionReader
{
    private readonly AnalysedReport _report;
    private readonly ActorTables _tables;
    private readonly PhraseReader _phrases;
    private readonly SharedOwners _shared;
    private readonly Dictionary<(int Sentence, int Token), NameMention> _names = [];

    public MentionReader(AnalysedReport report, ActorTables tables, PhraseReader phrases)
    {
        (_report, _tables, _phrases) = (report, tables, phrases);
        _shared = new SharedOwners(ReadRange);
        foreach (var name in report.Names)
        {
            for (var i = name.First; i <= name.Last; i++)
            {
                _names[(name.Sentence, i)] = name;
            }
        }
    }

    public Mention Read(int index, int head)
    {
        var sentence = _report.Sentences[index];
        var (first, last) = MentionSpans.Of(sentence, head);
        first = WithNationalities(sentence, head, first);
        if (last >= head && _names.TryGetValue((index, last), out var cut) && cut.Kind == NameKind.Person && cut.First > first && sentence[head].Relation is not ("amod" or "compound"))
        {
            // The tree may cut a name in two; the network's names do not.
            last = Math.Max(last, cut.Last);
        }

        (first, last) = WithTitle(sentence, head, first, last);
        last = WithRestOfName(sentence, head, last);
        var reading = sentence[head].Upos == Upos.Pron && first == last ? ActorReading.Nothing : ReadRange(sentence, MentionSpans.AfterBound(sentence, first, head), last);
        reading = WithApposition(sentence, head, WithGivenName(index, head, reading));
        reading = WithNameAfterComma(sentence, last, reading);
        reading = _shared.Complete(sentence, head, first, reading);
        var token = sentence[head];
        return new Mention
        {
            Sentence = index,
            Head = head,
            First = first,
            Last = last,
            Text = _report.Report.Text[sentence[first].Span.Start..sentence[last].Span.End],
            Lemma = token.LemmaLower,
            Reading = reading,
            Animacy = AnimacyOf(token, reading),
            Subject = token.Relation == "nsubj",
            Modified = HasModifier(sentence, head),
        };
    }

    // 'US and Israeli forces': adjectives of nations right before a noun belong to it, whatever the tree says.
    private int WithNationalities(Sentence sentence, int head, int first)
    {
        if (sentence[head].Upos != Upos.Noun)
        {
            return first;
        }

        var start = first;
        for (var i = first - 1; i >= 0; i--)
        {
            var token = sentence[i];
            var nation = _names.TryGetValue((sentence.Index, i), out var name)
                && (name.Kind == NameKind.Nationality ? token.Upos == Upos.Adj : start < first && token.Form is "US" or "U.S." or "UK" or "U.K." or "EU" or "UN");
            if (nation)
            {
                start = i;
            }
            else if (start == first || token.Form is not ("and" or "," or "-"))
            {
                break;
            }
        }

        return start;
    }

    // 'the Committee to Protect Journalists': the tree may part what the tables know as one name.
    private int WithRestOfName(Sentence sentence, int head, int last)
    {
        if (!char.IsUpper(sentence[head].Form[0]) || sentence[head].Upos is not (Upos.Noun or Upos.Propn) || last + 2 >= sentence.Tokens.Count)
        {
            return last;
        }

        var words = ActorWord.Of(sentence, head, Math.Min(head + 8, sentence.Tokens.Count - 1));
        var found = new List<(int Length, List<Naming> Values)>();
        _tables.Names.Matches(words, 0, found);
        var (naming, length) = PhraseItems.Longest(words, 0, found, lower: false, _report.Report.Published);
        return naming?.Kind is NamedKind.Body or NamedKind.Group && length > 2 ? Math.Max(last, words[length - 1].Token) : last;
    }

    // 'the police spokeswoman Jane Roe': some trees make title and name two arguments of the verb; side by side, they are one mention.
    private (int First, int Last) WithTitle(Sentence sentence, int head, int first, int last)
    {
        var token = sentence[head];
        if (token.Relation is not ("nsubj" or "obj") || token.Head < 0)
        {
            return (first, last);
        }

        if (token.Upos == Upos.Noun && last == head && last + 1 < sentence.Tokens.Count && sentence[last + 1].Upos == Upos.Noun && Twin(sentence, token, last + 1))
        {
            // 'the attorney general charged him': two nouns side by side are one title.
            return (first, last + 1);
        }

        if (token.Upos == Upos.Noun && first == head && first > 0 && sentence[first - 1].Upos == Upos.Noun && Twin(sentence, token, first - 1))
        {
            return (MentionSpans.Of(sentence, first - 1).First, last);
        }

        if (token.Upos == Upos.Noun && last == head && NameAt(sentence, last + 1) is { } name && Twin(sentence, token, last + 1))
        {
            return (first, name.Last);
        }

        return token.Upos == Upos.Propn && NameAt(sentence, first) is not null && first > 0 && (sentence[first - 1].Upos == Upos.Noun || _tables.HasWord("courtesy", sentence[first - 1].Lower.TrimEnd('.'))) && Twin(sentence, token, first - 1)
            ? (MentionSpans.Of(sentence, first - 1).First, last)
            : (first, last);
    }

    private NameMention? NameAt(Sentence sentence, int token) =>
        _names.TryGetValue((sentence.Index, token), out var name) && name.Kind == NameKind.Person && name.First == token ? name : null;

    private static bool Twin(Sentence sentence, Token token, int other) => sentence[other].Deprel == token.Deprel && sentence[other].Head == token.Head;

    private ActorReading ReadRange(Sentence sentence, int first, int last)
    {
        var words = ActorWord.Of(sentence, first, last);
        for (var i = 0; i < words.Count; i++)
        {
            if (_names.TryGetValue((sentence.Index, words[i].Token), out var name) && name.Kind == NameKind.Person)
            {
                words[i] = words[i] with { InPerson = name.Last > name.First ? 2 : 1 };
            }
        }

        return _phrases.Read(words, _report.Report.Published);
    }

    // A name that the tables do not know still is a name when the network found one.
    private ActorReading WithGivenName(int index, int head, ActorReading reading)
    {
        if (reading.Name is not null || !_names.TryGetValue((index, head), out var name) || name.Kind is NameKind.Nationality)
        {
            return reading;
        }

        var text = name.Kind == NameKind.Organization ? WholeName(_report.Sentences[index], name) : name.Span.Of(_report.Report.Text);
        return name.Kind switch
        {
            // 'the Commissioner of Police' is a person.
            NameKind.Organization when reading.Role is { Kind: RoleKind.Role or RoleKind.Borrow, Plural: false, Text: var role }
                && !_tables.HasWord("body-noun", _report.Sentences[index][head].LemmaLower) && role.Contains(_report.Sentences[index][head].Lower, StringComparison.OrdinalIgnoreCase) => reading,
            NameKind.Organization => reading with { Name = text, Kind = reading.Kind is null || (reading.Kind == NamedKind.Place && text.Contains(' ', StringComparison.Ordinal)) ? NamedKind.Body : reading.Kind },
            // The network may take a mere mark for a name.
            NameKind.Person when ActorWord.Split(text) is { Count: > 0 } words => reading with
            {
                Name = text,
                Kind = NamedKind.Person,
                PersonName = words.ConvertAll(word => word.Key),
                Gender = reading.Gender ?? _tables.GenderOf(words[0].Key),
            },
            _ => reading,
        };
    }

    // The network may find but the end of a name: 'Command' of 'Lagos State Police Command'.
    private string WholeName(Sentence sentence, NameMention name)
    {
        var first = name.First;
        while (first > 0 && sentence[first - 1] is { Upos: Upos.Propn } before && char.IsUpper(before.Form[0]) && !_names.ContainsKey((sentence.Index, first - 1)))
        {
            first--;
        }

        return _report.Report.Text[sentence[first].Span.Start..sentence[name.Last].Span.End];
    }

    private ActorReading WithApposition(Sentence sentence, int head, ActorReading reading)
    {
        if (reading is { Country: not null, Sector: not null, Name: not null } or { Kind: NamedKind.Country, Name: not null })
        {
            // A state stays a state, whatever it is called besides ('Zambia, the country's rival').
            return reading;
        }

        var other = sentence.Child(head, "appos")?.Index ?? (sentence[head].Relation == "appos" ? sentence[head].Head : -1);
        if (other < 0 || sentence[other].Upos is Upos.Verb)
        {
            return reading;
        }

        var (first, last) = MentionSpans.Of(sentence, other);
        var more = WithGivenName(sentence.Index, other, ReadRange(sentence, first, last));
        if (more.Empty || more.Kind is NamedKind.Place || (more.Kind is NamedKind.Country or NamedKind.Capital && reading.Name is not null && reading.Kind == NamedKind.Person))
        {
            return reading;
        }

        var person = reading.Kind == NamedKind.Person ? reading : more.Kind == NamedKind.Person ? more : null;
        return reading with
        {
            Country = reading.Country ?? more.Country,
            Sector = person?.Entity is not null && reading.Role?.Kind == RoleKind.Borrow ? person.Sector : reading.Sector ?? more.Sector,
            Name = person?.Name ?? reading.Name ?? more.Name,
            Entity = person is null ? reading.Entity ?? more.Entity : person.Entity,
            Actor = person is null ? reading.Actor ?? more.Actor : person.Actor,
            Kind = person?.Kind ?? reading.Kind ?? more.Kind,
            PersonName = person?.PersonName ?? [],
            Gender = reading.Gender ?? more.Gender,
            Role = reading.Role ?? more.Role,
        };
    }

    /// <summary>The person whose name follows a description and a comma without 'and', however the tree ties it ('the ambassador to the US, Ann Roe, said').</summary>
    public NameMention? NameAfterComma(Sentence sentence, int last)
    {
        return last + 2 < sentence.Tokens.Count && sentence[last + 1].Form == "," && _names.TryGetValue((sentence.Index, last + 2), out var name)
            && name.Kind == NameKind.Person && name.First == last + 2
            && (name.Last + 1 >= sentence.Tokens.Count || sentence[name.Last + 1].Form is "," or "." or ":" || sentence[name.Last + 1].Upos is Upos.Verb or Upos.Aux)
            ? name
            : null;
    }

    private ActorReading WithNameAfterComma(Sentence sentence, int last, ActorReading reading)
    {
        if (reading.Role is not { Kind: RoleKind.Role or RoleKind.Borrow, Plural: false } || reading.PersonName.Count > 0 || NameAfterComma(sentence, last) is not { } name)
        {
            return reading;
        }

        var person = ReadRange(sentence, name.First, name.Last);
        return reading with
        {
            Country = reading.Country ?? person.Country,
            Sector = person.Entity is not null && reading.Role.Kind == RoleKind.Borrow ? person.Sector : reading.Sector ?? person.Sector,
            Name = person.Name ?? name.Span.Of(_report.Report.Text),
            Entity = person.Entity,
            Actor = person.Actor,
            Kind = NamedKind.Person,
            PersonName = person.PersonName.Count > 0 ? person.PersonName : ActorWord.Split(name.Span.Of(_report.Report.Text)).ConvertAll(word => word.Key),
            Gender = reading.Gender ?? person.Gender,
        };
    }

    private Animacy AnimacyOf(Token token, ActorReading reading)
    {
        if (token.Upos == Upos.Pron)
        {
            return token.Lower switch
            {
                "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself" or "i" or "me" or "my" => Animacy.Person,
                "they" or "them" or "their" or "theirs" or "themselves" or "we" or "us" or "our" => Animacy.People,
                "it" or "its" or "itself" => Animacy.Body,
                _ => Animacy.Unknown,
            };
        }

        var plural = token.Has("Number=Plur") || reading.Role?.Plural == true;
        return reading.Kind switch
        {
            NamedKind.Person => Animacy.Person,
            NamedKind.Country or NamedKind.Territory or NamedKind.Capital or NamedKind.Seat or NamedKind.Body or NamedKind.Group => Animacy.Body,
            NamedKind.Demonym or NamedKind.Identity => token.Upos == Upos.Adj && !plural ? Animacy.Thing : Animacy.People,
            NamedKind.Place => Animacy.Thing,
            _ => reading.Role?.Kind switch
            {
                RoleKind.Role or RoleKind.Borrow when reading.Role.Kind == RoleKind.Role || !_tables.HasWord("body-noun", token.LemmaLower) => plural ? Animacy.People : Animacy.Person,
                RoleKind.Body or RoleKind.Borrow => reading.Role.Plural ? Animacy.People : Animacy.Body,
                RoleKind.Neutral => plural ? Animacy.People : Animacy.Unknown,
                _ => Animacy.Thing,
            },
        };
    }

    private static bool HasModifier(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].Relation is "amod" or "compound" or "nmod" or "nummod" or "flat" or "appos" or "acl")
            {
                return true;
            }
        }

        return false;
    }
}
