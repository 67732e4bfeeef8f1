namespace Dateline.Coding.Times;

/// <summary>Gives the first of two joined dates the year of the second: 'in August and September 1914', 'from March 5 to April 2, 2018'.</summary>
internal static class YearBorrowing
{
    private const int LongestJoint = 9;

    /// <summary>Completes the expressions in place, from the last to the first so that whole lists are reached.</summary>
    public static void Apply(List<FoundTime> found, string text)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var (one, two) = (found[i], found[i + 1]);
            if (one.Paragraph != two.Paragraph || two.Span.Start - one.Span.End > LongestJoint
                || text[one.Span.End..two.Span.Start].Trim() is not ("and" or "to" or "-" or "–" or "—" or "until" or "through" or "," or "or" or ", and"))
            {
                continue;
            }

            if (one.Expression is CalendarDate { Year: null, YearShift: null, Shift: null, Month: { } month } date && two.Expression is CalendarDate { Year: { } year, Month: { } next })
            {
                found[i] = one with { Expression = date with { Year = month > next ? year - 1 : year } };
            }
            else if (one.Expression is CalendarDate { Year: null, Month: null, Day: null, Clock: { } clock } && two.Expression.Clock is not null)
            {
                found[i] = one with { Expression = two.Expression with { Clock = clock } };
            }
            else if (one.Expression is YearPart { Year: null, YearShift: null, Shift: null } part && two.Expression is YearPart { Year: { } partYear })
            {
                found[i] = one with { Expression = part with { Year = partYear } };
            }
        }
    }
}
