namespace Dateline.Record.Sqlite;

/// <summary>Whether a name holds words as whole words, without regard to case: 'iran' is in 'the Iranian … Iran', not in 'Tirana'.</summary>
internal static class WholeWords
{
    public static bool Hold(string? name, string? words)
    {
        if (string.IsNullOrEmpty(name) || string.IsNullOrEmpty(words))
        {
            return false;
        }

        for (var at = 0; (at = name.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(name[at - 1])) && (end == name.Length || !char.IsLetterOrDigit(name[end])))
            {
                return true;
            }
        }

        return false;
    }
}
