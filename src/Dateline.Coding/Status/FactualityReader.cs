using Dateline.Core.Language;

namespace Dateline.Coding.Status;

/// <summary>
/// Reads in which state an event word is said to be: from its own auxiliaries and negations outwards to whatever governs
/// it in the tree. It takes the point of view of the speaker in whose words the event stands, so plain saying changes
/// nothing. Thread-safe.
/// </summary>
public sealed class FactualityReader
{
    private readonly ScaleTable _scale;
    private readonly StateWalk _walk;

    private FactualityReader(StateWalk walk, ScaleTable scale) => (_walk, _scale) = (walk, scale);

    /// <summary>Reads the tables of data/status.</summary>
    /// <param name="dataFolder">The data folder, which holds 'status'.</param>
    /// <exception cref="Tables.TableException">A table is wrong.</exception>
    public static FactualityReader Load(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "status");
        return new FactualityReader(
            new StateWalk(
                EmbeddingTable.Load(Path.Combine(folder, "embedding.tsv")),
                CueTable.Load(Path.Combine(folder, "cues.tsv")),
                PhraseTable.Load(Path.Combine(folder, "phrases.tsv"))),
            ScaleTable.Load(Path.Combine(folder, "scale.tsv")));
    }

    /// <summary>The state of an event word: a verb, an event noun or an adjective.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="token">Index of the word in the sentence.</param>
    public Factuality Read(AnalysedReport report, int sentence, int token)
    {
        ArgumentNullException.ThrowIfNull(report);
        return _walk.Read(report.Sentences[sentence], token).ToFactuality();
    }

    /// <summary>
    /// The reading as one number: does the event happen? From −3 (certainly not) to 3 (certainly), the scale of Lee, Artzi,
    /// Choi and Zettlemoyer (2015) and of UDS It-Happened.
    /// </summary>
    public double ToScale(Factuality reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return _scale.Of(reading);
    }
}
