namespace Dateline.Coding.Attribution.Weighing;

/// <summary>
/// The learned head of attribution: which words attribute, which of the cuts around them is what they attribute, and whose words
/// they are. Made by
/// training/attribution.py. Immutable, so one model serves any number of threads.
/// </summary>
public sealed class AttributionModel
{
    private const int Mark = 0x32414C44; // "DLA2"

    private readonly WeighingHead _cues;
    private readonly WeighingHead _contents;

    private readonly WeighingHead _sources;

    private AttributionModel(WeighingHead cues, WeighingHead contents, WeighingHead sources) => (_cues, _contents, _sources) = (cues, contents, sources);

    /// <summary>Reads attribution.bin of the folder model/, or gives null when there is none: the rules then decide alone.</summary>
    /// <exception cref="InvalidDataException">The file is not what training/attribution.py writes.</exception>
    public static AttributionModel? LoadIfThere(string modelFolder)
    {
        var path = Path.Combine(modelFolder, "attribution.bin");
        if (!File.Exists(path))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)));
        try
        {
            if (reader.ReadInt32() != Mark)
            {
                throw new InvalidDataException("it does not begin with 'DLA2'");
            }

            return new AttributionModel(new WeighingHead(reader), new WeighingHead(reader), new WeighingHead(reader));
        }
        catch (Exception wrong) when (wrong is InvalidDataException or EndOfStreamException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{path} cannot be used: {wrong.Message}. Take model/ from a fresh copy of Dateline.", wrong);
        }
    }

    /// <summary>How sure it is, 0 to 1, that the word of a candidate attributes.</summary>
    internal double Attributes(Candidate candidate, ReportTokens tokens) =>
        1 / (1 + Math.Exp(-_cues.Score(candidate.Features, candidate.States, tokens)));

    /// <summary>The best of the candidate's cuts, and its share, 0 to 1, among all of them.</summary>
    internal (int Best, double Share) Choose(Candidate candidate, ReportTokens tokens)
    {
        var scores = new double[candidate.Options.Count];
        var best = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = scores.Length == 1 ? 0 : _contents.Score(candidate.Options[i].Features, candidate.Options[i].States, tokens);
            best = scores[i] > scores[best] ? i : best;
        }

        var total = 0.0;
        foreach (var score in scores)
        {
            total += Math.Exp(score - scores[best]);
        }

        return (best, 1 / total);
    }

    /// <summary>The best of the candidate's sources that does not stand in its content, or null where there is none to choose from.</summary>
    internal SourceOption? Source(Candidate candidate, Option content, IReadOnlyList<Core.Language.Sentence> sentences, ReportTokens tokens)
    {
        SourceOption? best = null;
        var highest = float.NegativeInfinity;
        foreach (var source in candidate.Sources)
        {
            if (source.Head >= 0 && content.Content.Any(part => part.Contains(sentences[source.Sentence][source.Head].Span.Start)))
            {
                continue;
            }

            var score = _sources.Score(source.Features, source.States, tokens);
            if (score > highest)
            {
                (best, highest) = (source, score);
            }
        }

        return best;
    }

    /// <summary>Whether the sentences of a report carry states that the heads can read.</summary>
    internal bool CanRead(IReadOnlyList<Core.Language.Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.StateWidth != _cues.Width)
            {
                return false;
            }
        }

        return sentences.Count > 0;
    }
}
