using Dateline.Coding.Actions.Ontology;
namespace Dateline.Evaluation.Systems;

/// <summary>The parts of the coder that a task may ask for; each is loaded when it is first asked for.</summary>
public interface ISystems
{
    /// <summary>Sentences, words, trees, names.</summary>
    ILanguageAnalyser Language { get; }

    /// <summary>Who a phrase means on a day.</summary>
    IActorResolver Actors { get; }

    /// <summary>The type of act between two given phrases.</summary>
    ITypeFinder Types { get; }

    /// <summary>Who says what.</summary>
    IAttributionReader Attributions { get; }

    /// <summary>Whether an event word is said to have happened.</summary>
    IFactualityReader Factuality { get; }

    /// <summary>Toponyms.</summary>
    IPlaceReader Places { get; }

    /// <summary>Expressions of time.</summary>
    ITimeReader Times { get; }

    /// <summary>Numbers with what they count.</summary>
    IQuantityReader Quantities { get; }

    /// <summary>How type, status and polarity make the single type of a plain PLOVER record.</summary>
    Folding Folding { get; }

    /// <summary>The whole coder.</summary>
    IReportCoder Coder { get; }
}
