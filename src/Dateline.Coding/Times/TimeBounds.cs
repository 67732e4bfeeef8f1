using Dateline.Core.Claims;
using Dateline.Core.Language;
using ActStatus = Dateline.Core.Claims.Status;

namespace Dateline.Coding.Times;

/// <summary>The days of an act from a time tied to it and the preposition before the time.</summary>
internal static class TimeBounds
{
    /// <summary>First and last day, or null where the time does not date ('every day', 'a two-day visit' without an end).</summary>
    public static TimeReference? Of(string text, Sentence tree, PlacedTime time, List<PlacedTime> all, DateOnly? reference, ActStatus status)
    {
        var mention = time.Mention;
        var preposition = Preposition(tree, time);
        if (mention.Kind == "SET")
        {
            return null;
        }

        if (mention.Kind == "DURATION")
        {
            return Lasting(time, preposition, reference, status);
        }

        if (mention.From is not { } from || mention.To is not { } to)
        {
            return null;
        }

        var words = new Phrase(mention.Span, mention.Text);
        TimeReference Exact(DateOnly first, DateOnly last, TimePrecision precision) => new(first, last < first ? first : last, words, TimeBasis.Text, precision);
        if (Pair(text, time, all) is { } pair)
        {
            var (one, two) = pair;
            var span = one.Mention.Span.Cover(two.Mention.Span);
            return new TimeReference(one.Mention.From!.Value, two.Mention.To!.Value, new Phrase(span, span.Of(text)), TimeBasis.Text,
                one.Mention.Precision > TimePrecision.Week ? one.Mention.Precision : TimePrecision.Week);
        }

        switch (IsHour(tree, time) ? null : preposition)
        {
            case "since":
                return Exact(from, reference is { } now && now > to ? now : to, TimePrecision.Vague);
            case "until" or "till":
                return Exact(reference is { } start && start < to && status != ActStatus.Occurred ? start : ActTime.Unbounded, to, TimePrecision.Vague);
            case "by" when status is not (ActStatus.Occurred or ActStatus.Ongoing):
                return Exact(reference is { } begin && begin <= to ? begin : from, to, TimePrecision.Vague);
            case "before" or "ahead" when status is ActStatus.Occurred:
                return Exact(ActTime.Unbounded, from.AddDays(-1), TimePrecision.Vague);
            case "before" or "ahead":
                return Exact(reference is { } lower && lower < from ? lower : ActTime.Unbounded, from.AddDays(-1), TimePrecision.Vague);
            case "after":
                return Exact(to.AddDays(1), status == ActStatus.Occurred && reference is { } upper && upper > to ? upper : ActTime.Open, TimePrecision.Vague);
            default:
                return Exact(from, to, mention.Precision);
        }
    }

    // 'before dawn on Tuesday' is on Tuesday.
    private static bool IsHour(Sentence tree, PlacedTime time) =>
        tree[time.First].Lower is "dawn" or "noon" or "midnight" or "sunrise" or "sunset" or "daybreak" or "dusk" or "midday" or "nightfall"
        || (time.First > 1 && tree[time.First - 1].Lower == "on" && tree[time.First - 2].Lower is "dawn" or "noon" or "midnight" or "sunrise" or "sunset" or "daybreak" or "dusk" or "midday" or "nightfall");

    private static TimeReference? Lasting(PlacedTime time, string? preposition, DateOnly? reference, ActStatus status)
    {
        var mention = time.Mention;
        var words = new Phrase(mention.Span, mention.Text);
        if (mention is { From: { } from, To: { } to })
        {
            return new TimeReference(from, to, words, TimeBasis.Text, mention.Precision == TimePrecision.Day ? TimePrecision.Week : mention.Precision);
        }

        if (reference is not { } now || mention.Value is not { } value || TimeLength.Days(value) is not { } days)
        {
            return null;
        }

        return (preposition, status) switch
        {
            ("within", not ActStatus.Occurred) => new TimeReference(now, now.AddDays(days), words, TimeBasis.Text, TimePrecision.Vague),
            ("for", ActStatus.Ongoing) => new TimeReference(now.AddDays(-days), now, words, TimeBasis.Text, TimePrecision.Vague),
            _ => null,
        };
    }

    /// <summary>'from 3 to 5 May', 'between 2014 and 2016': both ends, where this time is one of them.</summary>
    private static (PlacedTime One, PlacedTime Two)? Pair(string text, PlacedTime time, List<PlacedTime> all)
    {
        var index = all.IndexOf(time);
        if (index + 1 < all.Count && Joined(time, all[index + 1]))
        {
            return (time, all[index + 1]);
        }

        return index > 0 && Joined(all[index - 1], time) ? (all[index - 1], time) : null;

        bool Joined(PlacedTime one, PlacedTime two)
        {
            if (one.Mention.Kind != two.Mention.Kind || one.Mention.From is not { } a || two.Mention.To is not { } b || a > b)
            {
                return false;
            }

            var between = text[one.Mention.Span.End..Math.Max(one.Mention.Span.End, two.Mention.Span.Start)].Trim();
            var before = text[..one.Mention.Span.Start].TrimEnd();
            bool After(string word) => before.EndsWith(word, StringComparison.OrdinalIgnoreCase);
            return between is "-" or "–" or "—" or "through" || (between is "to" or "until" && After("from")) || (between == "and" && After("between"));
        }
    }

    private static string? Preposition(Sentence tree, PlacedTime time)
    {
        foreach (var child in tree.Children(time.Head))
        {
            if (tree[child].Relation is "case" or "mark" && child < time.First + 1)
            {
                return tree[child].Lower;
            }
        }

        return time.First > 0 && tree[time.First - 1].Upos is Upos.Adp or Upos.Sconj ? tree[time.First - 1].Lower : null;
    }
}
