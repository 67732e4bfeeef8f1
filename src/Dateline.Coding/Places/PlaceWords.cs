using Dateline.Coding.Tables;

namespace Dateline.Coding.Places;

/// <summary>Word lists of data/places/words.tsv: the words around toponyms that tell what they are. Immutable.</summary>
internal sealed class PlaceWords
{
    private readonly Dictionary<string, HashSet<string>> _lists = new(StringComparer.Ordinal);

    private PlaceWords()
    {
    }

    public static PlaceWords Read(string folder)
    {
        var words = new PlaceWords();
        foreach (var row in Table.Read(Path.Combine(folder, "words.tsv"), "list", "words").Rows)
        {
            var list = row.Need("list");
            if (!words._lists.TryGetValue(list, out var set))
            {
                words._lists.Add(list, set = new HashSet<string>(StringComparer.Ordinal));
            }

            set.UnionWith(row.List("words"));
        }

        return words;
    }

    /// <summary>'in', 'near', 'outside': a name after it is a place.</summary>
    public bool IsLocative(string lower) => Has("locative", lower);

    /// <summary>'region', 'province', 'oblast': the name beside it is a division, of the first level if it can be.</summary>
    public bool IsDivisionWord(string lower) => Has("division", lower);

    /// <summary>'district', 'county', 'raion': the name beside it is a division, of the second level if it can be.</summary>
    public bool IsDistrictWord(string lower) => Has("district", lower);

    /// <summary>'city', 'town', 'village', 'capital': the name beside it is a town.</summary>
    public bool IsTownWord(string lower) => Has("town", lower);

    /// <summary>'northern', 'central', 'Greater': part of a place as the text names it, not of the gazetteer's name.</summary>
    public bool IsDirection(string lower) => Has("direction", lower);

    /// <summary>Verbs of speech and of government that make a country's or capital's name its government.</summary>
    public bool IsGovernmentVerb(string lemma) => Has("government verb", lemma);

    /// <summary>Verbs whose object is a government when it is a country's or capital's name.</summary>
    public bool IsToldVerb(string lemma) => Has("told verb", lemma);

    /// <summary>Nouns that a government has ('sanctions', 'forces'): the name that possesses them is the government.</summary>
    public bool IsGovernmentNoun(string lemma) => Has("government noun", lemma);

    /// <summary>Heads of organisations' and products' names ('Post', 'University'): a place's name before it is no place.</summary>
    public bool IsInstitution(string lower) => Has("institution", lower);

    /// <summary>Words that are common in English and also some town's name: never looked up without a cue.</summary>
    public bool IsCommonWord(string lower) => Has("common", lower);

    /// <summary>Titles and given names: the name after it is a person's.</summary>
    public bool IsPersonCue(string lower) => Has("person cue", lower);

    /// <summary>Words of the names of public bodies.</summary>
    public bool IsPublicBody(string lower) => Has("public body", lower);

    /// <summary>Prepositions that put an act in a place.</summary>
    public bool IsPlaceCase(string lower) => Has("place case", lower);

    /// <summary>Words after which 'to' names where something goes, not who receives it.</summary>
    public bool IsMotion(string lemma) => Has("motion", lemma);

    /// <summary>Words after which 'on' names the place of the act, not its topic.</summary>
    public bool IsDoneOn(string lemma) => Has("done on", lemma);

    /// <summary>Nouns for a part or kind of place ('outskirts', 'area').</summary>
    public bool IsPlacePart(string lemma) => Has("place part", lemma);

    private bool Has(string list, string word) => _lists.TryGetValue(list, out var set) && set.Contains(word);
}
