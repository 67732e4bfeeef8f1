using System.Globalization;
using Dateline.Coding.Tables;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Ontology;

/// <summary>A PLOVER mode: how an act of a category is done.</summary>
/// <param name="Type">The category.</param>
/// <param name="Name">Its name ('visit', 'heavy-weapons').</param>
/// <param name="Scale">Goldstein-like value, or null where PLOVER gives none.</param>
/// <param name="Definition">What it covers.</param>
public sealed record Mode(EventType Type, string Name, double? Scale, string Definition)
{
    internal static Mode Read(Table.Row row, IReadOnlyDictionary<string, EventType> types)
    {
        if (!types.TryGetValue(row.Need("type"), out var type))
        {
            throw row.Error($"there is no event type '{row["type"]}'");
        }

        var scale = row["scale"] is { } cell ? double.Parse(cell, CultureInfo.InvariantCulture) : (double?)null;
        return new Mode(type, row.Need("mode"), scale, row.Need("definition"));
    }
}
