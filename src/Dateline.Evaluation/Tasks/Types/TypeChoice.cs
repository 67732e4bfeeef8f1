using System.Globalization;
using Dateline.Coding.Actions.Weighing;
using Dateline.Core.Ontology;

namespace Dateline.Evaluation.Tasks.Types;

/// <summary>The type given to a row.</summary>
/// <param name="Type">The type, or null when none was found.</param>
/// <param name="Why">For a type that is weighed: its probability, and the features that outweighed the rules' own choice; else null.</param>
public sealed record TypeChoice(EventType? Type, string? Why)
{
    private const int Reasons = 4;

    /// <summary>The choice of a model, or without one that of the rules; null for no reading.</summary>
    public static TypeChoice? Of(DyadReading? reading, TypeModel? model)
    {
        if (reading is null || model is null)
        {
            return reading is null ? null : new(reading.Rule, null);
        }

        var (type, probability) = model.Choose(reading);
        var reasons = string.Join(", ", model.Reasons(reading.Features, type, reading.Rule == type ? null : reading.Rule, Reasons));
        return new(type, $"{probability.ToString("0.00", CultureInfo.InvariantCulture)}: {reasons}");
    }
}
