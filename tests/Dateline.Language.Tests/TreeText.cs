using System.Globalization;
using Dateline.Core.Language;

namespace Dateline.Language.Tests;

/// <summary>A small tree written as text: 'form/UPOS/XPOS/head/relation …', heads counted from 1, 0 the root.</summary>
internal sealed record TreeText(string[] Forms, Upos[] Upos, string[] Xpos, int[] Heads, string[] Relations)
{
    public static TreeText Read(string words)
    {
        var cells = words.Split(' ').Select(w => w.Split('/')).ToArray();
        return new TreeText(
            [.. cells.Select(c => c[0])],
            [.. cells.Select(c => Enum.Parse<Upos>(c[1]))],
            [.. cells.Select(c => c[2])],
            [.. cells.Select(c => int.Parse(c[3], CultureInfo.InvariantCulture) - 1)],
            [.. cells.Select(c => c[4])]);
    }

    /// <summary>The word's relation and the form of its head, 'root' for the root.</summary>
    public string Arc(string form)
    {
        var i = Array.IndexOf(Forms, form);
        return Heads[i] < 0 ? Relations[i] : $"{Relations[i]} of {Forms[Heads[i]]}";
    }
}
