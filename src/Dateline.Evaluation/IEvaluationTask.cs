using Dateline.Evaluation.Gold;

namespace Dateline.Evaluation;

/// <summary>A kind of gold file and how it is scored.</summary>
public interface IEvaluationTask
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>One line for people: what is scored.</summary>
    string Summary { get; }

    /// <summary>Whether it can score a file of the gold file's shape (<see cref="EvaluationRun.Coded"/>) instead of the coder.</summary>
    bool ScoresFiles => false;

    /// <summary>Scores one file.</summary>
    /// <exception cref="EvaluationException">The file is not one of this task.</exception>
    TaskOutcome Evaluate(GoldFile gold, EvaluationRun run);
}
