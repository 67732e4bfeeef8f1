using Dateline.Coding.Tables;
using Dateline.Core.Claims;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Ontology;

/// <summary>
/// Folds type, status and polarity into the single category that PLOVER would give: a planned COOPERATE is an AGREE, a
/// threatened ASSAULT a THREATEN (data/ontology/folding.tsv). Immutable.
/// </summary>
public sealed class Folding
{
    private readonly Dictionary<(EventType, Core.Claims.Status, Polarity), EventType> _folds = [];

    private Folding()
    {
    }

    /// <summary>Reads <paramref name="dataFolder"/>/ontology/folding.tsv.</summary>
    /// <exception cref="TableException">A row is wrong.</exception>
    public static Folding Load(string dataFolder, Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        var folding = new Folding();
        foreach (var row in Table.Read(Path.Combine(dataFolder, "ontology", "folding.tsv"), "types", "status", "polarity", "single").Rows)
        {
            var single = Type(row, codebook, row.Need("single"));
            var polarity = Parse<Polarity>(row, row.Need("polarity"));
            foreach (var type in row.List("types"))
            {
                foreach (var status in row.List("status"))
                {
                    folding._folds[(Type(row, codebook, type), Parse<Core.Claims.Status>(row, status), polarity)] = single;
                }
            }
        }

        return folding;
    }

    /// <summary>The single category.</summary>
    public EventType Fold(EventType type, Core.Claims.Status status, Polarity polarity) => _folds.GetValueOrDefault((type, status, polarity), type);

    /// <summary>
    /// The single category as a plain list of who did what to whom would hold it, or null where it would hold nothing: what was
    /// not done, and what somebody else only demands, which the demander's own REQUEST tells.
    /// </summary>
    public EventType? Single(EventType type, Core.Claims.Status status, Polarity polarity)
    {
        var known = _folds.TryGetValue((type, status, polarity), out var single);
        return status == Core.Claims.Status.Demanded || (polarity == Polarity.Negated && !known && type is not (EventType.Reject or EventType.Accuse or EventType.Request))
            ? null
            : known ? single : type;
    }

    private static EventType Type(Table.Row row, Codebook codebook, string code) =>
        codebook.FindType(code) ?? throw row.Error($"there is no event type '{code}'");

    private static T Parse<T>(Table.Row row, string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, true, out var value) ? value : throw row.Error($"'{text}' is no {typeof(T).Name}");
}
