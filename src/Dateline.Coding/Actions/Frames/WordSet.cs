using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Frames;

/// <summary>The words that a condition accepts.</summary>
internal sealed class WordSet
{
    /// <summary>Dictionary forms of single words.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Words of phrases ('death sentence') by the word that heads them.</summary>
    public Dictionary<string, List<string[]>> Phrases { get; } = new(StringComparer.Ordinal);

    /// <summary>Bits of the event types of which the word may be a trigger; 0 for none.</summary>
    public int Types { get; private set; }

    /// <summary>Whether anything named that can act is accepted.</summary>
    public bool Actors { get; private set; }

    /// <summary>Whether names of persons are accepted.</summary>
    public bool Persons { get; private set; }

    /// <summary>Reads a list of words, '@class' and '#TYPE' separated by '|'; null with a reason when it names what is not there.</summary>
    public static WordSet Parse(string list, NounClasses classes, Func<string, Exception> error)
    {
        var set = new WordSet();
        foreach (var item in list.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (item[0] == '@')
            {
                var name = item[1..];
                foreach (var noun in classes.Find(name) ?? throw error($"there is no class '{item}' in noun-classes.tsv"))
                {
                    set.Add(noun);
                }

                set.Persons |= name is "person";
                set.Actors |= name is "actor" or "government";
            }
            else if (item[0] == '#')
            {
                set.Types |= Enum.TryParse<EventType>(item[1..], true, out var type)
                    ? 1 << (int)type
                    : throw error($"there is no event type '{item}'");
            }
            else
            {
                set.Add(item);
            }
        }

        return set;
    }

    private void Add(string item)
    {
        foreach (var form in Phrase.Forms(item))
        {
            if (form.Length == 1)
            {
                Words.Add(form[0]);
                continue;
            }

            var head = form[Phrase.HeadOf(form)];
            if (!Phrases.TryGetValue(head, out var list))
            {
                Phrases[head] = list = [];
            }

            list.Add(form);
        }
    }
}
