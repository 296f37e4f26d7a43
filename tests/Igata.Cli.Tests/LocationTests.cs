using System.Text;

namespace Igata.Cli.Tests;

/// <summary>Positions are correct for all encodings and line ends.</summary>
public sealed class LocationTests
{
    private const string Unknown = "types:\n  A: { fields: { \"日本\": string, b: Nothing } }\n";

    [Fact]
    public Task WindowsLineEndingsAreCounted() => FindAsync(Encoding.UTF8.GetBytes(Unknown.ReplaceLineEndings("\r\n")), "calls.yaml(2,35): error IGT0203");

    [Fact]
    public Task ByteOrderMarkIsNotAColumn() => FindAsync([.. Encoding.UTF8.Preamble, .. "type: {}"u8], "calls.yaml(1,1): error IGT0201");

    [Fact]
    public Task BraceIsReportedWhereItWasOpened() => FindAsync([.. "types:\n  A: { fields: { b: int"u8], "calls.yaml(2,16): error IGT0101");

    [Fact]
    public Task ErrorAtTheEndOfTheFileHasALocation() => FindAsync([.. "types:\n  A:\n    fields:\n      b: int\n   c"u8], "calls.yaml(5,4): error IGT0101");

    [Fact]
    public Task TabIsOneColumn() => FindAsync([.. "types:\n  A: [\"x\",\ty]\n"u8], "calls.yaml(2,11): error IGT0103");

    [Fact]
    public async Task EmptyFileIsHandled()
    {
        using Cli cli = new Cli().Write("api.yaml", Cli.Api).Write("calls.yaml", "");
        Assert.Equal(ExitCode.Ok, (await cli.RunAsync("check")).Code);
    }

    private static async Task FindAsync(byte[] file, string location)
    {
        using Cli cli = new Cli().Write("api.yaml", Cli.Api).Write("calls.yaml", file);
        Outcome outcome = await cli.RunAsync("check");
        Assert.StartsWith(location, outcome.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Errors, outcome.Code);
    }
}
