using Dateline.Coding.Actions;
using Dateline.Core.Language;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;

namespace Dateline.Evaluation.Systems;

/// <summary>Asks the act finder in the sentence that holds both parties, then in those that hold one.</summary>
internal sealed class InstalledTypes(ActFinder finder) : ITypeFinder
{
    public EventType? TypeFor(AnalysedReport report, Span source, Span target)
    {
        foreach (var sentence in report.Sentences
            .Where(sentence => sentence.Span.Overlaps(source) || sentence.Span.Overlaps(target))
            .OrderByDescending(sentence => sentence.Span.Overlaps(source) && sentence.Span.Overlaps(target)))
        {
            if (finder.TypeFor(report, sentence.Index, source, target) is { } type)
            {
                return type;
            }
        }

        return null;
    }
}
