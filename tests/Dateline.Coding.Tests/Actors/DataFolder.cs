namespace Dateline.Coding.Tests.Actors;

/// <summary>Where data/ stands, seen from the test program.</summary>
internal static class DataFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Combine(folder, "Dateline.slnx")))
            {
                return System.IO.Path.Combine(folder, "data");
            }
        }

        throw new DirectoryNotFoundException("no folder above the test program holds Dateline.slnx");
    }
}
