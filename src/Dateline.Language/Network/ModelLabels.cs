using System.Text.Json;
using Dateline.Core.Language;

namespace Dateline.Language.Network;

/// <summary>The sizes and label names of a trained network (model/labels.json).</summary>
internal sealed class ModelLabels
{
    /// <summary>Length of a row of the hashed tables.</summary>
    public required int Hashed { get; init; }

    /// <summary>Units in each direction of each LSTM layer, bottom up.</summary>
    public required int[] Lstm { get; init; }

    public required int LabelWidth { get; init; }

    public required int Vectors { get; init; }

    /// <summary>Rows of each hashed table, in the order of <see cref="TokenFeatures"/>.</summary>
    public required int[] TableRows { get; init; }

    public required Upos[] Upos { get; init; }

    public required string[] Xpos { get; init; }

    public required string[] Feats { get; init; }

    public required string[] Deprel { get; init; }

    public required string[] Names { get; init; }

    public static ModelLabels Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        return new ModelLabels
        {
            Hashed = root.GetProperty("hashed").GetInt32(),
            Lstm = [.. root.GetProperty("lstm").EnumerateArray().Select(e => e.GetInt32())],
            LabelWidth = root.GetProperty("label_width").GetInt32(),
            Vectors = root.GetProperty("vectors").GetInt32(),
            TableRows = [.. root.GetProperty("tables").EnumerateObject().Select(p => p.Value.GetInt32())],
            Upos = [.. Strings(root, "upos").Select(u => Enum.Parse<Upos>(u, ignoreCase: true))],
            Xpos = Strings(root, "xpos"),
            Feats = Strings(root, "feats"),
            Deprel = Strings(root, "deprel"),
            Names = Strings(root, "names"),
        };
    }

    private static string[] Strings(JsonElement root, string name) =>
        [.. root.GetProperty(name).EnumerateArray().Select(e => string.Intern(e.GetString()!))];
}
