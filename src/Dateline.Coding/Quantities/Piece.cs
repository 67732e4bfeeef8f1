using Dateline.Core.Reports;

namespace Dateline.Coding.Quantities;

/// <summary>Kind of a piece.</summary>
internal enum PieceKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>One other sign.</summary>
    Sign,
}

/// <summary>A run of letters, of digits, or one sign: finer than a token, so that '$5m', '8-16km' and '34-year-old' come apart.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Lower">The letters or the sign in lower case; for digits as written.</param>
/// <param name="Value">The number, 0 for others.</param>
/// <param name="Digits">Digits before the decimal point, 0 for others.</param>
/// <param name="Plain">Whether it is digits only, without comma, point or exponent.</param>
/// <param name="Span">Place in the text.</param>
/// <param name="Token">Index of its token in the sentence.</param>
/// <param name="Glued">Whether nothing stands between it and the piece before.</param>
internal readonly record struct Piece(PieceKind Kind, string Lower, decimal Value, int Digits, bool Plain, Span Span, int Token, bool Glued)
{
    /// <summary>Whether it is a hyphen or dash.</summary>
    public bool IsDash => Kind == PieceKind.Sign && Lower is "-" or "–" or "—" or "‑" or "−";
}
