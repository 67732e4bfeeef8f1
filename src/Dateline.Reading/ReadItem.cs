using Dateline.Core.Reports;
using Dateline.Reading.Errors;

namespace Dateline.Reading;

/// <summary>What became of one thing that was to be read: a report, or a reason why it is none. In = out + rejected.</summary>
/// <param name="Source">The file as the caller named it (below a folder: folder and relative path), or '-'.</param>
/// <param name="Line">Line on which it begins, from 1; 0 when the input is one report as a whole.</param>
public abstract record ReadItem(string Source, long Line);

/// <summary>A report that can be analysed.</summary>
/// <param name="Report">The report.</param>
/// <inheritdoc cref="ReadItem(string, long)"/>
public sealed record AcceptedReport(string Source, long Line, Report Report) : ReadItem(Source, Line);

/// <summary>An input that is no report, with the reason; it belongs in quarantine.</summary>
/// <param name="Error">Code and message.</param>
/// <param name="GivenId">The id that the sender gave, where it could be read, or null.</param>
/// <param name="Excerpt">The beginning of the input on one line, at most 200 characters, without control characters; may be empty.</param>
/// <inheritdoc cref="ReadItem(string, long)"/>
public sealed record RejectedInput(string Source, long Line, ReadError Error, string? GivenId, string Excerpt)
    : ReadItem(Source, Line);
