using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Actors;

/// <summary>Who the mentions of one report are. Made by <see cref="ActorResolver.ForReport"/>; used by one thread.</summary>
public sealed class ReportActors
{
    private readonly AnalysedReport _report;
    private readonly ActorTables _tables;
    private readonly PhraseReader _phrases;

    internal ReportActors(AnalysedReport report, ActorTables tables, PhraseReader phrases)
    {
        (_report, _tables, _phrases) = (report, tables, phrases);
    }

    /// <summary>The mention that <paramref name="headToken"/> heads, resolved within the report.</summary>
    public Participant Resolve(int sentence, int headToken)
    {
        var s = _report.Sentences[sentence];
        var (first, last) = s.Extent(headToken);
        var reading = _phrases.Read(ActorWord.Of(s, first, last), _report.Report.Published);
        var span = new Span(s[first].Span.Start, s[last].Span.End);
        return new Participant
        {
            Span = span, Text = span.Of(_report.Report.Text),
            Name = reading.Name, Country = reading.Country, Sector = reading.Sector, Entity = reading.Entity,
        };
    }

    /// <summary>Everybody whom the mention and those joined to it by 'and' mean.</summary>
    public IReadOnlyList<Participant> ResolveAll(int sentence, int headToken) => [Resolve(sentence, headToken)];

    /// <summary>Whether a capital or seat of government stands for the government here, not for the place.</summary>
    public bool IsMetonymUse(int sentence, int token) => _tables.HasWord("none", _report.Sentences[sentence][token].LemmaLower);
}
