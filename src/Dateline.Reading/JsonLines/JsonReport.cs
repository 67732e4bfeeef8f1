using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Dateline.Reading.Errors;
using Dateline.Reading.Html;

namespace Dateline.Reading.JsonLines;

/// <summary>
/// One report as a JSON object: {"text":…, "id"?, "published"?, "headline"?, "outlet"?, "url"?, "format"?}. Other fields
/// are passed over, null counts as left out, an id may be a number. The text is kept exactly as it was sent. Ids are the
/// sender's own business: two reports may bear the same.
/// </summary>
internal static class JsonReport
{
    private static readonly string[] Names = ["text", "id", "published", "headline", "outlet", "url", "format"];

    public static ReadItem Parse(ReadOnlySpan<byte> json, string source, long line, ReadOptions options)
    {
        if (!Utf8.IsValid(json))
        {
            var readable = new Fields();
            Collect(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json)), ref readable);
            return Reject(json, source, line, ReadingErrors.JsonEncoding(FirstBadByte(json)), readable);
        }

        var fields = new Fields();
        return Collect(json, ref fields) is { } error
            ? Reject(json, source, line, error, fields)
            : Make(json, source, line, fields, options);
    }

    /// <summary>The id in the head of an object that is too long to be read whole, where it stands before the text; or null.</summary>
    public static string? GivenIdIn(ReadOnlySpan<byte> head)
    {
        var fields = new Fields();
        Collect(head, ref fields);
        return fields["id"];
    }

    private static ReadItem Make(ReadOnlySpan<byte> json, string source, long line, Fields fields, ReadOptions options)
    {
        DateOnly? published = null;
        if (!string.IsNullOrWhiteSpace(fields["published"]))
        {
            published = PublishedDay.Parse(fields["published"]);
            if (published is null)
            {
                return Reject(json, source, line, ReadingErrors.BadDay(fields["published"]!), fields);
            }
        }

        if (fields["text"] is not { } text)
        {
            return Reject(json, source, line, ReadingErrors.NoText(), fields);
        }

        var draft = new Draft(source, line, text)
        {
            GivenId = fields["id"],
            Headline = fields["headline"],
            Published = published,
            Outlet = fields["outlet"],
            Url = fields["url"],
        };
        return fields["format"] switch
        {
            null or "" or "text" => ReportMaker.Make(draft, options),
            "html" => HtmlReport.Make(draft, options),
            var other => Reject(json, source, line, ReadingErrors.BadFormat(other), fields),
        };
    }

    private static ReadError? Collect(ReadOnlySpan<byte> json, ref Fields fields)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return ReadingErrors.NotAnObject(Describe(reader.TokenType));
            }

            ReadError? error = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = NameAt(ref reader);
                reader.Read();
                error = name is null || fields.Set(name, ref reader) ? error : error ?? ReadingErrors.WrongType(name, Describe(reader.TokenType));
                reader.Skip();
            }

            return reader.Read() ? ReadingErrors.BadJson(reader.TokenStartIndex, "something follows the object.") : error;
        }
        catch (JsonException malformed)
        {
            return ReadingErrors.BadJson(malformed.BytePositionInLine ?? 0, Reason(malformed.Message));
        }
    }

    private static string? NameAt(ref Utf8JsonReader reader)
    {
        foreach (var name in Names)
        {
            if (reader.ValueTextEquals(name))
            {
                return name;
            }
        }

        return null;
    }

    private static RejectedInput Reject(ReadOnlySpan<byte> json, string source, long line, ReadError error, Fields fields) =>
        new(source, line, error, fields["id"], Excerpts.Of(json));

    // The library appends 'LineNumber: … | BytePositionInLine: …', which the message says better.
    private static string Reason(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    private static int FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject or JsonTokenType.EndObject => "an object",
        JsonTokenType.StartArray or JsonTokenType.EndArray => "an array",
        JsonTokenType.Number => "a number",
        JsonTokenType.String => "a string",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };

    private struct Fields()
    {
        private readonly string?[] _values = new string?[Names.Length];

        public readonly string? this[string name] => _values[Array.IndexOf(Names, name)];

        /// <summary>Takes the value; false when it has a type that the field cannot have.</summary>
        public readonly bool Set(string name, ref Utf8JsonReader reader)
        {
            var id = name == "id";
            var fits = reader.TokenType is JsonTokenType.String or JsonTokenType.Null || (id && reader.TokenType == JsonTokenType.Number);
            if (fits)
            {
                _values[Array.IndexOf(Names, name)] = reader.TokenType switch
                {
                    JsonTokenType.String => JsonText.Of(ref reader),
                    JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                    _ => null,
                };
            }

            return fits;
        }
    }
}
