namespace Dateline.Coding.Times;

/// <summary>An expression found in a run of words.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Expression">What it says.</param>
internal sealed record TimeMatch(int Start, int End, TimeExpression Expression);
