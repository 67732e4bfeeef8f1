namespace Dateline.Coding.Actors;

/// <summary>
/// The country that a sentence, a report, or else a paragraph, is about: that of the only places named in the sentence, or the
/// one that most mentions of countries and places in the report name. Police, courts, residents, gunmen and the like that stand
/// without a country are taken to be of that country; companies, media and people who are called foreign or western never are.
/// </summary>
internal sealed class CountryFocus
{
    private const double Share = 0.4;
    private const double Lead = 1.5;
    private const double HomeShare = 0.6;
    private const double SideShare = 0.25;

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string?> _paragraphs = [];
    private readonly Dictionary<int, string?> _sentences = [];
    private int _all;
    private string? _country;
    private bool _settled;

    /// <summary>The country of the dateline, where the report was written; null when there is none.</summary>
    public string? Home { get; set; }

    /// <summary>Counts a mention of a country or of one of its people.</summary>
    public void Count(Mention mention, int paragraph, bool headline)
    {
        // PLOVER's codes for bodies above and beside the states are no country that police or courts could be of.
        if (mention.Reading.Country is not { } country || mention.Reading.Countries.Count > 0
            || country is "IGO" or "UNO" or "EUR" or "NGO" or "ISM" or "IMG" or "MNC")
        {
            return;
        }

        var weight = headline || mention.Sentence == 0 ? 2 : 1;
        _counts[country] = _counts.GetValueOrDefault(country) + weight;
        _all += weight;
        _paragraphs[paragraph] = !_paragraphs.TryGetValue(paragraph, out var only) || only == country ? country : null;
    }

    /// <summary>Counts a place that lies in a country; one of the dateline, the headline or the first sentence weighs more.</summary>
    public void Count(string country, int sentence, bool literal, int weight)
    {
        if (literal)
        {
            _sentences[sentence] = !_sentences.TryGetValue(sentence, out var only) || only == country ? country : null;
        }

        _counts[country] = _counts.GetValueOrDefault(country) + weight;
        _all += weight;
    }

    /// <summary>The country that a mention without one is taken to be of, or null.</summary>
    public string? For(Mention mention, int paragraph)
    {
        var reading = mention.Reading;
        if (reading is { Entity: not null } or { Outside: true } or { Kind: not null and not NamedKind.Person } || reading.Role is not { Kind: RoleKind.Role or RoleKind.Body or RoleKind.Borrow or RoleKind.Neutral }
            || reading.Sector is null or "BUS" or "JRN" or "IGO" or "PRE" or "REF")
        {
            return null;
        }

        return At(mention.Sentence, paragraph);
    }

    /// <summary>The country that a sentence is about, or null.</summary>
    public string? At(int sentence, int paragraph)
    {
        Settle();
        return _sentences.GetValueOrDefault(sentence) ?? _country ?? _paragraphs.GetValueOrDefault(paragraph);
    }

    /// <summary>
    /// The other side: the one country beside <paramref name="country"/> that a good part of the report is about, or null.
    /// </summary>
    public string? Beside(string country)
    {
        var (first, second) = (default(KeyValuePair<string, int>), default(KeyValuePair<string, int>));
        foreach (var pair in _counts)
        {
            if (pair.Key == country)
            {
                continue;
            }

            (first, second) = pair.Value > first.Value ? (pair, first) : (first, pair.Value > second.Value ? pair : second);
        }

        return first.Key is not null && first.Value >= 2 && first.Value >= SideShare * _all && first.Value >= 2 * second.Value ? first.Key : null;
    }

    private void Settle()
    {
        if (_settled)
        {
            return;
        }

        _settled = true;
        var second = 0;
        var first = 0;
        foreach (var (country, count) in _counts)
        {
            if (count > first)
            {
                (_country, first, second) = (country, count, first);
            }
            else if (count > second)
            {
                second = count;
            }
        }

        if (Home is not null && _counts.GetValueOrDefault(Home) is var home && home < first && home >= HomeShare * first && first < Lead * second)
        {
            (_country, first, second) = (Home, home, 0);
        }
        else if (Home is not null && Home == _country && first > 1)
        {
            second = 0;
        }

        if (_all < 2 || first < Share * _all || first < Lead * second)
        {
            _country = null;
        }
    }
}
