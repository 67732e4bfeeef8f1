using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Times;

/// <summary>Keeps words of time inside longer names from being read as times ('Theresa May', 'April 6 Movement', 'Sunday Times').</summary>
internal static class NameGuard
{
    /// <summary>Whether the range is only a part of a name of a person, organisation or place.</summary>
    public static bool IsPartOfName(IReadOnlyList<NameMention> names, Span span)
    {
        foreach (var name in names)
        {
            if (name.Span.Start >= span.End)
            {
                return false;
            }

            if (name.Kind is NameKind.Person or NameKind.Organization or NameKind.Place && name.Span.Contains(span) && name.Span.Length > span.Length)
            {
                // An organisation that ends in a day or year is mostly a network's mistake ('Reuters Tuesday').
                return name.Kind == NameKind.Person || name.Span.End > span.End;
            }
        }

        return false;
    }
}
