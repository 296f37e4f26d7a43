using Igata.Tests;

namespace Igata.Generator.Tests;

/// <summary>Generated files to read. They prove nothing else.</summary>
public sealed class SnapshotTests
{
    private static readonly Dictionary<string, string> Sora = Casting.OfSora().Sources();

    [Theory]
    [InlineData("SoraClient.g.cs")]
    [InlineData("SoraError.g.cs")]
    [InlineData("SoraOperations.g.cs")]
    [InlineData("SoraClient.StartRecording.g.cs")]
    [InlineData("SoraClient.StopRecording.g.cs")]
    [InlineData("SoraClient.ListConnections.g.cs")]
    [InlineData("SoraClient.PushChannel.g.cs")]
    [InlineData("SoraClient.BatchRequestSpotlightRid.g.cs")]
    [InlineData("Sora.Connection.g.cs")]
    [InlineData("Sora.Stats.g.cs")]
    [InlineData("Sora.Role.g.cs")]
    public void OfSora(string file) => Verify(file, Sora[file]);

    [Fact]
    public void OfEveryShape()
    {
        Dictionary<string, string> sources = Casting.Of(Shapes.Yaml).Sources();
        Verify("Shapes.Everything.g.cs", sources["Shapes.Everything.g.cs"]);
        Verify("Shapes.Id.g.cs", sources["Shapes.Id.g.cs"]);
    }

    private static void Verify(string file, string text) => Snapshot.Verify("tests/Igata.Generator.Tests/Snapshots", file, text);
}
