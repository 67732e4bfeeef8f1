using Dateline.Core.Claims;
using Dateline.Reading;

namespace Dateline.Cli.Pipeline;

/// <summary>What became of one input.</summary>
internal abstract record Outcome(string Source, long Line);

/// <summary>A report with its claims.</summary>
internal sealed record Coded(string Source, long Line, CodedReport Report) : Outcome(Source, Line);

/// <summary>An input that could not be read or coded.</summary>
internal sealed record Refused(string Source, long Line, string Code, string Message, string? GivenId, string Excerpt) : Outcome(Source, Line)
{
    public static Refused Of(RejectedInput input) =>
        new(input.Source, input.Line, input.Error.Code, input.Error.Message, input.GivenId, input.Excerpt);
}
