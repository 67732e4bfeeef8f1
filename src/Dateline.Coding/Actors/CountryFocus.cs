namespace Dateline.Coding.Actors;

/// <summary>
/// The country that a report is about: one that most of its mentions of countries name. Bodies of a state that stand without a
/// country ('police', 'the court') are taken to be of that country; nobody else is.
/// </summary>
internal sealed class CountryFocus
{
    private const double Share = 0.6;

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _all;
    private string? _country;
    private bool _settled;

    public void Count(Mention mention, bool headline)
    {
        if (mention.Reading.Country is { } country && mention.Reading.Countries.Count == 0)
        {
            var weight = headline || mention.Sentence == 0 ? 2 : 1;
            _counts[country] = _counts.GetValueOrDefault(country) + weight;
            _all += weight;
        }
    }

    public string? For(Mention mention)
    {
        var reading = mention.Reading;
        if (mention.Lent || reading is { Name: not null } or { Kind: not null } or { Indefinite: true, Role.Kind: not RoleKind.Role }
            || reading.Role is not { Kind: RoleKind.Role or RoleKind.Body } || reading.Sector is not ("GOV" or "MIL" or "COP" or "JUD" or "LEG" or "SPY" or "OPP"))
        {
            return null;
        }

        Settle();
        return _country;
    }

    private void Settle()
    {
        if (_settled)
        {
            return;
        }

        _settled = true;
        foreach (var (country, count) in _counts)
        {
            if (count >= Share * _all && _all >= 2)
            {
                _country = country;
            }
        }
    }
}
