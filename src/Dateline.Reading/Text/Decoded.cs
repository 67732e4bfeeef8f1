using Dateline.Reading.Errors;

namespace Dateline.Reading.Text;

/// <summary>Bytes turned into text, or the reason why they are none.</summary>
/// <param name="Text">The text, without a byte order mark; null when <paramref name="Error"/> is given.</param>
/// <param name="Error">Why not, or null.</param>
/// <param name="Encoding">The encoding taken, by its IANA name; null when none fits.</param>
public readonly record struct Decoded(string? Text, ReadError? Error, string? Encoding);
