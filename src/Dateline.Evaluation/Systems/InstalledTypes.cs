using Dateline.Coding.Actions;
using Dateline.Coding.Actions.Weighing;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Evaluation.Systems;

/// <summary>Asks the act finder in the sentence that holds both parties, then in those that hold one.</summary>
internal sealed class InstalledTypes(ActFinder finder, TypeModel? model) : ITypeFinder
{
    public TypeModel? Model => model;

    public DyadReading? Read(AnalysedReport report, Span source, Span target)
    {
        DyadReading? first = null;
        foreach (var sentence in report.Sentences
            .Where(sentence => sentence.Span.Overlaps(source) || sentence.Span.Overlaps(target))
            .OrderByDescending(sentence => sentence.Span.Overlaps(source) && sentence.Span.Overlaps(target)))
        {
            var reading = finder.Read(report, sentence.Index, source, target);
            if (reading.Rule is not null)
            {
                return reading;
            }

            first ??= reading;
        }

        return first;
    }
}
