namespace Dateline.Language.Tokens;

/// <summary>The classes of characters that the tokenizer tells apart.</summary>
internal static class Characters
{
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or '‘' or 'ʼ';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '‐' or '‑' or '−';

    /// <summary>Marks that end a sentence and run together ('?!', '...').</summary>
    public static bool IsStop(char c) => c is '.' or '!' or '?' or '…';

    /// <summary>Marks that stand before a word.</summary>
    public static bool IsOpening(char c) =>
        c is '"' or '“' or '„' or '«' or '‹' or '(' or '[' or '{' or '<' or '\'' or '‘' or '’' or '`' or '¿' or '¡' or '*' or '•'
            or '$' or '£' or '€' or '¥' or '₹' or '₽' or '₴' or '#' or '~' or '=' or '+' or '|';

    /// <summary>Marks that stand after a word; stops and apostrophes are looked at apart.</summary>
    public static bool IsClosing(char c) =>
        c is '"' or '”' or '“' or '»' or '›' or ')' or ']' or '}' or '>' or ',' or ';' or ':' or '%' or '*' or '°' or '|' or '=' or '™' or '®';

    /// <summary>Marks that part the words on both sides of them wherever they stand.</summary>
    public static bool IsDivider(char c) =>
        c is '"' or '“' or '”' or '«' or '»' or '(' or ')' or '[' or ']' or '{' or '}' or ';' or '—' or '―' or '…' or '|' or '<' or '>' or '•';
}
