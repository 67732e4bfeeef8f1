using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Dateline.Architecture;

/// <summary>Data flows one way: a stage knows the types of Core and nothing of the stages beside it.</summary>
public sealed class WhoKnowsWhomTests
{
    /// <summary>Each assembly, and all that it may refer to besides the base class library.</summary>
    public static TheoryData<string, string[]> Allowed => new()
    {
        { "Dateline.Core", [] },
        { "Dateline.Reading", ["Dateline.Core", "AngleSharp", "SmartReader"] },
        { "Dateline.Language", ["Dateline.Core", "Microsoft.ML.OnnxRuntime", "System.Numerics.Tensors"] },
        { "Dateline.Coding", ["Dateline.Core", "NodaTime"] },
        { "Dateline.Record", ["Dateline.Core", "Microsoft.Data.Sqlite", "SQLitePCLRaw.core", "Sylvan.Data.Csv"] },
        {
            "Dateline.Evaluation",
            ["Dateline.Core", "Dateline.Reading", "Dateline.Language", "Dateline.Coding", "Dateline.Record"]
        },
        {
            "dateline",
            [
                "Dateline.Core", "Dateline.Reading", "Dateline.Language", "Dateline.Coding", "Dateline.Record",
                "Dateline.Evaluation", "System.CommandLine", "Spectre.Console", "Spectre.Console.Ansi",
            ]
        },
    };

    private static readonly string[] OutsideWorld =
    [
        "System.Net", "System.Net.Http", "System.Net.Sockets", "System.Diagnostics.Process", "System.Console",
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo",
    ];

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_project_knows_only_its_own(string assembly, string[] allowed)
    {
        using var image = new PEReader(File.OpenRead(PathOf(assembly)));
        var metadata = image.GetMetadataReader();
        var strangers = metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Where(name => !IsBaseLibrary(name) && !allowed.Contains(name, StringComparer.Ordinal));
        Assert.Empty(strangers);
    }

    [Fact]
    public void Every_project_of_src_has_a_rule()
    {
        var ruled = Allowed.Select(row => row.Data.Item1 == "dateline" ? "Dateline.Cli" : row.Data.Item1);
        var projects = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName);
        Assert.Equal(projects.Order(StringComparer.Ordinal), ruled.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Core_touches_nothing_outside_itself()
    {
        using var image = new PEReader(File.OpenRead(PathOf("Dateline.Core")));
        var metadata = image.GetMetadataReader();
        var used = metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Select(type => (Namespace: metadata.GetString(type.Namespace), Name: metadata.GetString(type.Name)))
            .Where(type => OutsideWorld.Contains(type.Namespace, StringComparer.Ordinal)
                || OutsideWorld.Contains(type.Namespace + "." + type.Name, StringComparer.Ordinal));
        Assert.Empty(used);
    }

    private static string PathOf(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");

    // The framework's own assemblies lie beside the one that holds Object; packages lie beside the test.
    private static bool IsBaseLibrary(string name) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"));
}
