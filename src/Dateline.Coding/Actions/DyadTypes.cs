using Dateline.Coding.Actions.Frames;
using Dateline.Coding.Actions.Ontology;
using Dateline.Coding.Actions.Trees;
using Dateline.Coding.Actions.Weighing;
using Dateline.Coding.Status;
using Dateline.Core.Language;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;

namespace Dateline.Coding.Actions;

/// <summary>
/// Gives the single PLOVER category of what passes between two given participants, as data sets have it that give source and
/// target: the best act, folded by its status. Immutable.
/// </summary>
internal sealed class DyadTypes(
    Folding folding, FactualityReader factuality, FrameTable verbs, FrameTable nouns, Lexicon lexicon, DyadFeatures features)
{
    /// <summary>What the sentence shows of the act between both.</summary>
    public DyadReading Read(AnalysedReport report, Words words, IReadOnlyList<Act> acts, Span source, Span target)
    {
        var sentence = words.Sentence;
        var list = new List<string> { "any" };
        var ranked = DyadMatch.Rank(sentence, acts, source, target);
        EventType? rule;
        if (ranked.Count == 0)
        {
            rule = sentence.Span.Overlaps(source) || sentence.Span.Overlaps(target) ? Nearest(sentence, source, target) : null;
            list.Add("rule=none");
            list.Add("near=" + DyadFeatures.Name(rule));
        }
        else
        {
            rule = AddActs(report, sentence, ranked, source, target, list);
        }

        features.Add(words, ranked.Count == 0 ? null : ranked[0].Act.Trigger, source, target, list);
        return new DyadReading(rule, ranked.Count == 0 ? null : ranked[0].Act, list);
    }

    private EventType AddActs(AnalysedReport report, Sentence sentence, IReadOnlyList<(Act Act, double Score)> ranked, Span source, Span target, List<string> list)
    {
        var best = ranked[0].Act;
        var state = factuality.Read(report, sentence.Index, best.Trigger);
        var single = folding.Fold(best.Type, state.Status, state.Polarity);
        var rule = DyadFeatures.Name(single);
        var type = DyadFeatures.Name(best.Type);
        list.Add("rule=" + rule);
        list.Add($"rule={rule}/{DyadMatch.Fit(sentence, best, source, target)}");
        list.Add($"rule={rule}/{Math.Min(best.Specificity, 2)}");
        list.Add($"act={type}/{state.Status}/{state.Polarity}");
        list.Add($"state={state.Status}/{state.Polarity}");
        list.Add($"frame={best.Rule}");
        list.Add($"frame={best.Rule}/{rule}/{best.Specificity}");
        list.Add($"mode={type}:{best.Mode}");
        for (var i = 1; i < ranked.Count; i++)
        {
            var act = ranked[i].Act;
            if (best.Themes.Contains(act.Trigger))
            {
                list.Add($"below={DyadFeatures.Name(act.Type)}");
                list.Add($"below={type}/{DyadFeatures.Name(act.Type)}");
            }

            if (act.Themes.Contains(best.Trigger))
            {
                list.Add($"above={DyadFeatures.Name(act.Type)}");
            }
        }

        return single;
    }

    // No act: the verb, else the noun, outside both participants that is mostly used to say one.
    private EventType? Nearest(Sentence sentence, Span source, Span target)
    {
        EventType? found = null;
        foreach (var t in sentence.Tokens)
        {
            if (source.Overlaps(t.Span) || target.Overlaps(t.Span))
            {
                continue;
            }

            var verb = t.Upos == Upos.Verb;
            var frames = verb ? verbs.Of(lexicon.Forms.Lemma(t.LemmaLower, t.Lower)) : t.Upos == Upos.Noun ? nouns.Of(t.LemmaLower) : [];
            for (var i = frames.Length - 1; i >= 0 && (found is null || verb); i--)
            {
                if (frames[i] is { Type: { } type, Words.Length: 1, Specificity: < 2 })
                {
                    if (verb)
                    {
                        return type;
                    }

                    found = type;
                }
            }
        }

        return found;
    }
}
