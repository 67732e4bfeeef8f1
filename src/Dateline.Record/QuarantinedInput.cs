namespace Dateline.Record;

/// <summary>An input that could not be read or coded, kept with its reason.</summary>
/// <param name="Source">File, folder entry, address, or '-'.</param>
/// <param name="Line">Line on which it begins, from 1; 0 for a whole input.</param>
/// <param name="Code">'DL' and four digits.</param>
/// <param name="Message">What is wrong, for people.</param>
/// <param name="GivenId">The sender's id, or null.</param>
/// <param name="Excerpt">Its beginning, or empty.</param>
public sealed record QuarantinedInput(string Source, long Line, string Code, string Message, string? GivenId = null, string Excerpt = "");
