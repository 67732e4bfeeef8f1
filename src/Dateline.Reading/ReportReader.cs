using System.IO.Compression;
using System.Text;
using Dateline.Reading.Bytes;
using Dateline.Reading.Errors;
using Dateline.Reading.Folders;
using Dateline.Reading.Html;
using Dateline.Reading.JsonLines;
using Dateline.Reading.Text;

namespace Dateline.Reading;

/// <summary>
/// The front door of reading: files, folders and standard input in, reports and rejections out, one by one, in the order
/// of the inputs. Nothing throws for what an input holds. Safe for use by several threads, each with its own enumeration.
/// </summary>
public sealed class ReportReader(ReadOptions? options = null)
{
    private readonly ReadOptions _options = options ?? ReadOptions.Default;

    /// <summary>Reads every input in turn.</summary>
    /// <param name="inputs">Paths of files and folders, or '-' for standard input.</param>
    /// <param name="standardInput">What '-' reads; null stands for an empty one.</param>
    public IEnumerable<ReadItem> Read(IEnumerable<string> inputs, Stream? standardInput = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.SelectMany(input => Read(input, standardInput));
    }

    /// <summary>Reads one input.</summary>
    /// <inheritdoc cref="Read(IEnumerable{string}, Stream)"/>
    public IEnumerable<ReadItem> Read(string input, Stream? standardInput = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input == "-")
        {
            return Read(standardInput ?? Stream.Null, "-");
        }

        if (Directory.Exists(input))
        {
            return ReadFolder(input);
        }

        return File.Exists(input)
            ? ReadFile(input, InputFormats.OfName(input) ?? InputFormat.Sniff)
            : [new RejectedInput(input, 0, ReadingErrors.NotFound(input), null, "")];
    }

    /// <summary>Reads a stream; gzip is looked through. The stream stays open.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="source">What they are called in what is read.</param>
    /// <param name="format">Their shape.</param>
    public IEnumerable<ReadItem> Read(Stream stream, string source, InputFormat format = InputFormat.Sniff)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var failure = InputFailure.Of(() => Open(stream), out var opened);
        if (failure is not null)
        {
            return [new RejectedInput(source, 0, failure, null, "")];
        }

        if (format == InputFormat.Sniff)
        {
            format = InputFormats.OfBytes(opened!.Head);
        }

        return format switch
        {
            InputFormat.JsonLines => JsonLinesInput.Read(opened!, source, _options),
            InputFormat.Json => JsonInput.Read(opened!, source, _options),
            _ => ReadWhole(opened!, source, format),
        };
    }

    private IEnumerable<ReadItem> ReadFolder(string folder)
    {
        var failure = InputFailure.Of(() => FolderWalk.Files(folder), out var files);
        if (failure is not null)
        {
            yield return new RejectedInput(folder, 0, failure, null, "");
            yield break;
        }

        foreach (var file in files!)
        {
            if (InputFormats.OfName(file) is not { } format)
            {
                yield return new RejectedInput(file, 0, ReadingErrors.UnknownKind(Path.GetFileName(file)), null, "");
                continue;
            }

            foreach (var item in ReadFile(file, format))
            {
                yield return item;
            }
        }
    }

    private IEnumerable<ReadItem> ReadFile(string path, InputFormat format)
    {
        var failure = InputFailure.Of(() => File.OpenRead(path), out var stream);
        if (failure is not null)
        {
            yield return new RejectedInput(path, 0, failure, null, "");
            yield break;
        }

        using (stream)
        {
            foreach (var item in Read(stream!, path, format))
            {
                yield return item;
            }
        }
    }

    private IEnumerable<ReadItem> ReadWhole(Stream stream, string source, InputFormat format)
    {
        var limit = format == InputFormat.Html ? _options.MaxBytes : 4L * _options.MaxCharacters + 4;
        var failure = InputFailure.Of(() => WholeInput.Read(stream, limit), out var bytes);
        if (failure is null && bytes.Length > limit)
        {
            failure = format == InputFormat.Html ? ReadingErrors.TooManyBytes(limit) : ReadingErrors.TooLong(_options.MaxCharacters);
        }

        if (failure is not null)
        {
            yield return new RejectedInput(source, 0, failure, null, Excerpts.Of(bytes.Span));
            yield break;
        }

        var decoded = format == InputFormat.Html ? PageDecoder.Decode(bytes.Span) : TextDecoder.Decode(bytes.Span);
        yield return decoded.Error is not null
            ? new RejectedInput(source, 0, decoded.Error, null, "")
            : format == InputFormat.Html
                ? HtmlReport.Make(new Draft(source, 0, decoded.Text!), _options)
                : TextReport.Make(source, decoded.Text!, _options);
    }

    // UTF-16 is turned into UTF-8 on the way, so that JSON in it is read like any other.
    private static PeekedStream Open(Stream stream)
    {
        var opened = new PeekedStream(stream);
        if (opened.Head is [0x1F, 0x8B, ..])
        {
            opened = new PeekedStream(new GZipStream(opened, CompressionMode.Decompress, leaveOpen: true));
        }

        var wide = ByteOrderMark.Encoding(opened.Head, out _) ?? ByteOrderMark.Guess(opened.Head);
        return wide is null or UTF8Encoding
            ? opened
            : new PeekedStream(Encoding.CreateTranscodingStream(opened, wide, Encoding.UTF8, leaveOpen: true));
    }
}
