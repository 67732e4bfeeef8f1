using System.Text.Json;
using Dateline.Core.Claims;
using Dateline.Core.Reports;

namespace Dateline.Record.Exports;

/// <summary>One claim in the JSON shape.</summary>
public static class ClaimJson
{
    /// <summary>Writes the claim as one object; offsets are counted in code points by <paramref name="map"/>, made of the report's text.</summary>
    public static void Write(Utf8JsonWriter writer, Claim claim, TextMap map)
    {
        writer.WriteStartObject();
        writer.WriteString("id", claim.Id);
        writer.WriteString("type", Codes.Of(claim.Type));
        writer.WriteString("mode", claim.Mode);
        writer.WriteStartArray("contexts");
        foreach (var context in claim.Contexts)
        {
            writer.WriteStringValue(context);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("predicate");
        writer.WriteWords(claim.Predicate.Span, claim.Predicate.Text, map);
        writer.WriteEndObject();
        writer.WriteSpan("sentence", claim.Sentence, map);
        WriteParticipants(writer, "actors", claim.Actors, map);
        WriteParticipants(writer, "recipients", claim.Recipients, map);
        writer.WriteString("status", Codes.Of(claim.Status));
        writer.WriteString("polarity", Codes.Of(claim.Polarity));
        writer.WriteNumber("certainty", (double?)claim.Certainty);
        WriteChain(writer, claim.Attribution, map);
        WriteWhen(writer, claim.When, map);
        WriteWhere(writer, claim, map);
        writer.WriteStartArray("quantities");
        foreach (var quantity in claim.Quantities)
        {
            LayersJson.WriteQuantity(writer, quantity, map);
        }

        writer.WriteEndArray();
        writer.WriteString("rule", claim.Rule);
        writer.WriteEndObject();
    }

    private static void WriteParticipants(Utf8JsonWriter writer, string name, IReadOnlyList<Participant> participants, TextMap map)
    {
        writer.WriteStartArray(name);
        foreach (var participant in participants)
        {
            writer.WriteStartObject();
            WriteParticipant(writer, participant, map);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteParticipant(Utf8JsonWriter writer, Participant participant, TextMap map)
    {
        writer.WriteWords(participant.Span, participant.Text, map);
        writer.WriteString("name", participant.Name);
        writer.WriteString("country", participant.Country);
        writer.WriteString("sector", participant.Sector);
        writer.WriteString("entity", participant.Entity);
    }

    private static void WriteChain(Utf8JsonWriter writer, IReadOnlyList<AttributionLink> chain, TextMap map)
    {
        writer.WriteStartArray("attribution");
        foreach (var link in chain)
        {
            writer.WriteStartObject();
            if (link.Claimant is { } claimant)
            {
                writer.WriteStartObject("claimant");
                WriteParticipant(writer, claimant, map);
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteNull("claimant");
            }

            if (link.Cue is { } cue)
            {
                writer.WriteStartObject("cue");
                writer.WriteWords(cue.Span, cue.Text, map);
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteNull("cue");
            }

            writer.WriteString("stance", Codes.Of(link.Stance));
            writer.WriteString("manner", Codes.Of(link.Manner));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteWhen(Utf8JsonWriter writer, TimeReference? when, TextMap map)
    {
        if (when is null)
        {
            writer.WriteNull("when");
            return;
        }

        writer.WriteStartObject("when");
        writer.WriteDay("from", when.KnownFrom);
        writer.WriteDay("to", when.KnownTo);
        if (when.Words is { } words)
        {
            writer.WriteWords(words.Span, words.Text, map);
        }
        else
        {
            writer.WriteNull("text");
        }

        writer.WriteString("basis", Codes.Of(when.Basis));
        writer.WriteString("precision", Codes.Of(when.Precision));
        writer.WriteEndObject();
    }

    private static void WriteWhere(Utf8JsonWriter writer, Claim claim, TextMap map)
    {
        if (claim.Where is not { } where)
        {
            writer.WriteNull("where");
            writer.WriteString("whereReason", claim.WhereReason);
            return;
        }

        writer.WriteStartObject("where");
        LayersJson.WritePlaceFields(writer, where.Place, map);
        writer.WriteString("basis", Codes.Of(where.Basis));
        writer.WriteEndObject();
    }
}
