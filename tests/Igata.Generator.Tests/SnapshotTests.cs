using Igata.Tests;

namespace Igata.Generator.Tests;

/// <summary>Snapshots of generated files, for review.</summary>
public sealed class SnapshotTests
{
    private static readonly Dictionary<string, string> Sora = GeneratorRun.CreateSora().GetSources();

    private static readonly Dictionary<string, string> Notes = GeneratorRun.FromFolder("tests/Specs/notes").GetSources();
    private static readonly Dictionary<string, string> Chain = GeneratorRun.FromFolder("tests/Specs/chain").GetSources();
    private static readonly Dictionary<string, string> Ledger = GeneratorRun.FromFolder("tests/Specs/ledger").GetSources();
    private static readonly Dictionary<string, string> Unions = GeneratorRun.FromFolder("tests/Specs/shapes").GetSources();
    private static readonly Dictionary<string, string> Purse = GeneratorRun.FromFolder("tests/Specs/purse").GetSources();
    private static readonly Dictionary<string, string> Ecl = GeneratorRun.FromFolder("specs/ecl").GetSources();

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
    public void VerifySora(string file) => Verify(file, Sora[file]);

    [Fact]
    public void VerifyEveryShape()
    {
        Dictionary<string, string> sources = GeneratorRun.Create(Shapes.Yaml).GetSources();
        Verify("Shapes.Everything.g.cs", sources["Shapes.Everything.g.cs"]);
        Verify("Shapes.Further.g.cs", sources["Shapes.Further.g.cs"]);
        Verify("Shapes.Id.g.cs", sources["Shapes.Id.g.cs"]);
    }

    [Theory]
    [InlineData("NotesClient.g.cs")]
    [InlineData("NotesError.g.cs")]
    [InlineData("NotesOperations.g.cs")]
    [InlineData("NotesClient.ListNotes.g.cs")]
    [InlineData("NotesClient.SearchNotes.g.cs")]
    [InlineData("NotesClient.GetNote.g.cs")]
    [InlineData("NotesClient.CreateNote.g.cs")]
    [InlineData("NotesClient.PatchNote.g.cs")]
    [InlineData("NotesClient.DeleteNote.g.cs")]
    [InlineData("NotesClient.Report.g.cs")]
    [InlineData("NotesClient.Attach.g.cs")]
    [InlineData("NotesClient.PutPicture.g.cs")]
    [InlineData("NotesClient.Export.g.cs")]
    [InlineData("Notes.Block.g.cs")]
    public void VerifyRest(string file) => Verify(file, Notes[file]);

    [Theory]
    [InlineData("PurseWebhooks.g.cs")]
    [InlineData("PurseWebhooks.Account.g.cs")]
    [InlineData("PurseWebhooks.Payment.g.cs")]
    public void VerifyWebhooks(string file) => Verify(file, Purse[file]);

    [Theory]
    [InlineData("ChainClient.g.cs")]
    [InlineData("ChainError.g.cs")]
    [InlineData("ChainOperations.g.cs")]
    [InlineData("ChainClient.EthGetBalance.g.cs")]
    [InlineData("ChainClient.EthCall.g.cs")]
    [InlineData("ChainClient.NetPeers.g.cs")]
    public void VerifyJsonRpc(string file) => Verify(file, Chain[file]);

    [Theory]
    [InlineData("LedgerClient.g.cs")]
    [InlineData("LedgerError.g.cs")]
    [InlineData("LedgerClient.PutItem.g.cs")]
    [InlineData("LedgerClient.Scan.g.cs")]
    [InlineData("Ledger.AttributeValue.g.cs")]
    public void VerifyTargetHeader(string file) => Verify(file, Ledger[file]);

    [Theory]
    [InlineData("EclClient.g.cs")]
    [InlineData("EclClient.CreateToken.g.cs")]
    public void VerifyTokenForACall(string file) => Verify(file, Ecl[file]);

    [Theory]
    [InlineData("Shapes.Subject.g.cs")]
    [InlineData("Shapes.Series.g.cs")]
    [InlineData("Shapes.Amount.g.cs")]
    [InlineData("Shapes.Packet.g.cs")]
    [InlineData("Shapes.Source.g.cs")]
    [InlineData("Shapes.Path.g.cs")]
    public void VerifyUnions(string file) => Verify(file, Unions[file]);

    [Fact]
    public void NoLineIsTooLong() => Assert.Empty(
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Igata.Generator.Tests/Snapshots"))
        from line in File.ReadLines(file)
        where line.Length > 160
        select $"{Path.GetFileName(file)}: {line}");

    private static void Verify(string file, string text) => Snapshot.Verify("tests/Igata.Generator.Tests/Snapshots", file, text);
}
