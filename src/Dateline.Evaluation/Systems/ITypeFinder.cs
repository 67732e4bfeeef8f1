using Dateline.Coding.Actions.Weighing;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Evaluation.Systems;

/// <summary>Says what one given party does to another.</summary>
public interface ITypeFinder
{
    /// <summary>What weighs the readings, or null where the rules alone decide.</summary>
    TypeModel? Model { get; }

    /// <summary>
    /// What shows of the act whose actor stands at <paramref name="source"/> and whose recipient at <paramref name="target"/>, or
    /// null when no sentence holds either.
    /// </summary>
    DyadReading? Read(AnalysedReport report, Span source, Span target);
}
