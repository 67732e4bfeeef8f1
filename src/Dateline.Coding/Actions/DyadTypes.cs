using Dateline.Coding.Actions.Frames;
using Dateline.Coding.Actions.Ontology;
using Dateline.Coding.Actions.Trees;
using Dateline.Coding.Status;
using Dateline.Core.Language;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;

namespace Dateline.Coding.Actions;

/// <summary>
/// Gives the single PLOVER category of what passes between two given participants, as data sets have it that give source and
/// target: the best act, folded by its status. Immutable.
/// </summary>
internal sealed class DyadTypes(Folding folding, FactualityReader factuality, FrameTable verbs, FrameTable nouns, Lexicon lexicon)
{
    /// <summary>The category, or null when no word of the sentence says any act.</summary>
    public EventType? TypeFor(AnalysedReport report, Sentence sentence, IReadOnlyList<Act> acts, Span source, Span target)
    {
        var act = DyadMatch.Best(sentence, acts, source, target);
        if (act is null)
        {
            return sentence.Span.Overlaps(source) || sentence.Span.Overlaps(target) ? Nearest(sentence, source, target) : null;
        }

        var state = factuality.Read(report, sentence.Index, act.Trigger);
        return folding.Fold(act.Type, state.Status, state.Polarity);
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
