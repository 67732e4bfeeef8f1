namespace Dateline.Evaluation.Tests;

/// <summary>The folders of the project that tests read.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds Dateline.slnx.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of tables.</summary>
    public static string Data => Path.Combine(Root, "data");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dateline.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Dateline.slnx stands in no folder above the tests");
    }
}
