using System.Text;
using Dateline.Core.Reports;
using Dateline.Reading.Errors;

namespace Dateline.Reading.Tests;

/// <summary>Short ways to read bytes and text in tests.</summary>
internal static class Read
{
    public static List<ReadItem> All(byte[] bytes, InputFormat format = InputFormat.Sniff, ReadOptions? options = null) =>
        [.. new ReportReader(options).Read(new MemoryStream(bytes), "input", format)];

    public static List<ReadItem> All(string text, InputFormat format = InputFormat.Sniff, ReadOptions? options = null) =>
        All(Encoding.UTF8.GetBytes(text), format, options);

    public static Report One(byte[] bytes, InputFormat format = InputFormat.Sniff, ReadOptions? options = null) =>
        Assert.IsType<AcceptedReport>(Assert.Single(All(bytes, format, options))).Report;

    public static Report One(string text, InputFormat format = InputFormat.Sniff, ReadOptions? options = null) =>
        One(Encoding.UTF8.GetBytes(text), format, options);

    public static ReadError Error(byte[] bytes, InputFormat format = InputFormat.Sniff, ReadOptions? options = null) =>
        Assert.IsType<RejectedInput>(Assert.Single(All(bytes, format, options))).Error;

    public static ReadError Error(string text, InputFormat format = InputFormat.Sniff, ReadOptions? options = null) =>
        Error(Encoding.UTF8.GetBytes(text), format, options);
}
