namespace Dateline.Language.Tests;

/// <summary>Where the repository lies and the model that it ships.</summary>
internal static class Repository
{
    /// <summary>The nearest folder above that holds Dateline.slnx.</summary>
    public static string Root { get; } = Find();

    private static readonly Lazy<Analyser> Shared =
        new(() => new Analyser(LanguageModel.Load(Path.Combine(Root, "model"), Path.Combine(Root, "data"))));

    /// <summary>The shipped model.</summary>
    public static Analyser Analyser => Shared.Value;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Dateline.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
