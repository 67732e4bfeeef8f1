using Dateline.Coding.Actions.Frames;
using Dateline.Coding.Actions.Trees;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions;

/// <summary>An act while its sentence is being read.</summary>
internal sealed class Found(Frame frame, Predication predication, EventType type, int trigger)
{
    /// <summary>The frame.</summary>
    public Frame Frame { get; } = frame;

    /// <summary>The word of the frame with its clause.</summary>
    public Predication Predication { get; } = predication;

    /// <summary>The category.</summary>
    public EventType Type { get; } = type;

    /// <summary>The verb, noun or adjective whose status is read.</summary>
    public int Trigger { get; } = trigger;

    /// <summary>Every token of the predicate.</summary>
    public SortedSet<int> Predicate { get; } = [];

    /// <summary>Head tokens of those who act.</summary>
    public List<int> Actors { get; } = [];

    /// <summary>Head tokens of those acted upon.</summary>
    public List<int> Recipients { get; } = [];

    /// <summary>Head tokens of other arguments.</summary>
    public List<int> Themes { get; } = [];

    /// <summary>Names of the frame and of the rules.</summary>
    public string Rule { get; set; } = trigger == predication.Trigger ? frame.Rule : frame.Rule + "+support";
}
