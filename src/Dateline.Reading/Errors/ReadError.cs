namespace Dateline.Reading.Errors;

/// <summary>Why an input is no report.</summary>
/// <param name="Code">'DL' and four digits; <see cref="ReadingErrors"/> lists them all.</param>
/// <param name="Message">What is wrong and what to do, one sentence or two, for people.</param>
public sealed record ReadError(string Code, string Message);
