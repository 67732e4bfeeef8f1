using Dateline.Core.Ontology;

namespace Dateline.Evaluation.Scoring;

/// <summary>The PLOVER type of a CAMEO code, by its root (PLOVER manual 2.0, table of CAMEO equivalents).</summary>
public static class CameoTypes
{
    /// <summary>The type, or null for statements and appeals (roots 01 and 02), which PLOVER drops, and for what is no code.</summary>
    public static EventType? Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length < 2 ? null : code[..2] switch
        {
            "03" => EventType.Agree,
            "04" => EventType.Consult,
            "05" => EventType.Support,
            "06" => EventType.Cooperate,
            "07" => EventType.Aid,
            "08" => code.Length > 2 && code[2] is >= '4' and <= '7' ? EventType.Retreat : EventType.Concede,
            "09" or "11" => EventType.Accuse,
            "10" => EventType.Request,
            "12" => EventType.Reject,
            "13" => EventType.Threaten,
            "14" => EventType.Protest,
            "15" => EventType.Mobilize,
            "16" => EventType.Sanction,
            "17" => EventType.Coerce,
            "18" or "19" or "20" => EventType.Assault,
            _ => null,
        };
    }
}
