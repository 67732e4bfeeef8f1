using Dateline.Coding;
using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Evaluation.Systems;

/// <summary>Codes a report.</summary>
public interface IReportCoder
{
    /// <summary>The report with its claims.</summary>
    CodedReport Code(AnalysedReport report);

    /// <summary>What a claim at a word would tell of its state and of who says so.</summary>
    WordReading ReadWord(AnalysedReport report, int sentence, int token);
}
