using System.Globalization;
using Dateline.Core.Claims;
using Dateline.Core.Ontology;
using Dateline.Evaluation.Gold;

namespace Dateline.Evaluation.Tasks.Claims;

/// <summary>
/// Claims from a file in the shape of a gold file: another annotator's, or another program's. Of a list of accepted types,
/// modes, statuses or polarities the first one counts as coded.
/// </summary>
public sealed class CodedClaims
{
    private readonly OtherFile _file;

    private CodedClaims(OtherFile file) => _file = file;

    /// <summary>Reads a file; it may hold more reports than are scored.</summary>
    /// <exception cref="EvaluationException">The file is not readable, or holds a report twice.</exception>
    public static CodedClaims Read(GoldFile file) => new(OtherFile.Read(file));

    /// <summary>The row of the same report as a gold row.</summary>
    /// <exception cref="EvaluationException">There is none, or its text is another, so that places in it mean nothing.</exception>
    public GoldRow RowOf(GoldRow gold) => _file.RowOf(gold, "\"claims\": []");

    /// <summary>A claim of a row as if the coder had made it. Fields left out have a value that is not to be scored.</summary>
    /// <param name="label">The claim as it stands in the file.</param>
    /// <param name="row">Its row, for errors.</param>
    /// <param name="placesNamed">The places that bear a name, the likeliest first.</param>
    /// <exception cref="EvaluationException">A type, status, polarity or date is none.</exception>
    public static Claim AsCoded(GoldClaim label, GoldRow row, Func<string, IReadOnlyList<PlaceMention>> placesNamed)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(placesNamed);
        return new Claim
        {
            Id = FormattableString.Invariant($"{row.Id}:{label.Trigger.Start}"),
            Type = Named<EventType>(label.Types, row) ?? throw row.Error($"the report '{row.Id}' has a claim without a type"),
            Mode = label.Modes is [{ Length: > 0 } mode, ..] ? mode : null,
            Predicate = new Phrase(label.Trigger, label.Words),
            Sentence = label.Trigger,
            Actors = Participants(label.Actors, label, code => code),
            Recipients = Participants(label.Recipients, label, code => code),
            Status = Named<Status>(label.Statuses, row) ?? Status.Occurred,
            Polarity = Named<Polarity>(label.Polarities, row) ?? Polarity.Affirmed,
            Certainty = 1,
            Attribution = [.. Participants(label.Claimants, label, _ => null).Select(who => new AttributionLink(who, null, Stance.Asserts, Manner.Indirect))],
            When = label.Date is { Length: > 0 } date ? When(date, row) : null,
            Where = label.Place is { Length: > 0 } place ? Where(place, label, placesNamed) : null,
            Quantities = [.. (label.Quantities ?? []).Select(number => new Quantity
            {
                Span = label.Trigger, Text = number.ToString(CultureInfo.InvariantCulture), Value = number,
            })],
            Rule = "from a file",
        };
    }

    private static T? Named<T>(IReadOnlyList<string>? values, GoldRow row)
        where T : struct, Enum => values is not [var name, ..] ? null
        : Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) && char.IsAsciiLetter(name[0]) ? value
        : throw row.Error($"the report '{row.Id}' has a claim with '{name}', which is no {typeof(T).Name.ToLowerInvariant()}");

    private static IReadOnlyList<Participant> Participants(IReadOnlyList<string>? words, GoldClaim label, Func<string, string?> country) =>
        [.. (words ?? []).Where(word => word.Length > 0).Select(word => new Participant { Span = label.Trigger, Text = word, Country = country(word) })];

    private static PlaceReference Where(string name, GoldClaim label, Func<string, IReadOnlyList<PlaceMention>> placesNamed)
    {
        var named = placesNamed(name);
        var place = named.FirstOrDefault(one => label.GeoNames is { } id && one.GeoNames == id) ?? named.FirstOrDefault();
        return new PlaceReference(
            (place ?? new PlaceMention { Span = label.Trigger, Text = name, GeoNames = label.GeoNames }) with { Span = label.Trigger, Text = name },
            PlaceBasis.Act);
    }

    private static TimeReference When(string date, GoldRow row)
    {
        var (from, to, precision) = date.Length switch
        {
            4 when Day(date + "-01-01") is { } day => (day, day.AddYears(1).AddDays(-1), TimePrecision.Year),
            7 when Day(date + "-01") is { } day => (day, day.AddMonths(1).AddDays(-1), TimePrecision.Month),
            10 when Day(date) is { } day => (day, day, TimePrecision.Day),
            _ => throw row.Error($"the report '{row.Id}' has a claim dated '{date}'; a date is 2024-08-23, 2024-08 or 2024"),
        };
        return new TimeReference(from, to, null, TimeBasis.Text, precision);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
