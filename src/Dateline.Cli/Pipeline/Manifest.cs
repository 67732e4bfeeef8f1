using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Dateline.Coding.Tables;
using Dateline.Record;

namespace Dateline.Cli.Pipeline;

/// <summary>With what this program codes: its version and the hashes of its model and tables.</summary>
internal static class Manifest
{
    /// <summary>The version, as <c>--version</c> shows it.</summary>
    public static string Version { get; } =
        typeof(Manifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>The run's identity; hashing reads every file of model/ and data/ once.</summary>
    public static RunInfo Run(string model, string data, UserTables user) => new(Version, HashOf(model), HashOf(data), Options(user));

    // The order of the files counts, their names do not.
    private static string Options(UserTables user) =>
        string.Join(' ', user.Actors.Select(file => $"actors={HashOfFile(file)}").Concat(user.Frames.Select(file => $"frames={HashOfFile(file)}")));

    private static string HashOfFile(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream).AsSpan(0, 8));
    }

    private static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file).Replace('\\', '/') + "\n"));
            using var stream = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
