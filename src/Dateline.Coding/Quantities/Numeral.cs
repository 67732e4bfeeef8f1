namespace Dateline.Coding.Quantities;

/// <summary>A number in the pieces of a sentence.</summary>
/// <param name="Start">First piece.</param>
/// <param name="End">Behind the last piece.</param>
/// <param name="Value">The value, or the least it can mean where <paramref name="Vague"/>.</param>
/// <param name="Vague">Whether only a lower bound is said ('dozens').</param>
/// <param name="Scale">What it was multiplied by ('5 million': a million), 1 where by nothing.</param>
/// <param name="Digits">Digits of a bare literal, or 0.</param>
/// <param name="Fraction">Whether it is a share ('two thirds').</param>
internal readonly record struct Numeral(int Start, int End, decimal Value, bool Vague, decimal Scale, int Digits, bool Fraction);
