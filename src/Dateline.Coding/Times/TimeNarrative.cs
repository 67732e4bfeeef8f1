using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Times;

/// <summary>Reckons the times of a text in order, each knowing the days told before it.</summary>
internal static class TimeNarrative
{
    /// <summary>The mentions, in order of the text.</summary>
    public static IReadOnlyList<TimeMention> Resolve(AnalysedReport analysed, List<FoundTime> found, DateOnly? reference)
    {
        var mentions = new List<TimeMention>(found.Count);
        var context = new TimeContext { Reference = reference, Historical = IsHistorical(found, reference) };
        var (paragraph, sentenceOf, sentence) = (-1, 0, -1);
        YearBorrowing.Apply(found, analysed.Report.Text);
        for (var index = 0; index < found.Count; index++)
        {
            var time = found[index];
            if (time.Paragraph != paragraph)
            {
                paragraph = time.Paragraph;
                context = context.Historical ? context : context with { ToldInYear = null };
            }

            while (sentenceOf < analysed.Sentences.Count && analysed.Sentences[sentenceOf].Span.End <= time.Span.Start)
            {
                sentenceOf++;
            }

            if (sentenceOf != sentence)
            {
                sentence = sentenceOf;
                context = context with { SentenceDay = null };
            }

            var outlook = sentenceOf < analysed.Sentences.Count ? Outlook_(analysed.Sentences[sentenceOf], time.Span) : PlainOutlook.Of(analysed.Report.Text, time.Span);
            context = context with { Outlook = outlook };
            // 'soon' of a past clause tells no time to come.
            if (outlook != Outlook.Future && time.Expression is Fixed { Value: "FUTURE_REF" } && time.Span.Length is 4 or 7)
            {
                continue;
            }

            if (context.SentenceDay is null && time.Expression is CalendarDate { Year: null, Month: null, Day: null } && DayAhead(found, index, sentenceOf, analysed, context) is { } day)
            {
                context = context with { SentenceDay = day };
            }

            var resolved = TimeResolver.Resolve(time.Expression, context);
            mentions.Add(new TimeMention(time.Span, time.Span.Of(analysed.Report.Text), resolved.Kind, resolved.Value, resolved.From, resolved.To, resolved.Precision));
            context = Told(context, time.Expression, resolved);
        }

        return mentions;
    }

    /// <summary>The day that the rest of the sentence tells, for a time of day that comes before it.</summary>
    private static DateOnly? DayAhead(List<FoundTime> found, int index, int sentence, AnalysedReport analysed, TimeContext context)
    {
        for (var i = index + 1; i < found.Count && sentence < analysed.Sentences.Count && found[i].Span.Start < analysed.Sentences[sentence].Span.End; i++)
        {
            if (TimeResolver.Resolve(found[i].Expression, context) is { Precision: TimePrecision.Day, From: { } day, Kind: "DATE" or "TIME" } && found[i].Expression is not CalendarDate { Day: null })
            {
                return day;
            }
        }

        return null;
    }

    private static Outlook Outlook_(Sentence sentence, Span span)
    {
        // The head of the expression: the token whose own head lies outside it.
        foreach (var token in sentence.Tokens)
        {
            if (token.Span.Start >= span.Start && token.Span.Start < span.End
                && (token.Head < 0 || !span.Contains(sentence[token.Head].Span.Start)))
            {
                var outlook = ClauseOutlook.Of(sentence, token.Index);
                var before = token.Index > 0 ? FirstBefore(sentence, span) : null;
                if (before is "for" || (before is "until" or "till" or "by" && outlook == Outlook.Unknown))
                {
                    // 'announced for Monday', 'has until the 24th'
                    return Outlook.Future;
                }

                return outlook != Outlook.Unknown ? outlook : sentence.IsHeadline ? Outlook.Unknown : Outlook.Past;
            }
        }

        return Outlook.Past;
    }

    private static string? FirstBefore(Sentence sentence, Span span)
    {
        string? before = null;
        foreach (var token in sentence.Tokens)
        {
            if (token.Span.Start >= span.Start)
            {
                break;
            }

            before = token.Lower;
        }

        return before;
    }

    private static TimeContext Told(TimeContext context, TimeExpression expression, ResolvedTime resolved)
    {
        if (resolved.Kind is "DURATION" or "SET" || resolved.From is not { } from || expression is Fixed { Day: null } or Century)
        {
            return context;
        }

        context = context with { Told = from };
        if (resolved.Precision == TimePrecision.Day)
        {
            context = context with { ToldDay = resolved.To, SentenceDay = resolved.To };
            if (context.Reference is not { } now || resolved.To <= now)
            {
                context = context with { ToldPastDay = resolved.To };
            }
        }

        return expression is CalendarDate { Year: not null } date && (date.Month is not null || context.Historical)
            || expression is YearPart { Year: not null }
            || (context.ToldInYear is not null && expression is CalendarDate { Month: not null })
            ? context with { ToldInYear = expression is CalendarDate { Year: { } bare, Month: null } ? new DateOnly(bare, 1, 1) : from }
            : context;
    }

    /// <summary>Whether dates with past years rule the text and words that count from today are rare.</summary>
    private static bool IsHistorical(List<FoundTime> found, DateOnly? reference)
    {
        var (years, today) = (0, 0);
        foreach (var time in found)
        {
            switch (time.Expression)
            {
                case CalendarDate { Year: { } year } when year != reference?.Year:
                    years++;
                    break;
                case WeekdayName or ShiftedUnit { Anchor: Anchor.Reference } or Distance { Anchor: Anchor.Reference }:
                    today++;
                    break;
            }
        }

        return years >= 4 && years > 3 * today;
    }
}
