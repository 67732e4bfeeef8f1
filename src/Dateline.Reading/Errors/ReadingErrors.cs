using System.Globalization;

namespace Dateline.Reading.Errors;

/// <summary>
/// The catalogue of everything that can be wrong with an input: DL01xx. Each code has one home and one text, here.
/// A code is never given a second meaning; a new case takes the next free number.
/// </summary>
public static class ReadingErrors
{
    /// <summary>Nothing stands at the path.</summary>
    public static ReadError NotFound(string path) => new("DL0101", $"There is no file or folder '{path}'.");

    /// <summary>The file cannot be opened or read on.</summary>
    public static ReadError Unreadable(string reason) => new("DL0102", $"The input cannot be read: {reason}");

    /// <summary>A file of a folder whose name promises nothing that Dateline reads.</summary>
    public static ReadError UnknownKind(string name) =>
        new("DL0103", $"'{name}' is not a kind of file that a folder is read for (.txt .html .htm .json .jsonl .ndjson, each also .gz); name the file itself to have its content looked at.");

    /// <summary>No text, or nothing but white space.</summary>
    public static ReadError Empty() => new("DL0104", "The report has no text.");

    /// <summary>Bytes that are not text.</summary>
    public static ReadError Binary(string what) => new("DL0105", $"The input is not text but {what}.");

    /// <summary>Text in an encoding that Dateline does not read.</summary>
    public static ReadError Encoding() =>
        new("DL0106", "The encoding is neither UTF-8, UTF-16, UTF-32 nor windows-1252; convert the input to UTF-8.");

    /// <summary>A text above the limit.</summary>
    public static ReadError TooLong(long limit) =>
        new("DL0107", $"The text is longer than {Number(limit)} characters, the limit for one report; is it several reports in one file? --max-characters raises the limit.");

    /// <summary>A JSON line, JSON value or page that takes more bytes than a report within the limit can.</summary>
    public static ReadError TooManyBytes(long limit) =>
        new("DL0108", $"The input takes more than {Number(limit)} bytes, more than a report within the limit can; --max-characters raises the limit.");

    /// <summary>JSON that ends early or is malformed.</summary>
    public static ReadError BadJson(long position, string reason) =>
        new("DL0110", $"The JSON is malformed at byte {Number(position)}: {reason}");

    /// <summary>A JSON line that is not UTF-8.</summary>
    public static ReadError JsonEncoding(long position) =>
        new("DL0111", $"The JSON is not UTF-8 at byte {Number(position)}; convert the input to UTF-8.");

    /// <summary>A JSON value that is no object.</summary>
    public static ReadError NotAnObject(string found) =>
        new("DL0112", $"A report is a JSON object such as {{\"text\":\"…\"}}, but this is {found}.");

    /// <summary>A field of the wrong type.</summary>
    public static ReadError WrongType(string field, string found) =>
        new("DL0113", $"\"{field}\" must be a string, but is {found}.");

    /// <summary>No field 'text'.</summary>
    public static ReadError NoText() => new("DL0114", "The report has no \"text\".");

    /// <summary>A day of publication that cannot be read.</summary>
    public static ReadError BadDay(string value) =>
        new("DL0115", $"\"published\" is not a day such as 2024-08-23: '{Short(value)}'.");

    /// <summary>A format that Dateline does not know.</summary>
    public static ReadError BadFormat(string value) =>
        new("DL0116", $"\"format\" must be \"text\" or \"html\", but is '{Short(value)}'.");

    /// <summary>A page without an article.</summary>
    public static ReadError NoArticle() => new("DL0120", "The page holds no article text.");

    /// <summary>A page nested so deeply that it is no page for readers.</summary>
    public static ReadError TooDeep(int limit) =>
        new("DL0121", $"The page's elements are nested more than {Number(limit)} deep.");

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
