using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Igata.Generator.Tests;

/// <summary>Tests methods that a project adds to a client of another assembly.</summary>
public sealed class ExtendingTests
{
    /// <summary>The example of the documentation, unchanged.</summary>
    private const string Mark = """
        extends: Igata.Sora.SoraClient
        methods:
          MarkRecording:
            target: Sora_20991231
            summary: Marks the current position of a recording.
            request:
              channel_id: string
            short: [channel_id]
            response:
              channel_id: string
        """;

    public static TheoryData<string> Forms => ["assembly", "reference assembly", "project"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void ExtensionCompilesWithTheClient(string form)
    {
        GeneratorRun run = GeneratorRun.Create(Mark).With(Sora(form));
        run.EditCSharp("""
            using System;
            using System.Threading.Tasks;
            using Igata.Sora;
            static class Caller
            {
                public static async Task<string> Call()
                {
                    var sora = new SoraClient(new Uri("http://127.0.0.1:3000/"));
                    return (await sora.MarkRecordingAsync("sora")).ChannelId;
                }
            }
            """);

        AssertNoWarnings(run);
        Assert.Equal(["SoraClientExtensions.Contract.g.cs", "SoraClientExtensions.MarkRecording.g.cs"], run.GetSources().Keys);
        string sources = run.GetSources()["SoraClientExtensions.MarkRecording.g.cs"];
        Assert.Contains("namespace Igata.Sora;", sources, StringComparison.Ordinal);
        Assert.Contains("internal static partial class SoraClientExtensions", sources, StringComparison.Ordinal);
        Assert.Contains("public static ValueTask<MarkRecordingResponse> MarkRecordingAsync(this SoraClient client, MarkRecordingRequest request,", sources, StringComparison.Ordinal);
        Assert.Contains("((IApiClient)client).Transport.SendAsync(\"Sora_20991231.MarkRecording\", request, MarkRecordingResponse.ReadJson, cancellationToken)", sources, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void ExtensionCanUseTypesAndErrorsOfTheClient(string form) => AssertNoWarnings(GeneratorRun.Create("""
        extends: Igata.Sora.SoraClient
        target: Sora_20991231
        types:
          Seat:
            fields:
              role: Role
              stats?: ConnectionStats
              others?: list of Role
              by?: map of Role
              never?: false or Role
              none?: Role or null
              either?: Role or int
        methods:
          Seat:
            request: Seat
            response: list of Seat
            errors: [STARTED-RECORDING, NOT-STARTED-RECORDING]
          Roles:
            response: list of Role
          Two:
            summary: Takes two things, one of them by the name of the receiver.
            request: { client: string, role: Role }
            response: echo
            replaced-by: StopRecording
        """.Replace("ConnectionStats", "Connection", StringComparison.Ordinal)).With(Sora(form)));

    [Theory]
    [InlineData("tests/Specs/notes", "Generated.Notes.NotesClient", """
        methods:
          ArchiveNote:
            post: archive/{id}
            path: { id: string }
            query: { words?: list of string, all?: flag }
            headers: { X-Why?: string }
            body: { reason: string, note?: Note }
            responses: { 200: Note, 202: { headers: { Location: string } } }
          Picture:
            get: archive/{id}/picture
            path: { id: string }
            responses: { 200: { content: { media: [image/png] } } }
          Clear:
            delete: archive
            responses: { 204: {} }
        """)]
    [InlineData("tests/Specs/chain", "Generated.Chain.ChainClient", """
        methods:
          eth_pause:
            params: [{ who: string }, { block?: string }]
            result: boolean
          eth_two:
            params: { a: int, b: int }
            result: { c: int }
          eth_nothing: { result: string }
        """)]
    [InlineData("tests/Specs/ledger", "Generated.Ledger.LedgerClient", """
        target: DynamoDB_20991231
        methods:
          Pause:
            request: { TableName: string, Token?: { type: string, idempotency-token: true } }
            response: { Names: list of string, Next?: string }
          PauseAll:
            request: { Start?: string }
            response: { Names: list of string, Next?: string }
            pages: { items: Names, from: Next, to: Start }
        """)]
    public void EveryProtocolCanBeExtended(string folder, string client, string methods)
    {
        GeneratorRun run = GeneratorRun.Create($"extends: {client}\n{methods}\n").With(ReferencedLibraries.FromFolder(folder));
        AssertNoWarnings(run);
        Assert.NotEmpty(run.GetSources());
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void MethodNowInClientIsAWarningAndGeneratesNothing(string form)
    {
        GeneratorRun run = GeneratorRun.Create("""
            extends: Igata.Sora.SoraClient
            methods:
              StopRecording:
                target: Sora_20231220
                request: { channel_id: string }
                response: { channel_id: string }
            """.Replace("Sora_20231220", ReadStopRecordingTarget(), StringComparison.Ordinal)).With(Sora(form));

        Diagnostic diagnostic = Assert.Single(run.Run().Diagnostics);

        Assert.Equal(("IGT0286", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains("'StopRecordingAsync'", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(run.GetSources());
    }

    [Theory]
    [InlineData("StopRecording: { target: Sora_20991231 }", "IGT0285", "'StopRecordingAsync'")]
    [InlineData("Again: { target: Sora_20991231, as: StopRecording }", "IGT0285", "'StopRecordingAsync'")]
    [InlineData("A: { target: Sora_1, response: string }\ntypes: { Role: [a] }", "IGT0287", "'Role'")]
    [InlineData("A: { target: Sora_1, response: string }\ntypes: { X: { as: Role, enum: [a] } }", "IGT0287", "'Role'")]
    [InlineData("A: { target: Sora_1, response: string }\ntypes: { StopRecordingRequest: [a] }", "IGT0287", "'StopRecordingRequest'")]
    [InlineData("A: { target: Sora_1, response: Rolle }", "IGT0203", "Did you mean 'Role'?")]
    [InlineData("A: { target: Sora_1, errors: [NO-SUCH] }", "IGT0232", "'NO-SUCH'")]
    [InlineData("A: { target: Sora_1 }\nauth: none", "IGT0208", "the client defines it")]
    public void NameConflictIsReportedByName(string method, string id, string message)
    {
        Diagnostic diagnostic = Assert.Single(GeneratorRun.Create($"extends: Igata.Sora.SoraClient\nmethods:\n  {method}\n").With(ReferencedLibraries.Sora).Run().Diagnostics);

        Assert.Equal(id, diagnostic.Id);
        Assert.Equal("/clone/specs/one/api.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains(message, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void OtherVersionHasItsDateInTheKey()
    {
        GeneratorRun run = GeneratorRun.Create("extends: Igata.Sora.SoraClient\nmethods:\n  StopRecording@20991231: { target: Sora_20991231, request: { channel_id: string } }\n").With(ReferencedLibraries.Sora);
        AssertNoWarnings(run);
        string sources = run.GetSources()["SoraClientExtensions.StopRecording20991231.g.cs"];
        Assert.Contains("StopRecording20991231Async(this SoraClient client", sources, StringComparison.Ordinal);
        Assert.Contains("\"Sora_20991231.StopRecording\"", sources, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownClientIsReportedWithKnownClients()
    {
        Diagnostic diagnostic = Assert.Single(GeneratorRun.Create(Mark.Replace("SoraClient", "SoarClient", StringComparison.Ordinal)).With(ReferencedLibraries.Sora).Run().Diagnostics);

        Assert.Equal(
            "No reference contains a client 'Igata.Sora.SoarClient'. Did you mean 'Igata.Sora.SoraClient'? The referenced clients are: 'Igata.Sora.SoraClient'.",
            diagnostic.GetMessage());
    }

    [Fact]
    public void ClientNeedsAReference() =>
        Assert.Contains("or any other client that can be extended", Assert.Single(GeneratorRun.Create(Mark).Run().Diagnostics).GetMessage(), StringComparison.Ordinal);

    [Fact]
    public void HandwrittenClientHasNoManifest()
    {
        MetadataReference byHand = ReferencedLibraries.FromCSharp("namespace Mine { public sealed class HandClient { public Igata.Runtime.Secret Secret; } }");
        Assert.Equal("IGT0282", Assert.Single(GeneratorRun.Create("extends: Mine.HandClient\nmethods: { A: { target: B } }\n").With(byHand).Run().Diagnostics).Id);
    }

    [Fact]
    public void NewerManifestIsRejected()
    {
        MetadataReference newer = ReferencedLibraries.FromCSharp("""
            [assembly: Igata.Runtime.CompilerServices.ApiManifest("Mine.NewClient", "{ api: New, protocol: telepathy, thoughts: many }")]
            namespace Mine { public sealed class NewClient; }
            """);
        Assert.Equal("IGT0283", Assert.Single(GeneratorRun.Create("extends: Mine.NewClient\nmethods: { A: { target: B } }\n").With(newer).Run().Diagnostics).Id);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(2, false)]
    public void ManifestInANewerLanguageIsRejected(int language, bool asProject)
    {
        string code = $$"""
            [assembly: Igata.Runtime.CompilerServices.ApiManifest("Mine.NewClient", "{ api: New, protocol: target-header, dispatch: { header: x-target }, auth: none, endpoint: https://example.com/ }", Language = {{language}})]
            namespace Mine { public sealed class NewClient; }
            """;
        MetadataReference reference = asProject ? ReferencedLibraries.FromCSharpAsProject(code) : ReferencedLibraries.FromCSharp(code);
        IEnumerable<string> ids = GeneratorRun.Create("extends: Mine.NewClient\nmethods: {}\n").With(reference).Run().Diagnostics.Select(diagnostic => diagnostic.Id);
        Assert.Equal(language == 1 ? [] : ["IGT0283"], ids);
    }

    [Fact]
    public void OneFolderCanExtendAClient()
    {
        GeneratorRun run = GeneratorRun.Create(new Dictionary<string, string> { ["specs/a/api.yaml"] = Mark, ["specs/b/api.yaml"] = Mark }).With(ReferencedLibraries.Sora);
        Diagnostic diagnostic = Assert.Single(run.Run().Diagnostics);
        Assert.Equal(("IGT0284", "/clone/specs/b/api.yaml"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Single(run.GetSources(), source => !source.Key.EndsWith(".Contract.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void ManifestOfEveryFolderCanBeRead() => Assert.All(
        ["specs/sora", "specs/imageflux", "specs/skyway", "specs/ecl", "specs/concurrency-monitoring", "tests/Specs/notes", "tests/Specs/chain", "tests/Specs/ledger"],
        folder =>
        {
            string client = GeneratorRun.FromFolder(folder).GetSources().Keys.Select(name => name.Split('.')[0]).First(name => name.EndsWith("Client", StringComparison.Ordinal));
            string api = client[..^"Client".Length];
            GeneratorRun run = GeneratorRun.Create($"extends: Generated.{api}.{client}\nmethods: {{}}\n").With(ReferencedLibraries.FromFolder(folder));
            Assert.Empty(run.Run().Diagnostics);
            Assert.Empty(run.GetSources());
        });

    private static MetadataReference Sora(string form) => form switch
    {
        "project" => ReferencedLibraries.SoraAsProject,
        "assembly" => ReferencedLibraries.Sora,
        _ => ReferencedLibraries.Emit(((CompilationReference)ReferencedLibraries.SoraAsProject).Compilation is CSharpCompilation sora ? sora : throw new InvalidOperationException(), metadataOnly: true),
    };

    private static string ReadStopRecordingTarget() =>
        GeneratorRun.CreateSora().GetSources()["SoraClient.StopRecording.g.cs"].Split("public const string StopRecording = \"")[1].Split('.')[0];

    private static void AssertNoWarnings(GeneratorRun run)
    {
        Assert.Empty(run.Run().Diagnostics);
        Assert.Empty(run.Build().Diagnostics);
    }
}
