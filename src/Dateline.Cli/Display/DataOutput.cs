using System.Text;

namespace Dateline.Cli.Display;

/// <summary>Where data for other programs goes: UTF-8 without a mark, lines ended by '\n'.</summary>
internal static class DataOutput
{
    /// <summary>
    /// Opens the file, or standard output when there is none. Data goes to a file or pipe as it is; on a terminal what
    /// could command it is shown as U+FFFD.
    /// </summary>
    public static TextWriter Open(string? file = null)
    {
        var stream = file is null ? Console.OpenStandardOutput() : File.Create(file);
        var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        return file is not null || Console.IsOutputRedirected ? writer : new HarmlessWriter(writer);
    }

    private sealed class HarmlessWriter(StreamWriter inner) : TextWriter
    {
        public override Encoding Encoding => inner.Encoding;

        public override void Write(char value) => inner.Write(Plain.IsHarmless(value) || value is '\n' or '\r' or '\t' ? value : '\uFFFD');

        public override void Flush() => inner.Flush();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
