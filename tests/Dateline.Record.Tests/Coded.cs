using CsCheck;
using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;
using Dateline.Record.Exports;

namespace Dateline.Record.Tests;

/// <summary>Coded reports for tests: one written out, and any number by chance with a seed.</summary>
internal static class Coded
{
    public static RunInfo Run { get; } = new("0.1.0", "model-1", "data-1", "lang=en");

    /// <summary>A report with every field set, and letters beyond the basic plane before every span.</summary>
    public static CodedReport Full { get; } = Build();

    public static CodedReport Simple(string id, string? published, string text = "Troops left the town.", string? outlet = null, params Claim[] claims) => new()
    {
        Report = new Report { Id = id, Text = text, Published = published is null ? null : DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture), Outlet = outlet },
        Claims = claims,
    };

    public static Claim Claim(string id, int start = 7, EventType type = EventType.Retreat) => new()
    {
        Id = id,
        Type = type,
        Predicate = new Phrase(new Span(start, start + 4), "left"),
        Sentence = new Span(0, 21),
        Status = Status.Occurred,
        Polarity = Polarity.Affirmed,
        Certainty = 0.9,
        Rule = "test",
        WhereReason = "no place named",
    };

    /// <summary>Everything that a coded report holds, as one string: equal strings, equal reports.</summary>
    public static string Everything(CodedReport coded)
    {
        var report = coded.Report;
        return CodedReportWriter.Line(coded) + "|" + report.Text + "|" + report.HeadlineSpan + "|" + report.Dateline + "|"
            + string.Join(';', coded.Claims.Select(claim => $"{claim.Predicate}{claim.Sentence}{claim.Certainty:R}{claim.WhereReason}"
                + string.Concat(claim.Actors) + string.Concat(claim.Recipients) + string.Concat(claim.Attribution) + claim.When + claim.Where
                + Numbers(claim.Quantities)))
            + "|" + string.Concat(coded.Attributions.SelectMany(a => a.Content)) + string.Concat(coded.Names) + string.Concat(coded.Places)
            + string.Concat(coded.Times) + Numbers(coded.Quantities) + string.Concat(coded.Notes);
    }

    // 1.50 and 1.5 are one number.
    private static string Numbers(IEnumerable<Quantity> quantities) => string.Concat(quantities.Select(quantity => quantity with
    {
        Value = quantity.Value is { } value ? JsonFields.Trimmed(value) : null,
        Low = quantity.Low is { } low ? JsonFields.Trimmed(low) : null,
        High = quantity.High is { } high ? JsonFields.Trimmed(high) : null,
    }));

    /// <summary>Coded reports whose texts mix letters of one and of two code units.</summary>
    public static Gen<CodedReport> Any { get; } =
        from letters in Gen.Char["ab é\n\""].Array[20, 60]
        from faces in Gen.Bool.Array[20]
        let text = string.Concat(letters.Select((letter, i) => i < faces.Length && faces[i] ? "\U0001F6A9" : letter.ToString()))
        from spans in SpanIn(text).Array[12]
        from numbers in Gen.Decimal[0, 1_000_000].Array[3]
        from certainty in Gen.Double[0, 1]
        from latitude in Gen.Double[-90, 90]
        from type in Gen.Enum<EventType>()
        from status in Gen.Enum<Status>()
        from negated in Gen.Bool
        from stance in Gen.Enum<Stance>()
        select Build(text, spans, numbers, certainty, latitude, type, status, negated, stance);

    private static Gen<Span> SpanIn(string text)
    {
        int Whole(int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
        return Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, text.Length])
            .Select((a, b) => new Span(Whole(Math.Min(a, b)), Whole(Math.Max(a, b))));
    }

    private static CodedReport Build()
    {
        const string text = "🚩 GAZA, Oct 3 (Reuters) - 🚩 The “minister” said 1,000 troops 🚩 left Rafah on Friday.";
        Span At(string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
        return Build(text, [At("GAZA"), At("troops"), At("minister"), At("said"), At("left"), At("Rafah"), At("on Friday"), At("1,000"), At("The"), At("Oct 3"), At("Reuters"), At("1,000 troops 🚩 left")],
            [1000m, 900.5m, 1100.50m], 0.85, 31.28, EventType.Retreat, Status.Planned, true, Stance.Denies);
    }

    private static CodedReport Build(
        string text, Span[] at, decimal[] numbers, double certainty, double latitude, EventType type, Status status, bool negated, Stance stance)
    {
        Participant Who(Span span, string? name, string? country) =>
            new() { Span = span, Text = span.Of(text), Name = name, Country = country, Sector = "GOV", Entity = name is null ? null : "E-" + name };
        Phrase Words(Span span) => new(span, span.Of(text));
        var quantity = new Quantity
        {
            Span = at[7], Text = at[7].Of(text), Value = numbers[0], Low = numbers[1], High = numbers[2], Unit = null, Of = "troops", Role = "force", Per = "day",
        };
        var place = new PlaceMention
        {
            Span = at[5], Text = at[5].Of(text), Name = "Rafah", Country = "PSE", Admin1 = "Gaza Strip", Latitude = latitude, Longitude = 34.25,
            GeoNames = 281102, Precision = PlacePrecision.Admin2,
        };
        var day = new DateOnly(2023, 10, 6);
        var claim = new Claim
        {
            Id = "c-full", Type = type, Mode = "withdraw", Contexts = ["military", "territory"], Predicate = Words(at[4]), Sentence = at[11],
            Actors = [Who(at[1], "Israeli army", "ISR"), Who(at[8], null, null)], Recipients = [Who(at[5], "Palestine", "PSE")],
            Status = status, Polarity = negated ? Polarity.Negated : Polarity.Affirmed, Certainty = certainty,
            Attribution =
            [
                new AttributionLink(Who(at[2], "Yoav Gallant", "ISR"), Words(at[3]), stance, Manner.Mixed),
                new AttributionLink(null, null, Stance.Relays, Manner.Indirect),
                new AttributionLink(Who(at[0], "Gaza officials", "PSE"), null, Stance.Doubts, Manner.Direct),
            ],
            When = new TimeReference(day, day.AddDays(2), Words(at[6]), TimeBasis.Text, TimePrecision.Week),
            Where = new PlaceReference(place, PlaceBasis.Sentence),
            Quantities = [quantity, quantity with { Value = null, Unit = "USD", Per = null, Of = null, Role = null }],
            Rule = "frame:leave.retreat+tree",
        };
        return new CodedReport
        {
            Report = new Report
            {
                Id = "f0f1f2f3", GivenId = "sender-1", Text = text, Headline = "Troops “leave”", HeadlineSpan = at[8],
                Dateline = new DatelinePrefix(at[11], at[0], at[9], at[10]), Published = day, Outlet = "The Daily", Url = "https://example.org/1",
            },
            Claims =
            [
                claim,
                claim with { Id = "c-bare", Mode = null, Contexts = [], Actors = [], Recipients = [], Attribution = [], When = null, Where = null, WhereReason = "none", Quantities = [] },
                claim with { Id = "c-late", When = new TimeReference(day, day, null, TimeBasis.Publication, TimePrecision.Day), Where = new PlaceReference(place with { Latitude = null, Longitude = null, GeoNames = null, Name = null, Metonym = true }, PlaceBasis.Dateline) },
            ],
            Attributions = [new Attribution(at[2], at[3], [at[4], at[6]], Manner.Direct), new Attribution(null, null, [], Manner.Indirect)],
            Names = [new ResolvedName(at[5], at[5].Of(text), NameKind.Place, "PSE", "E-1"), new ResolvedName(at[2], at[2].Of(text), NameKind.Person, null, null)],
            Places = [place, place with { Metonym = true, Country = null }],
            Times = [new TimeMention(at[6], at[6].Of(text), "DATE", "2023-10-06", day, day, TimePrecision.Day), new TimeMention(at[9], at[9].Of(text), "SET", null, null, null, TimePrecision.Vague)],
            Quantities = [quantity],
            Contexts = ["military", "territory"],
            Notes = ["a sentence was cut"],
        };
    }
}
