using Dateline.Core.Language;

namespace Dateline.Evaluation.Tasks.Names;

/// <summary>What the labels of the name sets mean. A label that is not here (times, money, products, events) is not typed.</summary>
public static class NameLabels
{
    private static readonly Dictionary<string, NameKind> Kinds = new(StringComparer.Ordinal)
    {
        ["PER"] = NameKind.Person,
        ["per"] = NameKind.Person,
        ["Person"] = NameKind.Person,
        ["person"] = NameKind.Person,
        ["politician"] = NameKind.Person,
        ["ORG"] = NameKind.Organization,
        ["org"] = NameKind.Organization,
        ["Organization"] = NameKind.Organization,
        ["Organisation"] = NameKind.Organization,
        ["organisation"] = NameKind.Organization,
        ["corporation"] = NameKind.Organization,
        ["group"] = NameKind.Organization,
        ["politicalparty"] = NameKind.Organization,
        ["LOC"] = NameKind.Place,
        ["loc"] = NameKind.Place,
        ["Location"] = NameKind.Place,
        ["location"] = NameKind.Place,
        ["GPE"] = NameKind.Place,
        ["geo"] = NameKind.Place,
        ["country"] = NameKind.Place,
        ["Facility"] = NameKind.Place,
        ["FAC"] = NameKind.Place,
        ["NORP"] = NameKind.Nationality,
        ["Nationality"] = NameKind.Nationality,
        ["gpe"] = NameKind.Nationality,
    };

    /// <summary>The kind of name that a label means, or null.</summary>
    public static NameKind? KindOf(string label) => Kinds.TryGetValue(label, out var kind) ? kind : null;
}
