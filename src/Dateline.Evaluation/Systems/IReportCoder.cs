using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Evaluation.Systems;

/// <summary>Codes a report.</summary>
public interface IReportCoder
{
    /// <summary>The report with its claims.</summary>
    CodedReport Code(AnalysedReport report);
}
