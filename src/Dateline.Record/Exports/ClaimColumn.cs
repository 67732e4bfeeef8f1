using Dateline.Core.Claims;
using Dateline.Core.Reports;

namespace Dateline.Record.Exports;

/// <summary>A column of the table of claims.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Meaning">What stands in it, for the documentation.</param>
/// <param name="Value">Its cell for a claim; null for an empty one.</param>
/// <param name="IsNumber">Whether only numbers stand in it, which no spreadsheet takes for a formula.</param>
public sealed record ClaimColumn(string Name, string Meaning, Func<ClaimCell, string?> Value, bool IsNumber = false);

/// <summary>What a cell is made from.</summary>
/// <param name="Report">The report.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Map">Turns places in the text into code points.</param>
public sealed record ClaimCell(Report Report, Claim Claim, TextMap Map);
