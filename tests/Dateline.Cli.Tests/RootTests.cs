namespace Dateline.Cli.Tests;

public sealed class RootTests
{
    [Fact]
    public void Help_says_what_the_program_is_for()
    {
        var output = new StringWriter();
        var code = Program.Root().Parse(["--help"]).Invoke(new() { Output = output });
        Assert.Equal(0, code);
        Assert.Contains("who did what to whom", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_command_is_an_error()
    {
        var error = new StringWriter();
        var code = Program.Root().Parse(["foretell"]).Invoke(new() { Output = TextWriter.Null, Error = error });
        Assert.NotEqual(0, code);
        Assert.Contains("foretell", error.ToString(), StringComparison.Ordinal);
    }
}
