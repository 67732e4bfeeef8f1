using Dateline.Coding;
using Dateline.Coding.Actors;
using Dateline.Coding.Attribution;
using Dateline.Coding.Attribution.Weighing;
using Dateline.Coding.Quantities;
using Dateline.Coding.Status;
using Dateline.Coding.Status.Weighing;
using Dateline.Coding.Times;
using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Evaluation.Systems;

internal sealed class InstalledActors(ActorResolver resolver) : IActorResolver
{
    public (string? Country, string? Sector) Resolve(string phrase, DateOnly? day) =>
        resolver.ResolvePhrase(phrase, day) is { } actor ? (actor.Country, actor.Sector) : (null, null);
}

internal sealed class InstalledAttributions(AttributionReader reader) : IAttributionReader
{
    public IReadOnlyList<Attribution> Read(AnalysedReport report) =>
        [.. reader.Read(report).Select(saying => new Attribution(saying.Source, saying.Cue, saying.Content, saying.Manner))];

    public IReadOnlyList<Candidate> Candidates(AnalysedReport report) => reader.Candidates(report);
}

internal sealed class InstalledFactuality(FactualityReader reader) : IFactualityReader
{
    public Factuality Read(AnalysedReport report, int sentence, int token) => reader.Read(report, sentence, token);

    public double ToScale(Factuality reading) => reader.ToScale(reading);

    public EventReading Describe(AnalysedReport report, int sentence, int token) => reader.Describe(report, sentence, token);
}

internal sealed class InstalledTimes(TimeReader reader) : ITimeReader
{
    public IReadOnlyList<TimeMention> Read(AnalysedReport report) => reader.Read(report);
}

internal sealed class InstalledQuantities(QuantityReader reader) : IQuantityReader
{
    public IReadOnlyList<Quantity> Read(AnalysedReport report) => reader.Read(report);
}

internal sealed class InstalledCoder(Coder coder) : IReportCoder
{
    public CodedReport Code(AnalysedReport report) => coder.Code(report);

    public WordReading ReadWord(AnalysedReport report, int sentence, int token) => coder.ReadWord(report, sentence, token);
}
