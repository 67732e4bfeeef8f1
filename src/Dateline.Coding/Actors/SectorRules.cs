namespace Dateline.Coding.Actors;

/// <summary>Which sector a mention has by its head noun, by what modifies it and by whom it belongs to.</summary>
internal sealed class SectorRules(ActorTables tables)
{
    /// <summary>The sector of the head's people or body, or null.</summary>
    /// <param name="head">Role noun at the head; null where the tables do not know the head.</param>
    /// <param name="strong">Sector of a modifier that no head overrules ('rebel soldiers'), or null.</param>
    /// <param name="adjacent">Sector of the body, person or noun that stands with it, or null.</param>
    /// <param name="former">Whether it is so no more.</param>
    /// <param name="country">Whose it is, or null.</param>
    /// <param name="ofStates">Whether 'Western', 'foreign' or the like stands for some states.</param>
    public string? Of(RoleWord? head, string? strong, string? adjacent, bool former, string? country, bool ofStates)
    {
        if (strong is not null && (head?.Kind is not (RoleKind.Role or RoleKind.Body) || head.Sector is "MIL" or "GOV" or "UAF" or "CVL" or "COP"))
        {
            return strong;
        }

        var sector = head?.Kind switch
        {
            null or RoleKind.Neutral => adjacent,
            RoleKind.Borrow => adjacent ?? Own(head, country, ofStates),
            // 'Hamas militants', 'a cartel gunman': whose they are says what they are.
            RoleKind.Role or RoleKind.Body when head.Sector == "UAF" && adjacent is "REB" or "PRM" or "CRM" => adjacent,
            _ => head.Sector,
        };
        return former && sector is "GOV" or "LEG" ? "ELI" : sector;
    }

    /// <summary>Whether the noun sets its people apart from whom it stands with: 'Iran's rivals' are not Iran's.</summary>
    public bool IsOtherSide(RoleWord? head) => head is not null && tables.HasWord("not-the-owner's", head.Noun);

    /// <summary>Whether those who are called so are the opposition when a government is meant ('critics of the government').</summary>
    public bool IsOpposition(RoleWord head, string? ofSector) => ofSector == "GOV" && tables.HasWord("against", head.Noun);

    private string? Own(RoleWord head, string? country, bool ofStates)
    {
        if (country is "IGO" or "UNO" or "EUR" && head.Sector is "COP" or "MIL")
        {
            // Inspectors and commanders of theirs are no police or army.
            return null;
        }

        var people = !tables.HasWord("body-noun", head.Noun);
        return country is not null || (ofStates && people) || head.Noun is "official" or "officer" ? head.Sector : null;
    }
}
