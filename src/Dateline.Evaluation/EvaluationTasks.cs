using Dateline.Evaluation.Tasks.Actors;
using Dateline.Evaluation.Tasks.Attribution;
using Dateline.Evaluation.Tasks.Claims;
using Dateline.Evaluation.Tasks.Dyads;
using Dateline.Evaluation.Tasks.Factuality;
using Dateline.Evaluation.Tasks.Language;
using Dateline.Evaluation.Tasks.Names;
using Dateline.Evaluation.Tasks.Places;
using Dateline.Evaluation.Tasks.Quantities;
using Dateline.Evaluation.Tasks.Statuses;
using Dateline.Evaluation.Tasks.Times;
using Dateline.Evaluation.Tasks.Types;

namespace Dateline.Evaluation;

/// <summary>The tasks by name.</summary>
public static class EvaluationTasks
{
    /// <summary>All tasks, in the order in which people are shown them.</summary>
    public static IReadOnlyList<IEvaluationTask> All { get; } =
    [
        new LanguageTask(),
        new NamesTask(),
        new TypesTask(),
        new DyadsTask(),
        new ActorsTask(),
        new AttributionTask(),
        new FactualityTask(),
        new StatusTask(),
        new PlacesTask(),
        new TimesTask(),
        new QuantitiesTask(),
        new ClaimsTask(),
    ];

    /// <summary>The task of a name, or null.</summary>
    public static IEvaluationTask? Named(string name) => All.FirstOrDefault(task => task.Name == name);
}
