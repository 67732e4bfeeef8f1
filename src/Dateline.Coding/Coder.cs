using Dateline.Coding.Actions;
using Dateline.Coding.Actors;
using Dateline.Coding.Assembly;
using Dateline.Coding.Attribution;
using Dateline.Coding.Places;
using Dateline.Coding.Quantities;
using Dateline.Coding.Status;
using Dateline.Coding.Tables;
using Dateline.Coding.Times;
using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Ontology;

namespace Dateline.Coding;

/// <summary>
/// AnalysedReport → CodedReport: finds acts, resolves who takes part, who says so, in which state, when, where and how
/// many. Immutable after loading, safe to share; the same report always gives the same claims.
/// </summary>
public sealed class Coder
{
    private readonly ActFinder _acts;
    private readonly AttributionReader _attribution;
    private readonly FactualityReader _factuality;
    private readonly TimeReader _times;
    private readonly ActTime _actTime;
    private readonly PlaceReader _places;
    private readonly ActPlace _actPlace;
    private readonly QuantityReader _quantities;

    private readonly ActorTables _actors;

    private Coder(string data, string? model, UserTables user)
    {
        _actors = ActorTables.Load(data, user);
        Actors = new ActorResolver(_actors);
        _acts = ActFinder.Load(data, user);
        _attribution = AttributionReader.Load(data, model);
        _factuality = FactualityReader.Load(data, model);
        _times = TimeReader.Load(data);
        _actTime = ActTime.Load(data);
        var gazetteer = Gazetteer.Load(data);
        _places = new PlaceReader(gazetteer);
        _actPlace = new ActPlace(gazetteer);
        _quantities = QuantityReader.Load(data);
    }

    /// <summary>Who a bare mention is on a day.</summary>
    public ActorResolver Actors { get; }

    /// <summary>
    /// How the language stage is to read the words of a sentence, one for one, so that it knows the names of the user's own
    /// actor tables; null where there are none.
    /// </summary>
    public Func<IReadOnlyList<string>, IReadOnlyList<string>>? ReadAs => _actors.HasOwn ? new StandIns(_actors).Of : null;

    /// <summary>Reads the knowledge tables.</summary>
    /// <param name="dataFolder">The folder data/.</param>
    /// <param name="user">Tables of the user's own, which come before those.</param>
    /// <param name="modelFolder">The folder model/, for the learned heads; without it the rules decide alone.</param>
    /// <exception cref="TableException">A table cannot be read; the message names file and line.</exception>
    public static Coder Load(string dataFolder, UserTables? user = null, string? modelFolder = null) => new(dataFolder, modelFolder, user ?? UserTables.None);

    /// <summary>Codes a report.</summary>
    public CodedReport Code(AnalysedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        report = OwnNames.Mark(report, _actors);
        var layers = new Layers(_times.Read(report), _places.Read(report), _quantities.Read(report));
        var actors = Actors.ForReport(report, layers.Places);
        var sayings = _attribution.Read(report);
        var chains = new ChainBuilder(report, actors, sayings);
        var parties = new Parties(actors, layers.Places);
        var claims = new List<Claim>();
        var twins = new Dictionary<string, int>(StringComparer.Ordinal);
        var acts = _acts.Find(report);
        var demands = new Dictionary<(int Sentence, int Trigger), Act>();
        foreach (var act in acts.Where(act => act.Type == EventType.Request))
        {
            foreach (var asked in act.Contents)
            {
                demands[(act.Sentence, asked)] = act;
            }
        }

        foreach (var act in acts)
        {
            var claim = Claim(report, act, demands.GetValueOrDefault((act.Sentence, act.Trigger)), parties, chains, layers, twins);
            if (claim.Actors.Count + claim.Recipients.Count + claim.Quantities.Count > 0 || claim.Where is not null || claim.When?.Basis == TimeBasis.Text
                || act.Type is not (EventType.Agree or EventType.Support or EventType.Cooperate or EventType.Concede or EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten or EventType.Aid))
            {
                claims.Add(claim); // else there is nothing that one could check: a 'trade-off' of nobody with nobody
            }
        }

        claims.Sort((a, b) => a.Predicate.Span.CompareTo(b.Predicate.Span) is var order and not 0 ? order : string.CompareOrdinal(a.Id, b.Id));
        return new CodedReport
        {
            Report = report.Report,
            Claims = claims,
            Contexts = _acts.ContextsOf(report, claims),
            Attributions = [.. sayings.Select(s => new Core.Claims.Attribution(s.Source, s.Cue, s.Content, s.Manner))],
            Names = Names(report, actors),
            Places = layers.Places,
            Times = layers.Times,
            Quantities = layers.Quantities,
            Notes = report.Notes,
        };
    }

