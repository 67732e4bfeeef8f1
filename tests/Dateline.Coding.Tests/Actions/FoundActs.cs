using Dateline.Coding.Actions;
using Dateline.Core.Language;

namespace Dateline.Coding.Tests.Actions;

/// <summary>The acts of a text in one line each: 'ASSAULT:aerial Israel &gt; Gaza'.</summary>
internal static class FoundActs
{
    private static readonly Lazy<ActFinder> Shared = new(() => ActFinder.Load(Analysed.Data));

    /// <summary>The finder over the project's own tables.</summary>
    public static ActFinder Finder => Shared.Value;

    /// <summary>Every act of a text, written as type, mode, actors and recipients.</summary>
    public static IReadOnlyList<string> Of(string text) => Of(Analysed.Text(text));

    /// <summary>Every act of a report.</summary>
    public static IReadOnlyList<string> Of(AnalysedReport report) =>
        [.. Finder.Find(report).Select(act => Write(act, report.Sentences[act.Sentence]))];

    private static string Write(Act act, Sentence sentence) =>
        $"{act.Type.ToString().ToUpperInvariant()}{(act.Mode is null ? "" : ":" + act.Mode)} {Forms(act.Actors, sentence)} > {Forms(act.Recipients, sentence)}";

    private static string Forms(IReadOnlyList<int> heads, Sentence sentence) =>
        heads.Count == 0 ? "-" : string.Join(",", heads.Select(head => sentence[head].Form));
}
