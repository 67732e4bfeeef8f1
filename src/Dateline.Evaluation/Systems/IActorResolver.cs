namespace Dateline.Evaluation.Systems;

/// <summary>Says who a phrase means.</summary>
public interface IActorResolver
{
    /// <summary>Country code and sector of a phrase standing alone, as of a day; null where unknown.</summary>
    (string? Country, string? Sector) Resolve(string phrase, DateOnly? day);
}
