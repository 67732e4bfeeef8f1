using Dateline.Coding;
using Dateline.Language;
using Dateline.Reading;

namespace Dateline.Cli.Pipeline;

/// <summary>Inputs → coded reports: reading, language, coding, in the order of the inputs, on any number of threads.</summary>
internal sealed class CodingPipeline : IDisposable
{
    private readonly LanguageModel _model;
    private readonly Analyser _analyser;
    private readonly Coder _coder;

    public CodingPipeline(string model, string data)
    {
        // Both take a few hundred milliseconds from a cold start and neither waits for the other.
        var coder = Task.Run(() => Coder.Load(data));
        _model = LanguageModel.Load(model, data);
        _analyser = new Analyser(_model);
        _coder = coder.GetAwaiter().GetResult();
    }

    /// <summary>Streams what becomes of each input. In = out: every item gives one outcome.</summary>
    public IEnumerable<Outcome> Run(IEnumerable<ReadItem> items, int jobs, CancellationToken cancel) =>
        OrderedWork.Run(items, Code, jobs, cancel);

    public void Dispose() => _model.Dispose();

    private Outcome Code(ReadItem item)
    {
        if (item is not AcceptedReport accepted)
        {
            return Refused.Of((RejectedInput)item);
        }

        try
        {
            return new Coded(item.Source, item.Line, _coder.Code(_analyser.Analyse(accepted.Report)));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A report that trips the coder must not stop the others; it is kept with its reason.
            var excerpt = accepted.Report.Text[..Math.Min(200, accepted.Report.Text.Length)].ReplaceLineEndings(" ");
            return new Refused(item.Source, item.Line, "DL0201", $"The report could not be coded: {failure.GetType().Name}: {failure.Message} Please report this.", accepted.Report.GivenId ?? accepted.Report.Id, excerpt);
        }
    }
}
