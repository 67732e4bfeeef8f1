using System.Globalization;
using Dateline.Coding.Tables;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Ontology;

/// <summary>A PLOVER category.</summary>
/// <param name="Type">The category.</param>
/// <param name="Code">Its code in capitals.</param>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Scale">Goldstein-like value from -10 (conflict) to 10 (cooperation), as the PLOVER manual gives it.</param>
/// <param name="Definition">What it covers.</param>
public sealed record Category(EventType Type, string Code, int Quad, double Scale, string Definition)
{
    internal static Category Read(Table.Row row)
    {
        var code = row.Need("type");
        if (!Enum.TryParse<EventType>(code, true, out var type))
        {
            throw row.Error($"there is no event type '{code}'");
        }

        return new Category(
            type, code, int.Parse(row.Need("quad"), CultureInfo.InvariantCulture), double.Parse(row.Need("scale"), CultureInfo.InvariantCulture),
            row.Need("definition"));
    }
}
