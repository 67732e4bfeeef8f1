using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Times;

/// <summary>
/// Finds expressions of time (TIMEX3: Pustejovsky et al., ISO-TimeML) and reckons them against the day of publication.
/// Immutable and safe for parallel use.
/// </summary>
public sealed class TimeReader
{
    // The dateline's date is the day of writing unless it lies far from the publication, as in reprints.
    private const int FarFromPublication = 14;

    private const int LastHeadLine = 2;

    private readonly TimeLexicon _lexicon;
    private readonly TimeGrammar _grammar;

    private TimeReader(TimeLexicon lexicon) => (_lexicon, _grammar) = (lexicon, new TimeGrammar(lexicon));

    /// <summary>Loads the tables of data/times.</summary>
    /// <param name="dataFolder">The folder data/.</param>
    /// <exception cref="Tables.TableException">A table is not in order.</exception>
    public static TimeReader Load(string dataFolder) => new(TimeLexicon.Load(dataFolder));

    /// <summary>The expressions of time of a report, in order of the text; they do not overlap.</summary>
    public IReadOnlyList<TimeMention> Read(AnalysedReport analysed)
    {
        ArgumentNullException.ThrowIfNull(analysed);
        var text = analysed.Report.Text;
        var found = new List<FoundTime>();
        var paragraph = 0;
        foreach (var (start, end) in TextBlocks.Of(text))
        {
            var words = TimeWords.Read(text, start, end, _lexicon);
            foreach (var match in _grammar.Matches(words))
            {
                var span = new Span(words[match.Start].Start, words[match.End - 1].End);
                if (!NameGuard.IsPartOfName(analysed.Names, span))
                {
                    found.Add(new FoundTime(span, match.Expression, paragraph));
                }
            }

            paragraph++;
        }

        return TimeNarrative.Resolve(analysed, found, Reference(analysed.Report, found));
    }

    /// <summary>The day that relative times count from: the dateline's, if it names one near the publication, else the publication's.</summary>
    private static DateOnly? Reference(Report report, List<FoundTime> found)
    {
        if (report.Dateline?.Date is { } date)
        {
            foreach (var time in found)
            {
                if (time.Span.Overlaps(date) && TimeResolver.Resolve(time.Expression, new TimeContext { Reference = report.Published, Outlook = Outlook.Past }).From is { } day
                    && (report.Published is not { } published || Math.Abs(published.DayNumber - day.DayNumber) <= FarFromPublication))
                {
                    return day;
                }
            }
        }

        return report.Published ?? DayLine(found, report.Text);
    }

    /// <summary>A line at the head of the text that is nothing but a day ('Friday, March 8, 2024'): where nothing else says when it was written.</summary>
    private static DateOnly? DayLine(List<FoundTime> found, string text)
    {
        foreach (var time in found)
        {
            if (time.Paragraph > LastHeadLine)
            {
                break;
            }

            if (time.Expression is CalendarDate { Year: not null, Day: not null }
                && (time.Span.Start == 0 || text[time.Span.Start - 1] == '\n') && (time.Span.End == text.Length || text[time.Span.End] is '\n' or '\r'))
            {
                return TimeResolver.Resolve(time.Expression, new TimeContext()).From;
            }
        }

        return null;
    }
}

/// <summary>An expression with its place, before it is reckoned.</summary>
internal sealed record FoundTime(Span Span, TimeExpression Expression, int Paragraph);
