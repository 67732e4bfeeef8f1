using Dateline.Core.Reports;

namespace Dateline.Core.Claims;

/// <summary>Words of the text with their place.</summary>
/// <param name="Span">Place in the report's text.</param>
/// <param name="Text">The words, exactly as they stand there.</param>
public sealed record Phrase(Span Span, string Text);
