namespace Dateline.Reading.Folders;

/// <summary>
/// The files below a folder in ordinal order of their relative paths, whatever order the disk keeps. Names that begin
/// with a dot are left out; links to folders are not followed, since they may lead in a circle.
/// </summary>
internal static class FolderWalk
{
    /// <summary>The files, each by the folder's path as given and the path below it.</summary>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be listed.</exception>
    public static List<string> Files(string folder)
    {
        var files = new List<string>();
        Collect(new DirectoryInfo(folder), folder, files);
        files.Sort(static (left, right) => string.CompareOrdinal(
            left.Replace(Path.DirectorySeparatorChar, '\0'), right.Replace(Path.DirectorySeparatorChar, '\0')));
        return files;
    }

    private static void Collect(DirectoryInfo folder, string path, List<string> files)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Name.StartsWith('.'))
            {
                continue;
            }

            var below = Path.Combine(path, entry.Name);
            if (entry is not DirectoryInfo inner)
            {
                files.Add(below);
            }
            else if (inner.LinkTarget is null)
            {
                Collect(inner, below, files);
            }
        }
    }
}
