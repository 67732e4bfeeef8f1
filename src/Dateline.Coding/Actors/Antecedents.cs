using Dateline.Core.Language;

namespace Dateline.Coding.Actors;

/// <summary>
/// Links a mention to an earlier one of the report. Mentions come in order of the text; what a mention is found to be is
/// what later ones find.
/// </summary>
internal sealed class Antecedents
{
    private const int Reach = 4;

    private readonly AnalysedReport _report;
    private readonly ActorTables _tables;
    private readonly PronounLinks _pronouns;
    private readonly List<Mention> _earlier = [];

    public Antecedents(AnalysedReport report, ActorTables tables, MentionReader reader)
    {
        (_report, _tables) = (report, tables);
        _pronouns = new PronounLinks(report, tables, new QuotedWords(report), _earlier, reader);
    }

    public void Remember(Mention mention)
    {
        if (mention.Animacy is not (Animacy.Unknown or Animacy.Thing) || mention.Lent)
        {
            _earlier.Add(mention);
        }
    }

    public Mention Resolve(Mention mention)
    {
        var token = _report.Sentences[mention.Sentence][mention.Head];
        mention = token.Upos == Upos.Pron ? mention : Possessed(mention);
        var found = token.Upos == Upos.Pron ? _pronouns.Find(mention)
            : mention.Reading.Kind == NamedKind.Person ? Namesake(mention)
            : mention.Reading is { Kind: NamedKind.Body, Entity: null, Name: { } brief } && !brief.Contains(' ', StringComparison.Ordinal) ? FullerBody(mention, brief)
            : mention.Reading.Kind is null && mention.Reading.Name is null ? Described(mention)
            : null;
        return found is null ? mention : Lend(mention, found);
    }

    /// <summary>The two sides of 'both sides' or 'the two countries': the two most named states and groups so far; empty for other mentions.</summary>
    public IReadOnlyList<Mention> Sides(Mention mention)
    {
        if (mention.Lemma is not ("side" or "country" or "nation" or "leader" or "party" or "government" or "neighbour" or "neighbor" or "both") || !SaysTwo(mention))
        {
            return [];
        }

        var people = mention.Lemma == "leader";
        var counts = new List<(Mention First, int Count)>();
        foreach (var earlier in _earlier)
        {
            if (earlier.Sentence > mention.Sentence || earlier.Reading.Country is null || (earlier.Sentence == mention.Sentence && earlier.Head >= mention.Head)
                || (!people && IsNoSide(earlier))
                || (people ? earlier.Animacy != Animacy.Person : earlier.Animacy != Animacy.Body))
            {
                continue;
            }

            var at = counts.FindIndex(side => SameSide(side.First, earlier, people));
            if (at < 0)
            {
                counts.Add((earlier, 1));
            }
            else
            {
                counts[at] = (counts[at].First, counts[at].Count + 1);
            }
        }

        if (counts.Count < 2)
        {
            return people ? [] : NamedTogether(mention);
        }

        var ordered = counts.ConvertAll(side => side);
        ordered.Sort((a, b) => b.Count != a.Count ? b.Count.CompareTo(a.Count) : (a.First.Sentence, a.First.Head).CompareTo((b.First.Sentence, b.First.Head)));
        var pair = new List<Mention> { ordered[0].First, ordered[1].First };
        pair.Sort((a, b) => (a.Sentence, a.Head).CompareTo((b.Sentence, b.Head)));
        return pair;
    }

    // 'Kyrgyz and Tajik troops' named the two before either stood alone.
    private List<Mention> NamedTogether(Mention mention)
    {
        var pair = _earlier.FindLast(earlier => earlier.Sentence <= mention.Sentence && earlier.Reading.Countries.Count == 2);
        var sides = new List<Mention>();
        foreach (var code in pair?.Reading.Countries ?? [])
        {
            if (_tables.Country(code) is { } country)
            {
                sides.Add(pair! with { Reading = new ActorReading { Country = code, Name = country.Name, Entity = country.Id, Actor = country, Kind = NamedKind.Country } });
            }
        }

        return sides;
    }

    // 'its forces', 'her officers': whose they are says of which country, and of which arms where the noun leaves that open.
    private Mention Possessed(Mention mention)
    {
        var reading = mention.Reading;
        if (reading.Country is not null || reading.Role is not { } role || _tables.HasWord("not-the-owner's", mention.Lemma)
            || Possessor(mention) is not { } owner || (owner.Reading.Country ?? owner.Reading.Sector) is null)
        {
            return mention;
        }

        var armed = owner.Reading.Sector is "MIL" or "COP" or "REB" or "PRM" or "SPY" or "UAF" or "CRM";
        var follows = armed && (role.Kind is RoleKind.Borrow or RoleKind.Neutral || reading.Sector is "MIL" or "UAF");
        var arms = follows && owner.Reading.Sector != "SPY" ? owner.Reading.Sector : reading.Sector ?? (follows ? "SPY" : role.Sector);
        var several = role.Plural && owner.Reading.Countries.Count > 1;
        return mention with { Reading = reading with { Country = owner.Reading.Country, Countries = several ? owner.Reading.Countries : [], Sector = arms } };
    }

