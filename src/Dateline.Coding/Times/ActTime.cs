using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Reports;
using ActStatus = Dateline.Core.Claims.Status;

namespace Dateline.Coding.Times;

/// <summary>
/// Chooses when an act happened or is to happen, among the times of the report. Immutable and safe for parallel use.
/// <para>
/// 1. The time that the tree ties to the act: below its own word ('visited yesterday', 'the 2022 invasion'), on the verb that
/// carries an act said by a noun ('launched an attack on Monday'), or on an earlier verb of the same clause ('arrived on Monday
/// and met leaders'). A time of the saying ('said yesterday that …') stands outside the clause of the act and never dates it.
/// Prepositions widen it: 'since' to the day of publication, 'until' and 'by' from it, 'before' and 'after' leave only bounds.
/// </para>
/// <para>
/// 2. Without one: a past act is news of the day and lies between the day before publication and publication; an act that goes
/// on lies on the day of publication; an act still to come begins there and is open (<see cref="Open"/>). The basis then says
/// <see cref="TimeBasis.Publication"/> (or <see cref="TimeBasis.Dateline"/>), the precision <see cref="TimePrecision.Vague"/>.
/// </para>
/// </summary>
public sealed class ActTime
{
    /// <summary>The last day of a time that is open to the future.</summary>
    public static readonly DateOnly Open = DateOnly.MaxValue;

    /// <summary>The first day of a time that is open to the past.</summary>
    public static readonly DateOnly Unbounded = DateOnly.MinValue;

    private readonly TimeAttachment _attachment;

    private ActTime(TimeAttachment attachment) => _attachment = attachment;

    /// <summary>Loads the tables of data/times.</summary>
    /// <param name="dataFolder">The folder data/.</param>
    /// <exception cref="Tables.TableException">A table is not in order.</exception>
    public static ActTime Load(string dataFolder) => new(TimeAttachment.Load(dataFolder));

    /// <summary>When the act at a trigger happened or is to happen, or null when nothing tells.</summary>
    /// <param name="analysed">The report.</param>
    /// <param name="sentence">Index of the act's sentence.</param>
    /// <param name="trigger">Index of the token that heads the act.</param>
    /// <param name="status">The state of the act.</param>
    /// <param name="all">All times of the report, as <see cref="TimeReader"/> gives them.</param>
    public TimeReference? Choose(AnalysedReport analysed, int sentence, int trigger, ActStatus status, IReadOnlyList<TimeMention> all)
    {
        ArgumentNullException.ThrowIfNull(analysed);
        ArgumentNullException.ThrowIfNull(all);
        var tree = analysed.Sentences[sentence];
        var (reference, basis) = Reference(analysed.Report, all);
        var here = PlacedTime.In(tree, all);
        PlacedTime? best = null;
        var nearest = int.MaxValue;
        foreach (var time in here)
        {
            if (_attachment.Distance(tree, trigger, time.Head, status) is { } distance && distance < nearest && TimeBounds.Of(analysed.Report.Text, tree, time, here, reference, status) is not null)
            {
                (best, nearest) = (time, distance);
            }
        }

        return best is not null
            ? TimeBounds.Of(analysed.Report.Text, tree, best, here, reference, status)
            : ByPublication(tree, trigger, status, reference, basis);
    }

    private static TimeReference? ByPublication(Sentence tree, int trigger, ActStatus status, DateOnly? reference, TimeBasis basis)
    {
        if (reference is not { } day)
        {
            return null;
        }

        var (from, to) = status switch
        {
            ActStatus.Occurred => (day.AddDays(-1), day),
            ActStatus.Ongoing => (day, day),
            // 'may have launched' looks back.
            ActStatus.Possible when ClauseOutlook.Of(tree, trigger) == Outlook.Past => (day.AddDays(-1), day),
            _ => (day, Open),
        };
        return new TimeReference(from, to, null, basis, TimePrecision.Vague);
    }

    private static (DateOnly? Day, TimeBasis Basis) Reference(Report report, IReadOnlyList<TimeMention> all)
    {
        if (report.Dateline?.Date is { } date)
        {
            foreach (var time in all)
            {
                if (time.Span.Overlaps(date) && time.From is { } day && time.Precision == TimePrecision.Day)
                {
                    return (day, TimeBasis.Dateline);
                }
            }
        }

        return (report.Published, TimeBasis.Publication);
    }
}
