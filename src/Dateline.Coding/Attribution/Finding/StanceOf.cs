using Dateline.Coding.Attribution.Cues;
using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>How the source stands to the content, as the row says and as negation turns it.</summary>
internal static class StanceOf
{
    public static Stance Verb(Sentence s, int verb, Cue cue) => Negated(s, verb) ? Turned(cue) : cue.Stance;

    // 'did not say that' leaves it open, 'does not believe that' denies it, 'did not deny that' comes near to admitting it.
    private static Stance Turned(Cue cue) => cue.Stance switch
    {
        Stance.Denies or Stance.Doubts => Stance.Admits,
        _ when cue.Kind is CueKind.Thought => Stance.Denies,
        _ => Stance.Doubts,
    };

    private static bool Negated(Sentence s, int verb)
    {
        foreach (var child in s.Children(verb))
        {
            if (s[child].LemmaLower is "not" or "never" or "n't" && s[child].Relation is "advmod")
            {
                return true;
            }
        }

        return false;
    }
}