    private Mention? Possessor(Mention mention)
    {
        foreach (var child in _report.Sentences[mention.Sentence].Children(mention.Head, "nmod"))
        {
            if (child is { Deprel: "nmod:poss", Upos: Upos.Pron, Lower: "his" or "her" or "its" or "their" })
            {
                return _earlier.FindLast(earlier => earlier.Sentence == mention.Sentence && earlier.Head == child.Index);
            }
        }

        return null;
    }

    private bool SaysTwo(Mention mention)
    {
        if (mention.Lemma == "both")
        {
            return _report.Sentences[mention.Sentence][mention.Head].Relation is "nsubj" or "obj";
        }

        for (var i = mention.First; i < mention.Head; i++)
        {
            if (_report.Sentences[mention.Sentence][i].Lower is "both" or "two" or "warring" or "rival" or "opposing")
            {
                return true;
            }
        }

        return mention.Lemma == "side" && _report.Sentences[mention.Sentence][mention.Head].Has("Number=Plur");
    }

    private static bool SameSide(Mention a, Mention b, bool people) =>
        people ? a.Reading.Name == b.Reading.Name : a.Reading.Country == b.Reading.Country && IsArmed(a) == IsArmed(b);

    // A place that is only named for what happens there, and bodies that belong to no state, are no side of a quarrel.
    private bool IsNoSide(Mention mention) => mention.Reading.Country is "NGO" or "ISM" or "MNC" or "UNO"
        || (mention.Reading.Kind is NamedKind.Country or NamedKind.Capital or NamedKind.Territory
            && _report.Sentences[mention.Sentence].Child(mention.Head, "case")?.Lower is "in" or "at" or "near" or "into" or "inside" or "across");

    private static bool IsArmed(Mention mention) => mention.Reading.Sector is "REB" or "PRM";

    // 'Mr Modi' after 'Narendra Modi'; the fuller name lends what it knows.
    private Mention? Namesake(Mention mention)
    {
        var name = mention.Reading.PersonName;
        if (name.Count == 0)
        {
            return null;
        }

        Mention? fuller = null;
        for (var i = _earlier.Count - 1; i >= 0; i--)
        {
            var earlier = _earlier[i];
            if (earlier.Reading.Kind != NamedKind.Person || earlier.Reading.Name is not { } full || Disagree(mention.Reading.Gender, earlier.Reading.Gender))
            {
                continue;
            }

            if (earlier.Reading.PersonName.Count >= name.Count && EndsWith(earlier.Reading, name, full) && (fuller is null || fuller.Reading.Name == full))
            {
                fuller = earlier;
            }
        }

        // The tables may know another bearer of the surname; the one of the report is meant.
        return fuller is not null && (name.Count == 1 || mention.Reading.Entity is null || mention.Reading.Entity == fuller.Reading.Entity) ? fuller : null;
    }

    // 'the Command' after 'the Lagos State Police Command'
    private Mention? FullerBody(Mention mention, string name) => _earlier.FindLast(earlier =>
        earlier.Reading is { Kind: NamedKind.Body, Name: { } full } && earlier.Sentence <= mention.Sentence && full.Length > name.Length
        && (full.EndsWith(" " + name, StringComparison.Ordinal) || full.StartsWith(name + " ", StringComparison.Ordinal)));

    private static bool EndsWith(ActorReading earlier, IReadOnlyList<string> name, string full)
    {
        var known = earlier.PersonName;
        var same = true;
        for (var i = 0; same && i < name.Count; i++)
        {
            same = known[known.Count - name.Count + i] == name[i];
        }

        return same || (name.Count == 1 && (earlier.Actor?.Surname == name[0] || (known.Count > 1 && known[0] == name[0] && NameFolding.Fold(full.Split(' ')[0]) == name[0])));
    }

    private static bool Disagree(string? a, string? b) => a is not null && b is not null && a != b;

    private Mention? Described(Mention mention)
    {
        var reading = mention.Reading;
        if (reading.Indefinite || reading.Former)
        {
            return null;
        }

        if (reading.Role is null or { Kind: RoleKind.Neutral } && !reading.Definite)
        {
            return null;
        }

        for (var i = _earlier.Count - 1; i >= 0; i--)
        {
            var earlier = _earlier[i];
            if (earlier.Sentence == mention.Sentence && earlier.Last >= mention.First && earlier.First <= mention.Last)
            {
                continue;
            }

            if (TakesUp(mention, earlier))
            {
                return earlier;
            }
        }

        return null;
    }

