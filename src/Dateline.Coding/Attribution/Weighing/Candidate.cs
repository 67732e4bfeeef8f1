using Dateline.Coding.Attribution.Finding;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Weighing;

/// <summary>A word that may attribute, with all that it may attribute: what the learned head chooses from.</summary>
public sealed class Candidate
{
    internal const int Places = 6;

    /// <summary>Index of the sentence; of a quotation without a cue, that of its first words.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of the word in its sentence, or -1 for a quotation that no word governs.</summary>
    public required int Token { get; init; }

    /// <summary>The content that it may have.</summary>
    public List<Option> Options { get; } = [];

    /// <summary>Whose words they may be; 'nobody' comes first. Empty for a quotation that no word governs: the rules then say whose it is.</summary>
    public IReadOnlyList<SourceOption> Sources { get; internal set; } = [];

    /// <summary>Its features, as <see cref="FeatureList"/> numbers them.</summary>
    public required IReadOnlyList<int> Features { get; init; }

    /// <summary>The words whose states the head reads, counted through the report: cue, governor, subject, complement, neighbours.</summary>
    public required IReadOnlyList<int> States { get; init; }

    /// <summary>Dictionary form of the cue and its class in the lexicon, as features have them.</summary>
    internal (string Lemma, string Class) Word { get; init; }

    /// <summary>What the rules made of it, or null: the first of <see cref="Drafts"/>.</summary>
    internal Draft? Draft { get; init; }

    /// <summary>All that the rules made of it, or null.</summary>
    internal List<Draft>? Drafts { get; init; }

    /// <summary>What is known of the cue; null for a quotation that no word governs.</summary>
    internal CueFeatures? Context { get; init; }
}

/// <summary>One way to cut out what a cue attributes.</summary>
public sealed class Option
{
    /// <summary>The ranges of text, in order.</summary>
    public required IReadOnlyList<Span> Content { get; init; }

    /// <summary>Its features, as <see cref="FeatureList"/> numbers them.</summary>
    public required IReadOnlyList<int> Features { get; init; }

    /// <summary>The words whose states the head reads, counted through the report: cue, head, first, last, the one before, the one behind.</summary>
    public required IReadOnlyList<int> States { get; init; }

    /// <summary>How it was cut ('ccomp&gt;', 'rest', 'rules').</summary>
    public required string Kind { get; init; }
}
