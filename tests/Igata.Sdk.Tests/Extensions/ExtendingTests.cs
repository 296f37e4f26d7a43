using System.Net;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Sora;
using Igata.TestApis.Chain;
using Igata.TestApis.Notes;

namespace Igata.Sdk.Tests.Extensions;

/// <summary>Methods that Igata.TestExtensions adds to clients of other assemblies are called, validated and rejected like the methods of the clients.</summary>
public sealed class ExtendingTests
{
    private const string NoteId = "abc123def456";

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NewTargetCanBeCalledWithoutANewRelease()
    {
        (SoraClient sora, RequestRecorder recorder) = CreateSora(HttpStatusCode.OK, """{"channel_id":"sora"}""");

        MarkRecordingResponse marked = await sora.MarkRecordingAsync("sora");

        Assert.Equal("sora", marked.ChannelId);
        RequestRecorder.RecordedRequest sent = Assert.Single(recorder.Requests);
        Assert.Equal(HttpMethod.Post, sent.Method);
        Assert.Equal("Sora_20991231.MarkRecording", sent.Headers["x-sora-target"]);
        Assert.Equal("""{"channel_id":"sora"}""", sent.Body);
        Assert.Equal("application/json", sent.ContentType!.MediaType);
    }

    [Fact]
    public async Task ExtensionThrowsErrorsOfTheClient()
    {
        (SoraClient sora, _) = CreateSora(HttpStatusCode.BadRequest, """{"error_type":"STARTED-RECORDING"}""");

        SoraException exception = await Assert.ThrowsAsync<SoraException>(() => sora.MarkRecordingAsync("sora", TestCancellation).AsTask());

        Assert.Equal((SoraError.StartedRecording, HttpStatusCode.BadRequest, "Sora_20991231.MarkRecording"), (exception.Error, exception.StatusCode, exception.Operation));
    }

    [Fact]
    public async Task InvalidRequestIsNotSent()
    {
        (SoraClient sora, RequestRecorder recorder) = CreateSora(HttpStatusCode.OK, "[]");

        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(
            () => sora.TakeSeatAsync(new() { Role = Role.Sendonly, Name = "Nebuchadnezzar" }, TestCancellation).AsTask());

        Assert.Contains("/name", exception.Message, StringComparison.Ordinal);
        Assert.Empty(recorder.Requests);
    }

    /// <summary>The client only receives connections and licenses; their types do not validate themselves.</summary>
    [Fact]
    public async Task ResponseOnlyTypesOfTheClientAreValidatedWhenTheExtensionSendsThem()
    {
        Assert.False(typeof(IValidatable).IsAssignableFrom(typeof(Connection)));
        (SoraClient sora, RequestRecorder recorder) = CreateSora(HttpStatusCode.OK, "{}");
        License license = new() { ExpiredAt = "2023-03", MaxConnections = 1, ProductName = "Sora", SerialCode = "s", Type = "t" };
        MoveSeatRequest request = new()
        {
            Connection = new()
            {
                Audio = new Audio { CodecType = "OPUS" },
                BundleId = "b",
                ChannelId = "sora",
                ClientId = "c",
                ConnectionId = "n",
                CreatedTime = DateTimeOffset.UnixEpoch,
                Multistream = true,
                Role = Role.Sendrecv,
                Simulcast = false,
                Spotlight = false,
                Video = default,
            },
            Licenses = [license, license],
        };
        await sora.MoveSeatAsync(request, TestCancellation);
        Assert.Single(recorder.Requests);

        MoveSeatRequest invalid = request with
        {
            Connection = request.Connection with { Audio = new Audio { CodecType = "\ud800" }, ChannelId = new string('x', 256), Role = default(Role) },
            Licenses = [license, license with { ExpiredAt = "March" }],
        };
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(() => sora.MoveSeatAsync(invalid, TestCancellation).AsTask());

        string[] expected = ["/connection/audio/codec_type", "/connection/channel_id", "/connection/role", "/licenses/1/expired_at"];
        Assert.Equal(expected, exception.Violations.Select(violation => violation.Pointer).Order());
        exception = await Assert.ThrowsAsync<InvalidRequestException>(() => sora.MoveSeatAsync(request with { Connection = null! }, TestCancellation).AsTask());
        Assert.Equal("/connection", Assert.Single(exception.Violations).Pointer);
        Assert.Single(recorder.Requests);
    }

