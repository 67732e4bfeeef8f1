using Dateline.Core.Language;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;

namespace Dateline.Evaluation.Systems;

/// <summary>Says what one given party does to another.</summary>
public interface ITypeFinder
{
    /// <summary>The best type of the act whose actor stands at <paramref name="source"/> and whose recipient at <paramref name="target"/>, or null.</summary>
    EventType? TypeFor(AnalysedReport report, Span source, Span target);
}
