namespace Dateline.Evaluation;

/// <summary>In what a figure is given.</summary>
public enum MetricUnit
{
    /// <summary>Per cent, 0 to 100: shares and F1.</summary>
    Percent,

    /// <summary>A plain number: an error, a correlation.</summary>
    Plain,

    /// <summary>Kilometres.</summary>
    Kilometres,
}

/// <summary>One figure of a task.</summary>
/// <param name="Name">Its name in <c>--json</c>.</param>
/// <param name="Value">The figure, or null when the gold file holds nothing that it could be counted over.</param>
/// <param name="Unit">In what it is given.</param>
public sealed record Metric(string Name, double? Value, MetricUnit Unit = MetricUnit.Percent)
{
    /// <summary>The figure as published: two decimals for shares, four for plain numbers, one for kilometres.</summary>
    public double? Rounded => Value is { } value && double.IsFinite(value)
        ? Math.Round(value, Unit switch { MetricUnit.Percent => 2, MetricUnit.Plain => 4, _ => 1 }, MidpointRounding.AwayFromZero)
        : null;
}