    [Fact]
    public async Task ClientTypesRoundTrip()
    {
        (SoraClient sora, RequestRecorder recorder) = CreateSora(HttpStatusCode.OK, """[{"role":"recvonly","others":["sendonly","juggler"],"more":1}]""");

        EquatableList<Seat> seats = await sora.TakeSeatAsync(new() { Role = Role.Sendrecv, Others = [Role.Recvonly, new Role("x")] }, TestCancellation);

        Assert.Equal("""{"role":"sendrecv","others":["recvonly","x"]}""", recorder.Requests[0].Body);
        Seat seat = Assert.Single(seats);
        Assert.Equal((Role.Recvonly, "juggler"), (seat.Role, seat.Others!.Value[1].Value));
        Assert.Equal(1, await sora.StreamTakeSeatAsync(new() { Role = Role.Sendrecv }, TestCancellation).CountAsync(TestCancellation));
    }

    [Fact]
    public async Task InvalidResponseIsReportedWithItsLocation()
    {
        (SoraClient sora, _) = CreateSora(HttpStatusCode.OK, """[{"role":"recvonly","others":[1]}]""");
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => sora.TakeSeatAsync(new() { Role = Role.Sendonly }, TestCancellation).AsTask());
        Assert.Contains("$[0].others[0]", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RestMethodUsesItsPathAndTheKeyOfTheClient()
    {
        var recorder = new RequestRecorder(HttpStatusCode.OK, $$"""{"id":"{{NoteId}}","title":"A","text":"","tags":[],"changed_at":"2024-05-01T10:00:00Z"}""");
        using var notes = new NotesClient(new HttpClient(recorder), new() { Token = "k", Region = NotesRegion.Us });

        Note note = await notes.ArchiveNoteAsync(new() { Id = NoteId, Years = 3, Reason = "done" }, TestCancellation);

        Assert.Equal("A", note.Title);
        RequestRecorder.RecordedRequest sent = Assert.Single(recorder.Requests);
        Assert.Equal($"https://us.notes.example/v1/archive/{NoteId}?years=3", sent.Url.AbsoluteUri);
        Assert.Equal(("k", "2024-05"), (sent.Headers["X-Api-Key"], sent.Headers["X-Api-Version"]));
        Assert.Equal("""{"reason":"done"}""", sent.Body);
        await Assert.ThrowsAsync<InvalidRequestException>(() => notes.ArchiveNoteAsync(NoteId, "much too long a reason", TestCancellation).AsTask());
    }

    [Fact]
    public async Task JsonRpcMethodCanBeCalledAndBatched()
    {
        var recorder = new RequestRecorder(HttpStatusCode.OK, """{"jsonrpc":"2.0","id":1,"result":null}""");
        using var chain = new ChainClient(new HttpClient(recorder), new());

        Assert.Null(await chain.EthBlockAtAsync(new() { Time = DateTimeOffset.UnixEpoch, Near = BlockTag.Safe }, TestCancellation));

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"method":"eth_blockAt","params":[0,"safe"]}""", recorder.Requests[0].Body);
        Assert.NotNull(ChainExtensionCalls.EthBlockAt(DateTimeOffset.UnixEpoch));
    }

    private static (SoraClient Client, RequestRecorder Recorder) CreateSora(HttpStatusCode status, string body)
    {
        var recorder = new RequestRecorder(status, body);
        return (new SoraClient(new HttpClient(recorder), new() { Endpoint = new Uri("http://127.0.0.1:3000/") }), recorder);
    }
}
