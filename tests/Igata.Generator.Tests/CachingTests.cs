using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Igata.Generator.Tests;

/// <summary>Tests which steps of the generator run again after an edit.</summary>
public sealed class CachingTests
{
    private const string Signaling = "specs/sora/signaling.yaml";

    [Fact]
    public void UnrelatedCSharpEditKeepsEverythingCached()
    {
        GeneratorRun run = GeneratorRun.CreateSora();
        run.Run();

        run.EditCSharp("class Unrelated { int _more; }");
        GeneratorRunResult result = run.Run();

        Assert.NotEmpty(result.TrackedSteps);
        Assert.All(result.TrackedSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.All(GetOutputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void YamlCommentDoesNotRegenerate()
    {
        GeneratorRun run = GeneratorRun.CreateSora();
        run.Run();

        run.Edit(Signaling, text => "# A comment that moves every line.\n" + text);
        GeneratorRunResult result = run.Run();

        Assert.Contains(GetReasons(result, Steps.Files), reason => reason is IncrementalStepRunReason.Modified);
        Assert.All(GetReasons(result, Steps.Parsed), reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached, reason.ToString()));
        Assert.All(GetReasons(result, Steps.Compiled), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(GetReasons(result, Steps.Sources), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(GetOutputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void YamlCommentMovesWarnings()
    {
        const string Yaml = """
            api: Studio
            protocol: target-header
            dispatch: { header: x-target }
            auth: none
            methods:
              Stop:
                target: Studio_1
                summary: Stops #5.
            """;
        GeneratorRun run = GeneratorRun.Create(Yaml);
        int before = Assert.Single(run.Run().Diagnostics).Location.GetLineSpan().StartLinePosition.Line;

        run.Edit("specs/one/api.yaml", text => "# A comment.\n# Another one.\n" + text);

        Assert.Equal(before + 2, Assert.Single(run.Run().Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void ChangedMethodRegeneratesOneFile()
    {
        GeneratorRun run = GeneratorRun.CreateSora();
        Dictionary<string, string> before = run.GetSources();

        run.Edit(Signaling, text => text
            .Replace("summary: Disconnects one connection", "summary: Disconnects exactly one connection", StringComparison.Ordinal)
            .Replace("connection_id: ConnectionId\n      reason?: Reason", "connection_id: ConnectionId\n      why?: string\n      reason?: Reason", StringComparison.Ordinal));
        GeneratorRunResult result = run.Run();

        string[] changed = [.. result.GeneratedSources.Where(source => before[source.HintName] != source.SourceText.ToString()).Select(source => source.HintName)];
        Assert.Equal(["SoraClient.DisconnectConnection.g.cs"], changed);
        Assert.Single(GetOutputs(result), reason => reason is not IncrementalStepRunReason.Cached);
    }

    [Theory]
    [InlineData("tests/Specs/notes", "notes.yaml", "      page_token?: string", "      page_token?: string\n      words?: flag", "NotesClient.SearchNotes.g.cs")]
    [InlineData("tests/Specs/chain", "methods.yaml", "      - limit?: int\n", "      - limit?: long\n", "ChainClient.EthFeeHistory.g.cs")]
    [InlineData("tests/Specs/ledger", "methods.yaml", "      Puts: { type: list of Put, minItems: 1 }", "      Puts: { type: list of Put, minItems: 1, maxItems: 9 }", "LedgerClient.TransactWriteItems.g.cs")]
    [InlineData("specs/ecl", "apps.yaml", "summary: Lists the applications", "summary: Lists all applications", "EclClient.ListApps.g.cs")]
    public void ChangedMethodRegeneratesOneFileInEveryProtocol(string folder, string file, string text, string changed, string emitted)
    {
        GeneratorRun run = GeneratorRun.FromFolder(folder);
        Dictionary<string, string> before = run.GetSources();

        run.Edit($"{folder}/{file}", yaml => yaml.Replace(text, changed, StringComparison.Ordinal));
        GeneratorRunResult result = run.Run();

        Assert.Equal([emitted], result.GeneratedSources.Where(source => before[source.HintName] != source.SourceText.ToString()).Select(source => source.HintName));
        Assert.Single(GetOutputs(result), reason => reason is not IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void ChangedExampleDoesNotRegenerate()
    {
        GeneratorRun run = GeneratorRun.CreateSora();
        run.Run();

        run.Edit("specs/sora/push.yaml", text => text.Replace("spam: egg", "spam: eggs", StringComparison.Ordinal));
        GeneratorRunResult result = run.Run();

        Assert.All(GetOutputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void ReferencesAreNotReadWithoutAnExtension()
    {
        GeneratorRunResult without = GeneratorRun.CreateSora().With(ReferencedLibraries.FromYaml(Other)).Run();
        Assert.DoesNotContain(Steps.Clients, without.TrackedSteps.Where(step => step.Value.Any(run => run.Outputs.Length > 0)).Select(step => step.Key));

        GeneratorRunResult with = GeneratorRun.Create(Extension).With(ReferencedLibraries.Sora).Run();
        Assert.Single(GetReasons(with, Steps.Clients));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UnrelatedCSharpEditKeepsExtensionCached(bool isProject)
    {
        GeneratorRun run = GeneratorRun.Create(Extension).With(isProject ? ReferencedLibraries.SoraAsProject : ReferencedLibraries.Sora);
        run.Run();

        run.EditCSharp("class Unrelated { int _more; }");
        GeneratorRunResult result = run.Run();

        Assert.NotEmpty(result.GeneratedSources);
        Assert.All(result.TrackedSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.All(GetOutputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void EditOfReferencedProjectDoesNotRegenerate()
    {
        GeneratorRun sora = GeneratorRun.CreateSora();
        GeneratorRun run = GeneratorRun.Create(Extension).With(sora.AsLibrary().ToMetadataReference());
        run.Run();

        sora.EditCSharp("class Unrelated { int _more; }");
        GeneratorRunResult result = run.With(sora.AsLibrary().ToMetadataReference()).Run();

        Assert.All(GetReasons(result, Steps.Clients), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.All(GetReasons(result, Steps.Compiled), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(GetOutputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void EditOfExtensionDoesNotReadManifestAgain()
    {
        GeneratorRun run = GeneratorRun.Create(Extension).With(ReferencedLibraries.Sora);
        run.Run();

        run.Edit("specs/one/api.yaml", text => text + "  Another: { target: Sora_20991231, response: string }\n");
        GeneratorRunResult result = run.Run();

        Assert.All(GetReasons(result, Steps.Clients), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(3, result.GeneratedSources.Length);
        Assert.Single(GetOutputs(result), reason => reason is IncrementalStepRunReason.New);
    }

    private const string Extension = "extends: Igata.Sora.SoraClient\nmethods:\n  MarkRecording: { target: Sora_20991231, request: { channel_id: string } }\n";

    private const string Other = "api: Other\nprotocol: rest\nmethods: { A: { get: a, responses: { 200: string } } }\n";

    private static ImmutableArray<IncrementalStepRunReason> GetReasons(GeneratorRunResult result, string step) =>
        [.. result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    private static ImmutableArray<IncrementalStepRunReason> GetOutputs(GeneratorRunResult result) =>
        [.. result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason)];
}
