namespace Dateline.Coding.Actors;

/// <summary>Office-holders of 1990 to 2014, whom only old reports need.</summary>
/// <param name="Names">By name.</param>
/// <param name="BySurname">By folded surname, in the order of the table.</param>
internal sealed record PastPeople(WordTrie<Naming> Names, IReadOnlyDictionary<string, List<NamedActor>> BySurname);