    /// <summary>What a claim at a word would tell of its state and of who says so, whether or not the word is an act by the tables.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="token">Index of the event word in it.</param>
    public WordReading ReadWord(AnalysedReport report, int sentence, int token)
    {
        ArgumentNullException.ThrowIfNull(report);
        report = OwnNames.Mark(report, _actors);
        var actors = Actors.ForReport(report, _places.Read(report));
        var (chain, speech) = new ChainBuilder(report, actors, _attribution.Read(report)).Around(sentence, token);
        return new WordReading(_factuality.Read(report, sentence, token), chain, speech);
    }

    private sealed record Layers(IReadOnlyList<TimeMention> Times, IReadOnlyList<PlaceMention> Places, IReadOnlyList<Quantity> Quantities);

    private Claim Claim(
        AnalysedReport report, Act act, Act? demand, Parties parties, ChainBuilder chains, Layers layers, Dictionary<string, int> twins)
    {
        var sentence = report.Sentences[act.Sentence];
        var text = report.Report.Text;
        int[] arguments = [.. act.Actors, .. act.Recipients, .. act.Themes];
        var quantities = _quantities.For(report, act.Sentence, act.Trigger, arguments, layers.Quantities);
        var state = _factuality.Read(report, act.Sentence, act.Trigger);
        var (chain, speech) = chains.Around(act.Sentence, act.Trigger);
        if (demand is not null && state.Status == Core.Claims.Status.Demanded)
        {
            chain = ChainBuilder.AskedBy(chain, parties.All(act.Sentence, demand.Actors), new Phrase(sentence[demand.Trigger].Span, sentence[demand.Trigger].Span.Of(text)));
            speech += "+demand";
        }

        var (where, reason) = _actPlace.Choose(report, act.Sentence, act.Trigger, act.Recipients, layers.Places);
        if (where is not null && IsInWords(act.Type) && (where.Basis != PlaceBasis.Act || act.Recipients.Any(head => sentence[head].Span.Overlaps(where.Place.Span))))
        {
            (where, reason) = (null, "the words do not say where it was said");
        }

        var (who, whom) = parties.Of(act, where);
        if (act is { Type: EventType.Consult, Mode: null } && act.Actors.Count > 1 && who.Count == 1 && whom.Count > 0)
        {
            act = act with { Mode = "visit", Rule = act.Rule + "+host" }; // they met at one's place
        }

        var predicate = act.Predicate.Select(i => sentence[i].Span).Aggregate((a, b) => a.Cover(b));
        if (!IsCompact(act))
        {
            predicate = sentence[act.Trigger].Span;
        }

        var id = ClaimId.Of(report.Report, predicate, act.Type, act.Mode, chain, 0);
        var twin = twins[id] = twins.GetValueOrDefault(id) + 1;
        return new Claim
        {
            Id = twin == 1 ? id : ClaimId.Of(report.Report, predicate, act.Type, act.Mode, chain, twin),
            Type = act.Type,
            Mode = act.Mode,
            Contexts = BetweenStates.Deal(act.Type, who, whom) ? _acts.Codebook.InOrder(act.Contexts.Append(BetweenStates.Context)) : act.Contexts,
            Predicate = new Phrase(predicate, predicate.Of(text)),
            Sentence = sentence.Span,
            Actors = who,
            Recipients = whom,
            Status = state.Status,
            Polarity = state.Polarity,
            // Of a denial readers know only that it is denied; the certainty of a claim is that of who makes it.
            Certainty = Math.Round(
                chain.Count > 0 && chain[^1].Stance == Stance.Denies && state.Polarity == Polarity.Negated ? state.Stated ?? state.Certainty : state.Certainty,
                2,
                MidpointRounding.AwayFromZero),
            Attribution = chain,
            When = _actTime.Choose(report, act.Sentence, act.Trigger, state.Status, layers.Times),
            Where = where,
            WhereReason = where is null ? reason : null,
            Quantities = quantities,
            Rule = $"{act.Rule}; {state.Rule}; {speech}",
        };
    }

    // What is done in words is not done at the place that the words are about.
    private static bool IsInWords(EventType type) => type is EventType.Accuse or EventType.Reject or EventType.Request or EventType.Agree
        or EventType.Support or EventType.Threaten or EventType.Concede;

    // 'launched … an attack' is shown whole only while its words stand close together.
    private static bool IsCompact(Act act) => act.Predicate.Max() - act.Predicate.Min() <= 6;

    private static List<ResolvedName> Names(AnalysedReport report, ReportActors actors)
    {
        var names = new List<ResolvedName>(report.Names.Count);
        foreach (var name in report.Names)
        {
            var who = name.Kind is NameKind.Other ? null : actors.Resolve(name.Sentence, name.Last);
            names.Add(new ResolvedName(name.Span, name.Span.Of(report.Report.Text), name.Kind, who?.Country, who?.Entity));
        }

        return names;
    }
}
