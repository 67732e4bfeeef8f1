using Dateline.Core.Claims;
using Dateline.Core.Reports;
using Dateline.Record.Errors;

namespace Dateline.Record;

/// <summary>What saving a report did.</summary>
public enum SaveOutcome
{
    /// <summary>The report was new.</summary>
    Added,

    /// <summary>It stood there already, coded by an equal run; nothing changed.</summary>
    Unchanged,

    /// <summary>It stood there coded by another run; its claims were replaced.</summary>
    Replaced,

    /// <summary>Its text stands there under another outlet, day or address; that was noted, and the claims stayed.</summary>
    Copy,
}

/// <summary>A claim with the report that it stands in.</summary>
/// <param name="Report">The report.</param>
/// <param name="Claim">The claim.</param>
public sealed record ReportedClaim(Report Report, Claim Claim);

/// <summary>
/// The record: every report read, what was coded from it and what could not be read. What a method has returned from is
/// kept whatever happens afterwards; a report is kept whole or not at all. Lists come in one order, whatever the order of
/// reading: by day of publication (unknown first), report id, place of the predicate, claim id.
/// </summary>
public interface IRecord : IDisposable
{
    /// <summary>Saves a report and all that was coded from it.</summary>
    /// <exception cref="RecordException">The record cannot be written.</exception>
    SaveOutcome Save(CodedReport coded, RunInfo run, string source = "");

    /// <summary>Saves several in one step: all are kept, or on an error none. Fast for many small reports.</summary>
    /// <exception cref="RecordException">The record cannot be written.</exception>
    IReadOnlyList<SaveOutcome> Save(IReadOnlyList<(CodedReport Coded, string Source)> batch, RunInfo run);

    /// <summary>Keeps an input that is no report, with its reason. The same input again changes nothing.</summary>
    /// <exception cref="RecordException">The record cannot be written.</exception>
    void Quarantine(QuarantinedInput input, RunInfo run);

    /// <summary>Reports, streamed.</summary>
    IEnumerable<Report> Reports(ReportFilter? filter = null);

    /// <summary>Reports with all that was coded from them, streamed.</summary>
    IEnumerable<CodedReport> CodedReports(ReportFilter? filter = null);

    /// <summary>Claims, streamed.</summary>
    IEnumerable<ReportedClaim> Claims(ClaimFilter? filter = null);

    /// <summary>Inputs in quarantine, by source and line.</summary>
    IEnumerable<QuarantinedInput> Quarantined();

    /// <summary>Runs, by id.</summary>
    IReadOnlyList<RunSummary> Runs();

    /// <summary>The report whose id, or the sender's id of which, is this, or whose id alone begins so.</summary>
    /// <exception cref="RecordException">None or several (DL0311, DL0312).</exception>
    CodedReport Report(string idOrPrefix);

    /// <summary>The claim whose id is this or alone begins so.</summary>
    /// <exception cref="RecordException">None or several (DL0311, DL0312).</exception>
    ReportedClaim Claim(string idOrPrefix);

    /// <summary>How many reports and claims the record holds.</summary>
    (long Reports, long Claims, long Quarantined) Counts();
}
