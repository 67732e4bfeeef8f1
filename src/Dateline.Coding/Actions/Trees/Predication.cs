namespace Dateline.Coding.Actions.Trees;

/// <summary>A word that may say an act, with the words that help it say so.</summary>
/// <param name="Trigger">The verb, noun or adjective of the frame.</param>
/// <param name="Clause">The clause of the verb or predicate; for a noun that of its supporting verb, or null.</param>
/// <param name="IsNoun">Whether the frame's word is a noun.</param>
/// <param name="SubjectActs">For a supported noun: whether the verb's subject does what the noun says.</param>
/// <param name="SubjectSuffers">For a supported noun: whether the verb's subject is acted upon.</param>
internal sealed record Predication(int Trigger, Clause? Clause, bool IsNoun, bool SubjectActs = false, bool SubjectSuffers = false);
