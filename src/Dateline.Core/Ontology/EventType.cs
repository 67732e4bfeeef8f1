namespace Dateline.Core.Ontology;

/// <summary>PLOVER's sixteen event categories (PLOVER manual 2.0; docs/codebook.md). Codes are the names in capitals.</summary>
public enum EventType
{
    /// <summary>Promise, offer or agreement to cooperate; any future CONSULT, SUPPORT, COOPERATE or AID.</summary>
    Agree,

    /// <summary>Talks, visits, meetings and calls that happened; the visitor is the actor, the host the recipient.</summary>
    Consult,

    /// <summary>Praise, recognition, diplomatic ties, signing and ratifying.</summary>
    Support,

    /// <summary>Verbal concession: promised easing, pardon, regret, announced withdrawal or ceasefire.</summary>
    Concede,

    /// <summary>Mutual material exchange: trade, joint exercises, extradition, shared intelligence.</summary>
    Cooperate,

    /// <summary>One-way material help: money, arms, relief, asylum, debt relief.</summary>
    Aid,

    /// <summary>Material concession carried out: withdrawal, release, ceasefire in force, disarming, resignation.</summary>
    Retreat,

    /// <summary>Ask, demand, order.</summary>
    Request,

    /// <summary>Criticise, allege, charge, sue, investigate.</summary>
    Accuse,

    /// <summary>Refuse, veto, cancel a meeting, bar entry.</summary>
    Reject,

    /// <summary>Warn of serious harm or penalty.</summary>
    Threaten,

    /// <summary>Cut or reduce relations, aid, membership; court conviction.</summary>
    Sanction,

    /// <summary>Physical collective protest.</summary>
    Protest,

    /// <summary>Military or police moves short of force; weapons tests.</summary>
    Mobilize,

    /// <summary>Repression without violence: arrest, seizure, ban, curfew, cyber attack, disinformation.</summary>
    Coerce,

    /// <summary>Act able to cause substantial physical harm.</summary>
    Assault,
}