    private bool TakesUp(Mention mention, Mention earlier)
    {
        var reading = mention.Reading;
        var other = earlier.Reading;
        if (reading.Country is not null && other.Country != reading.Country)
        {
            return false;
        }

        if (reading.Sector is not null && other.Sector is not null && other.Sector != reading.Sector && _tables.HasWord("state-body", mention.Lemma))
        {
            // 'the army' is the state's, though rebels call themselves a liberation army.
            return false;
        }

        // 'the Indian leader', 'the president', 'the minister' → a person named before with that function.
        if (mention.Animacy == Animacy.Person && earlier.Reading.Kind == NamedKind.Person && reading.Definite)
        {
            if (Disagree(reading.Gender, other.Gender))
            {
                return false;
            }

            var office = other.Actor?.On(_report.Report.Published)?.Office;
            return reading.Role switch
            {
                { Office: { } wanted } => office == wanted || (office is null && other.Role?.Office == wanted),
                { } role when role.Text is "leader" or "head of state" => other.Sector == "GOV" && reading.Country is not null
                    || office is "president" or "prime minister" or "chancellor" or "supreme leader" || (other.Role?.Text.EndsWith("leader", StringComparison.Ordinal) ?? false),
                { } role => other.Role is { } had && (had.Text == role.Text || had.Text.EndsWith(" " + role.Text, StringComparison.Ordinal)),
                _ => false,
            };
        }

        if (mention.Animacy == Animacy.People && reading.Definite && !mention.Modified && reading.Country is null && other.Kind == NamedKind.Group
            && _tables.HasWord("take-up-fighters", mention.Lemma))
        {
            return true;
        }

        if (mention.Animacy is Animacy.Body or Animacy.Unknown or Animacy.Person && reading.Definite && !mention.Modified && earlier.Animacy == Animacy.Body && reading.Country is null)
        {
            if (_tables.HasWord("take-up-group", mention.Lemma))
            {
                return other.Kind is NamedKind.Group || (other.Kind is NamedKind.Body && other.Sector is not ("BUS" or "GOV"));
            }

            if (_tables.HasWord("take-up-company", mention.Lemma) && other.Kind == NamedKind.Body && other.Sector is "BUS" or null)
            {
                return true;
            }

            if (mention.Lemma is "bloc" or "union" or "alliance" or "organisation" or "organization" && other.Country is "EUR" or "IGO" && other.Kind == NamedKind.Body)
            {
                return true;
            }

            if (_tables.HasWord("take-up-party", mention.Lemma) && other.Kind == NamedKind.Body && other.Sector is "PTY")
            {
                return true;
            }

            if (_tables.HasWord("take-up-country", mention.Lemma))
            {
                return other.Kind is NamedKind.Country;
            }

            if (_tables.HasWord("take-up-body", mention.Lemma))
            {
                return earlier.Lemma == mention.Lemma && earlier.Modified
                    || (other.Name is { } name && (name.EndsWith(mention.Lemma, StringComparison.OrdinalIgnoreCase) || name.StartsWith(mention.Lemma + " ", StringComparison.OrdinalIgnoreCase)));
            }
        }

        // 'the officials' after 'Western officials': the same noun, now bare.
        return mention.Lemma == earlier.Lemma && !mention.Modified && earlier.Modified && mention.Animacy == earlier.Animacy && reading.Country is null
            && mention.Sentence - earlier.Sentence <= 2 * Reach && (mention.Animacy != Animacy.Person || reading.Definite);
    }

    private Mention Lend(Mention mention, Mention from)
    {
        var own = mention.Reading;
        var lent = from.Reading;
        var person = own.Kind == NamedKind.Person;
        return mention with
        {
            Lent = true,
            Animacy = mention.Animacy == Animacy.Unknown || from.Animacy is Animacy.Person ? from.Animacy : mention.Animacy,
            Reading = own with
            {
                Country = lent.Country ?? own.Country,
                Countries = own.Countries.Count > 0 ? own.Countries : lent.Countries,
                Sector = person && own.Role?.Sector is not null && own.Entity is null ? own.Sector : lent.Entity is not null ? lent.Sector : lent.Sector ?? own.Sector,
                Name = lent.Name ?? (from.Lent ? lent.Name : from.Text),
                Entity = lent.Entity,
                Actor = lent.Actor,
                Kind = lent.Kind ?? own.Kind,
                PersonName = lent.PersonName.Count > 0 ? lent.PersonName : own.PersonName,
                Gender = own.Gender ?? lent.Gender,
                Outside = own.Outside || lent.Outside,
                Role = own.Role ?? lent.Role,
            },
        };
    }
}
