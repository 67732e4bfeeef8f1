using Dateline.Core.Reports;

namespace Dateline.Language.Tokens;

/// <summary>What stands between a token and the next.</summary>
public enum Gap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>White space.</summary>
    Space,

    /// <summary>The end of a paragraph or of the text.</summary>
    Paragraph,
}

/// <summary>A word or mark found by the tokenizer.</summary>
/// <param name="Span">Place in the text.</param>
/// <param name="After">What follows it.</param>
/// <param name="IsJoined">Whether it is written as one with the word before it: the second half of 'don't', 'cannot', 'Kyiv's'.</param>
public readonly record struct RawToken(Span Span, Gap After, bool IsJoined = false);
