using Dateline.Coding.Actions;
using Dateline.Coding.Actions.Ontology;
using Dateline.Coding.Actions.Weighing;
using Dateline.Coding.Actors;
using Dateline.Coding.Attribution;
using Dateline.Coding.Quantities;
using Dateline.Coding.Status;
using Dateline.Coding.Tables;
using Dateline.Coding.Times;
using Dateline.Core.Language;
using Dateline.Core.Reports;
using Dateline.Language;

namespace Dateline.Evaluation.Systems;

/// <summary>The coder as it is installed: model and tables are read when a task first asks for them. Safe for parallel use.</summary>
public sealed class InstalledSystems : ISystems, IDisposable
{
    private readonly Lazy<LanguageModel> _model;
    private readonly Lazy<ILanguageAnalyser> _language;
    private readonly Lazy<IActorResolver> _actors;
    private readonly Lazy<ITypeFinder> _types;
    private readonly Lazy<IAttributionReader> _attributions;
    private readonly Lazy<IFactualityReader> _factuality;
    private readonly Lazy<IPlaceReader> _places;
    private readonly Lazy<IQuantityReader> _quantities;
    private readonly Lazy<ITimeReader> _times;
    private readonly Lazy<Folding> _folding;
    private readonly Lazy<IReportCoder> _coder;

    /// <summary>Prepares the parts that the two folders hold; reads nothing yet.</summary>
    /// <param name="modelFolder">The folder model/.</param>
    /// <param name="dataFolder">The folder data/.</param>
    /// <param name="user">Tables of the user's own, which come before those of data/.</param>
    public InstalledSystems(string modelFolder, string dataFolder, UserTables? user = null)
    {
        _model = new(() => LanguageModel.Load(modelFolder, dataFolder));
        var coder = new Lazy<Dateline.Coding.Coder>(() => Dateline.Coding.Coder.Load(dataFolder, user, modelFolder));
        _language = new(() => new InstalledLanguage(new Analyser(_model.Value, user is { Actors.Count: > 0 } ? coder.Value.ReadAs : null)));
        _actors = new(() => new InstalledActors(new ActorResolver(ActorTables.Load(dataFolder, user))));
        _types = new(() => new InstalledTypes(ActFinder.Load(dataFolder, user), TypeModel.LoadIfThere(modelFolder)));
        _attributions = new(() => new InstalledAttributions(AttributionReader.Load(dataFolder, modelFolder)));
        _factuality = new(() => new InstalledFactuality(FactualityReader.Load(dataFolder, modelFolder)));
        _places = new(() => new InstalledPlaces(dataFolder));
        _quantities = new(() => new InstalledQuantities(QuantityReader.Load(dataFolder)));
        _times = new(() => new InstalledTimes(TimeReader.Load(dataFolder)));
        _folding = new(() => Folding.Load(dataFolder, Codebook.Load(dataFolder)));
        _coder = new(() => new InstalledCoder(coder.Value));
    }

    /// <inheritdoc/>
    public ILanguageAnalyser Language => _language.Value;

    /// <inheritdoc/>
    public IActorResolver Actors => _actors.Value;

    /// <inheritdoc/>
    public ITypeFinder Types => _types.Value;

    /// <inheritdoc/>
    public IAttributionReader Attributions => _attributions.Value;

    /// <inheritdoc/>
    public IFactualityReader Factuality => _factuality.Value;

    /// <inheritdoc/>
    public IPlaceReader Places => _places.Value;

    /// <inheritdoc/>
    public ITimeReader Times => _times.Value;

    /// <inheritdoc/>
    public IQuantityReader Quantities => _quantities.Value;

    /// <inheritdoc/>
    public Folding Folding => _folding.Value;

    /// <inheritdoc/>
    public IReportCoder Coder => _coder.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_model.IsValueCreated)
        {
            _model.Value.Dispose();
        }
    }

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
