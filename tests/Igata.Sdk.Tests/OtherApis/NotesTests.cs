using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.Runtime.Errors;
using Igata.Runtime.Http;
using Igata.TestApis.Notes;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>A REST service over a socket: parameters in all locations, pages, files, and responses by status.</summary>
public sealed class NotesTests
{
    private const string Id = "abc123def456";

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StatusSelectsTheResponse()
    {
        await using LocalServer server = await LocalServer.StartAsync(NotesOperations.All, new NotesService());
        using NotesClient notes = CreateClient(server);
        GetNoteResponse read = await notes.GetNoteAsync(Id, TestCancellation);
        Assert.Equal((200, "\"v1\"", "One"), (read.Status, read.ETag, read.Note!.Title));
        GetNoteResponse same = await notes.GetNoteAsync(new() { Id = Id, IfNoneMatch = "\"v1\"" }, TestCancellation);
        Assert.Equal((304, null), (same.Status, same.Note));
        NotesException missing = await Assert.ThrowsAsync<NotesException>(() => notes.GetNoteAsync("aaaaaaaaaaaa", TestCancellation).AsTask());
        Assert.Equal((NotesError.NotFound, HttpStatusCode.NotFound), (missing.Error, missing.StatusCode));
    }

    [Fact]
    public async Task ErrorHasItsBodyAndHeaders()
    {
        await using LocalServer server = await LocalServer.StartAsync(NotesOperations.All, new NotesService());
        using NotesClient notes = CreateClient(server);
        NotesException exception = await Assert.ThrowsAsync<NotesException>(
            () => notes.CreateNoteAsync(new() { NoteText = new NoteText { Title = "Taken", Text = "" } }, TestCancellation).AsTask());
        Assert.Equal((NotesError.Conflict, Id), (exception.Error, exception.Conflict!.Other));
        NotesException slow = await Assert.ThrowsAsync<NotesException>(() => notes.ListTagsAsync(TestCancellation).AsTask());
        Assert.Equal((NotesError.SlowDown, 3), (slow.Error, slow.CallsLeft));
    }

