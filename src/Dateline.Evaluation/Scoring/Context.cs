using Dateline.Core.Reports;

namespace Dateline.Evaluation.Scoring;

/// <summary>Words around a place, for showing an error.</summary>
internal static class Context
{
    private const int Characters = 60;

    /// <summary>The place with what stands before and after it.</summary>
    public static string Around(string text, Span span) =>
        text[Math.Max(0, span.Start - Characters)..Math.Min(text.Length, span.End + Characters)];
}
