using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Dateline.Record;

namespace Dateline.Cli.Pipeline;

/// <summary>With what this program codes: its version and the hashes of its model and tables.</summary>
internal static class Manifest
{
    /// <summary>The version, as <c>--version</c> shows it.</summary>
    public static string Version { get; } =
        typeof(Manifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>The run's identity; hashing reads every file of model/ and data/ once.</summary>
    public static RunInfo Run(string model, string data) => new(Version, HashOf(model), HashOf(data));

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