    [Fact]
    public async Task ParametersArriveUnchanged()
    {
        var service = new NotesService();
        await using LocalServer server = await LocalServer.StartAsync(NotesOperations.All, service);
        using NotesClient notes = CreateClient(server);
        var request = new ListNotesRequest
        {
            Tag = ["red", "a b", "ü&=?#/%2F"],
            Ids = [Id, "abc123def457"],
            Sort = Sort.Oldest,
            ChangedSince = new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.Zero),
            Limit = 7,
            Archived = true,
        };
        await notes.ListNotesAsync(request, TestCancellation);
        Assert.Equal(request, service.Listed);
    }

    [Fact]
    public async Task PagingFollowsTheLinkAndTheToken()
    {
        await using LocalServer server = await LocalServer.StartAsync(NotesOperations.All, new NotesService());
        using NotesClient notes = CreateClient(server);
        var titles = new List<string>();
        await foreach (Note note in notes.StreamNotesAsync(new() { Limit = 2 }, TestCancellation))
        {
            titles.Add(note.Title);
        }

        Assert.Equal(["1", "2", "3"], titles);
        titles.Clear();
        await foreach (Note note in notes.StreamSearchNotesAsync(new() { Q = "50% & more/less" }, TestCancellation))
        {
            titles.Add(note.Title);
        }

        Assert.Equal(["50% & more/less", "2"], titles);
    }

    [Fact]
    public async Task FilesAreSentAndReceivedAsStreams()
    {
        var service = new NotesService();
        await using LocalServer server = await LocalServer.StartAsync(NotesOperations.All, service);
        using NotesClient notes = CreateClient(server);
        byte[] picture = new byte[300_000];
        Random.Shared.NextBytes(picture);
        await notes.PutPictureAsync(Id, new MediaContent(picture, "image/png"), TestCancellation);
        GetPictureResponse back = await notes.GetPictureAsync(Id, TestCancellation);
        await using (back.Content)
        {
            var copy = new MemoryStream();
            await back.Content.Stream.CopyToAsync(copy, TestCancellation);
            Assert.Equal(picture, copy.ToArray());
            Assert.Equal("image/png", back.Content.MediaType);
        }

        AttachResponse attached = await notes.AttachAsync(
            new() { Id = Id, Name = "a \"b\"\r\nc", Note = new NoteText { Title = "T", Text = "ü" }, Size = 3, File = new MediaContent(new MemoryStream("abc"u8.ToArray()), "text/plain", "ä.txt") }, TestCancellation);
        Assert.Equal("a \"b\"\r\nc|T|3|abc|ä.txt", attached.AttachmentId);
        InvalidRequestException wrong = await Assert.ThrowsAsync<InvalidRequestException>(() => notes.PutPictureAsync(Id, new MediaContent(picture, "text/html"), TestCancellation).AsTask());
        Assert.Contains("image/png", wrong.Message, StringComparison.Ordinal);
    }

    private static NotesClient CreateClient(LocalServer server) => new(new NotesClientOptions
    {
        Endpoint = server.Endpoint,
        SearchEndpoint = server.Endpoint,
        Token = new Secret("key"),
    });

    private sealed class NotesService : INotesService
    {
        private byte[] _picture = [];

        public ListNotesRequest? Listed { get; private set; }

        public ValueTask<GetNoteResponse> GetNoteAsync(GetNoteRequest request, CancellationToken cancellationToken) =>
            request.Id != Id ? throw new NotesException(NotesError.NotFound, "No such note.")
            : new(request.IfNoneMatch == "\"v1\"" ? new GetNoteResponse { Status = 304 } : new GetNoteResponse { Status = 200, ETag = "\"v1\"", Note = CreateNote("One") });

        public ValueTask<CreateNoteResponse> CreateNoteAsync(CreateNoteRequest request, CancellationToken cancellationToken) => throw new NotesException(
            NotesError.Conflict,
            new Conflict { Error = new() { Code = "conflict", Message = "Taken." }, Other = Id });

        public ValueTask<EquatableList<string>> ListTagsAsync(CancellationToken cancellationToken) =>
            throw new NotesException(NotesError.SlowDown, headers: new Dictionary<string, string> { ["X-Calls-Left"] = "3" });

        public ValueTask<ListNotesResponse> ListNotesAsync(ListNotesRequest request, CancellationToken cancellationToken)
        {
            Listed = request;
            bool second = request.Tag is not null;
            return new(new ListNotesResponse
            {
                Total = 3,
                Link = second ? null : "</notes?tag=more&limit=2>; rel=\"next\"",
                Body = second ? [CreateNote("3")] : [CreateNote("1"), CreateNote("2")],
            });
        }

        public ValueTask<SearchNotesResponse> SearchNotesAsync(SearchNotesRequest request, CancellationToken cancellationToken) => new(request.PageToken is null
            ? new SearchNotesResponse { Notes = [CreateNote(request.Q)], NextPageToken = "2" }
            : new SearchNotesResponse { Notes = [CreateNote(request.PageToken)] });

        public async ValueTask PutPictureAsync(PutPictureRequest request, CancellationToken cancellationToken)
        {
            var copy = new MemoryStream();
            await request.Content.Stream.CopyToAsync(copy, cancellationToken);
            _picture = copy.ToArray();
        }

        public ValueTask<GetPictureResponse> GetPictureAsync(GetPictureRequest request, CancellationToken cancellationToken) =>
            new(new GetPictureResponse { ETag = "\"p\"", Content = new MediaContent(_picture, "image/png") });

        public async ValueTask<AttachResponse> AttachAsync(AttachRequest request, CancellationToken cancellationToken)
        {
            using var reader = new StreamReader(request.File.Stream, Encoding.UTF8);
            string text = await reader.ReadToEndAsync(cancellationToken);
            return new AttachResponse
            {
                Location = new Uri("/attachments/1", UriKind.Relative),
                AttachmentId = $"{request.Name}|{request.Note?.Title}|{request.Size}|{text}|{request.File.FileName}",
            };
        }

        private static Note CreateNote(string title) => new() { Id = Id, Title = title, Text = "", Tags = [], ChangedAt = DateTimeOffset.UnixEpoch };
    }
}
