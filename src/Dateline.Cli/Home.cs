namespace Dateline.Cli;

/// <summary>Where the model and the knowledge tables lie.</summary>
internal static class Home
{
    /// <summary>DATELINE_HOME if it is set, else the nearest folder above the program that holds model/ and data/.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Folder { get; } = Find();

    public static string Model => Path.Combine(Folder, "model");

    public static string Data => Path.Combine(Folder, "data");

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("DATELINE_HOME") is { Length: > 0 } home)
        {
            return home;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "model")) && Directory.Exists(Path.Combine(folder.FullName, "data")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("model/ and data/ were not found; set DATELINE_HOME to the folder that holds them");
    }
}
