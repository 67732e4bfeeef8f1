using Dateline.Core.Language;
using Dateline.Core.Reports;
using Dateline.Language;

namespace Dateline.Evaluation.Systems;

/// <summary>The coder as it is installed: model and tables are read when a task first asks for them. Safe for parallel use.</summary>
public sealed class InstalledSystems : ISystems, IDisposable
{
    private readonly Lazy<LanguageModel> _model;
    private readonly Lazy<ILanguageAnalyser> _language;

    /// <summary>Prepares the parts that the two folders hold; reads nothing yet.</summary>
    public InstalledSystems(string modelFolder, string dataFolder)
    {
        _model = new(() => LanguageModel.Load(modelFolder, dataFolder));
        _language = new(() => new InstalledLanguage(new Analyser(_model.Value)));
    }

    /// <inheritdoc/>
    public ILanguageAnalyser Language => _language.Value;

    /// <inheritdoc/>
    public IActorResolver Actors => throw Missing("actors");

    /// <inheritdoc/>
    public ITypeFinder Types => throw Missing("types");

    /// <inheritdoc/>
    public IAttributionReader Attributions => throw Missing("attributions");

    /// <inheritdoc/>
    public IFactualityReader Factuality => throw Missing("factuality");

    /// <inheritdoc/>
    public IPlaceReader Places => throw Missing("places");

    /// <inheritdoc/>
    public ITimeReader Times => throw Missing("times");

    /// <inheritdoc/>
    public IQuantityReader Quantities => throw Missing("quantities");

    /// <inheritdoc/>
    public IReportCoder Coder => throw Missing("claims");

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_model.IsValueCreated)
        {
            _model.Value.Dispose();
        }
    }

    private static NotSupportedException Missing(string part) => new($"this version does not read {part} yet, so it cannot be scored");

    private sealed class InstalledLanguage(Analyser analyser) : ILanguageAnalyser
    {
        public AnalysedReport Analyse(Report report) => analyser.Analyse(report);

        public (IReadOnlyList<Sentence> Sentences, IReadOnlyList<NameMention> Names) AnalyseTokens(
            IReadOnlyList<IReadOnlyList<string>> sentences)
        {
            var analysed = analyser.AnalyseTokens(sentences);
            return (analysed.Sentences, analysed.Names);
        }
    }
}
