using Dateline.Coding;
using Dateline.Coding.Tables;
using Dateline.Language;
using Dateline.Reading;

namespace Dateline.Cli.Pipeline;

/// <summary>Inputs → coded reports: reading, language, coding, in the order of the inputs, on any number of threads.</summary>
internal sealed class CodingPipeline : IDisposable
{
    private readonly LanguageModel _model;
    private readonly Analyser _analyser;
    private readonly Coder _coder;

    /// <summary>How long the stages took.</summary>
    public StageClock Clock { get; } = new(TimeProvider.System);

    public CodingPipeline(string model, string data, UserTables user)
    {
        // Both take a few hundred milliseconds from a cold start and neither waits for the other.
        var coder = Task.Run(() => Coder.Load(data, user, model));
        _model = LanguageModel.Load(model, data);
        _coder = coder.GetAwaiter().GetResult();
        _analyser = new Analyser(_model, _coder.ReadAs);
    }

    /// <summary>Streams what becomes of each input. In = out: every item gives one outcome.</summary>
    public IEnumerable<Outcome> Run(IEnumerable<ReadItem> items, int jobs, CancellationToken cancel) =>
        OrderedWork.Run(Timed(items), Code, jobs, cancel);

    public void Dispose() => _model.Dispose();

    private IEnumerable<ReadItem> Timed(IEnumerable<ReadItem> items)
    {
        using var each = items.GetEnumerator();
        while (Clock.Measure(Stage.Reading, each.MoveNext))
        {
            yield return each.Current;
        }
    }

    private Coded Coded(ReadItem item, AcceptedReport accepted)
    {
        var analysed = Clock.Measure(Stage.Language, () => _analyser.Analyse(accepted.Report));
        Clock.CountSentences(analysed.Sentences.Count);
        return new Coded(item.Source, item.Line, Clock.Measure(Stage.Coding, () => _coder.Code(analysed)));
    }

    private Outcome Code(ReadItem item)
    {
        if (item is not AcceptedReport accepted)
        {
            return Refused.Of((RejectedInput)item);
        }

        try
        {
            return Coded(item, accepted);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A report that trips the coder must not stop the others; it is kept with its reason.
            var excerpt = accepted.Report.Text[..Math.Min(200, accepted.Report.Text.Length)].ReplaceLineEndings(" ");
            return new Refused(item.Source, item.Line, "DL0201", $"The report could not be coded: {failure.GetType().Name}: {failure.Message} Please report this.", accepted.Report.GivenId ?? accepted.Report.Id, excerpt);
        }
    }
}
