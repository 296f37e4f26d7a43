using System.Net;
using Igata.Runtime;
using Igata.Runtime.Errors;
using Igata.Sora;
using Igata.TestApis.Chain;
using Igata.TestApis.Notes;

namespace Igata.Sdk.Tests.Extending;

/// <summary>Methods that Igata.TestExtensions adds to clients of other assemblies: they are called, checked and refused like their own.</summary>
public sealed class ExtendingTests
{
    private const string NoteId = "abc123def456";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ANewTargetIsCalledWithoutANewRelease()
    {
        (SoraClient sora, Recorder recorder) = Sora(HttpStatusCode.OK, """{"channel_id":"sora"}""");

        PauseRecordingResponse paused = await sora.PauseRecordingAsync("sora");

        Assert.Equal("sora", paused.ChannelId);
        Recorder.Sent sent = Assert.Single(recorder.Requests);
        Assert.Equal(HttpMethod.Post, sent.Method);
        Assert.Equal("Sora_20991231.PauseRecording", sent.Headers["x-sora-target"]);
        Assert.Equal("""{"channel_id":"sora"}""", sent.Body);
        Assert.Equal("application/json", sent.ContentType!.MediaType);
    }

    [Fact]
    public async Task TheErrorsAreThoseOfTheClient()
    {
        (SoraClient sora, _) = Sora(HttpStatusCode.BadRequest, """{"error_type":"STARTED-RECORDING"}""");

        SoraException refused = await Assert.ThrowsAsync<SoraException>(() => sora.PauseRecordingAsync("sora", Stop).AsTask());

        Assert.Equal((SoraError.StartedRecording, HttpStatusCode.BadRequest, "Sora_20991231.PauseRecording"), (refused.Error, refused.StatusCode, refused.Operation));
    }

    [Fact]
    public async Task ARequestThatBreaksALimitIsNotSent()
    {
        (SoraClient sora, Recorder recorder) = Sora(HttpStatusCode.OK, "[]");

        InvalidRequestException fault = await Assert.ThrowsAsync<InvalidRequestException>(
            () => sora.TakeSeatAsync(new() { Role = Role.Sendonly, Name = "Nebuchadnezzar" }, Stop).AsTask());

        Assert.Contains("/name", fault.Message, StringComparison.Ordinal);
        Assert.Empty(recorder.Requests);
    }

    [Fact]
    public async Task TheTypesOfTheClientGoThereAndBack()
    {
        (SoraClient sora, Recorder recorder) = Sora(HttpStatusCode.OK, """[{"role":"recvonly","others":["sendonly","juggler"],"more":1}]""");

        EquatableList<Seat> seats = await sora.TakeSeatAsync(new() { Role = Role.Sendrecv, Others = [Role.Recvonly, new Role("x")] }, Stop);

        Assert.Equal("""{"role":"sendrecv","others":["recvonly","x"]}""", recorder.Requests[0].Body);
        Seat seat = Assert.Single(seats);
        Assert.Equal((Role.Recvonly, "juggler"), (seat.Role, seat.Others!.Value[1].Value));
        Assert.Equal(1, await sora.StreamTakeSeatAsync(new() { Role = Role.Sendrecv }, Stop).CountAsync(Stop));
    }

    [Fact]
    public async Task AnAnswerThatIsNoneIsToldWithItsPlace()
    {
        (SoraClient sora, _) = Sora(HttpStatusCode.OK, """[{"role":"recvonly","others":[1]}]""");
        ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(() => sora.TakeSeatAsync(new() { Role = Role.Sendonly }, Stop).AsTask());
        Assert.Contains("$[0].others[0]", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMethodOfRestGoesToItsPathWithTheKeyOfTheClient()
    {
        var recorder = new Recorder(HttpStatusCode.OK, $$"""{"id":"{{NoteId}}","title":"A","text":"","tags":[],"changed_at":"2024-05-01T10:00:00Z"}""");
        using var notes = new NotesClient(new HttpClient(recorder), new() { Token = "k", Region = NotesRegion.Us });

        Note note = await notes.ArchiveNoteAsync(new() { Id = NoteId, Years = 3, Reason = "done" }, Stop);

        Assert.Equal("A", note.Title);
        Recorder.Sent sent = Assert.Single(recorder.Requests);
        Assert.Equal($"https://us.notes.example/v1/archive/{NoteId}?years=3", sent.Url.AbsoluteUri);
        Assert.Equal(("k", "2024-05"), (sent.Headers["X-Api-Key"], sent.Headers["X-Api-Version"]));
        Assert.Equal("""{"reason":"done"}""", sent.Body);
        await Assert.ThrowsAsync<InvalidRequestException>(() => notes.ArchiveNoteAsync(NoteId, "much too long a reason", Stop).AsTask());
    }

    [Fact]
    public async Task AMethodOfJsonRpcIsCalledAndBatched()
    {
        var recorder = new Recorder(HttpStatusCode.OK, """{"jsonrpc":"2.0","id":1,"result":null}""");
        using var chain = new ChainClient(new HttpClient(recorder), new());

        Assert.Null(await chain.EthBlockAtAsync(new() { Time = DateTimeOffset.UnixEpoch, Near = BlockTag.Safe }, Stop));

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"method":"eth_blockAt","params":[0,"safe"]}""", recorder.Requests[0].Body);
        Assert.NotNull(ChainExtensionCalls.EthBlockAt(DateTimeOffset.UnixEpoch));
    }

    private static (SoraClient Client, Recorder Recorder) Sora(HttpStatusCode status, string body)
    {
        var recorder = new Recorder(status, body);
        return (new SoraClient(new HttpClient(recorder), new() { Endpoint = new Uri("http://127.0.0.1:3000/") }), recorder);
    }
}
