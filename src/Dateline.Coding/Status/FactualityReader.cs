using Dateline.Coding.Status.Weighing;
using Dateline.Core.Language;

namespace Dateline.Coding.Status;

/// <summary>
/// Reads in which state an event word is said to be: from its own auxiliaries and negations outwards to whatever governs
/// it in the tree. It takes the point of view of the speaker in whose words the event stands, so plain saying changes
/// nothing. Rules decide status and polarity; how sure both are, a learned head says, from what the rules read, the words around
/// and what the network holds of them. Thread-safe.
/// </summary>
public sealed class FactualityReader
{
    private readonly ScaleTable _scale;
    private readonly StateWalk _walk;
    private readonly EventFeatures _features;
    private readonly CertaintyModel? _head;

    private FactualityReader(StateWalk walk, ScaleTable scale, EventFeatures features, CertaintyModel? head) =>
        (_walk, _scale, _features, _head) = (walk, scale, features, head);

    /// <summary>Reads the tables of data/status.</summary>
    /// <param name="dataFolder">The data folder, which holds 'status'.</param>
    /// <param name="modelFolder">The folder model/, for the head of certainty; without it the rules decide alone.</param>
    /// <exception cref="Tables.TableException">A table is wrong.</exception>
    public static FactualityReader Load(string dataFolder, string? modelFolder = null)
    {
        var folder = Path.Combine(dataFolder, "status");
        var cues = CueTable.Load(Path.Combine(folder, "cues.tsv"));
        return new FactualityReader(
            new StateWalk(
                EmbeddingTable.Load(Path.Combine(folder, "embedding.tsv")),
                cues,
                PhraseTable.Load(Path.Combine(folder, "phrases.tsv"))),
            ScaleTable.Load(Path.Combine(folder, "scale.tsv")),
            new EventFeatures(cues),
            modelFolder is null ? null : CertaintyModel.LoadIfThere(modelFolder));
    }

    /// <summary>The state of an event word: a verb, an event noun or an adjective.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="token">Index of the word in the sentence.</param>
    public Factuality Read(AnalysedReport report, int sentence, int token)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = report.Sentences[sentence];
        if (_head is null || words.StateWidth != _head.StateWidth)
        {
            return _walk.Read(words, token).ToFactuality();
        }

        var reading = Describe(report, sentence, token);
        var (value, certainty) = _head.Judge(reading);
        return reading.Rules with { Value = value, Certainty = Math.Round(certainty, 2), Stated = reading.Rules.Certainty };
    }

    /// <summary>What the head of certainty is given of an event word.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="token">Index of the word in the sentence.</param>
    public EventReading Describe(AnalysedReport report, int sentence, int token)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = report.Sentences[sentence];
        token = StateWalk.Served(words, token);
        var above = words[token].Head;
        return _features.Read(
            words, token, _walk.Read(words, token).ToFactuality(), above < 0 ? null : _walk.Read(words, above).ToFactuality());
    }

    /// <summary>
    /// The reading as one number: does the event happen? From −3 (certainly not) to 3 (certainly), the scale of Lee, Artzi,
    /// Choi and Zettlemoyer (2015) and of UDS It-Happened.
    /// </summary>
    public double ToScale(Factuality reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Value ?? _scale.Of(reading);
    }
}
