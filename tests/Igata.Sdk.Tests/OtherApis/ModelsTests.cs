using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Models;
using Igata.TestApis.Models.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>A service in the manner of language models, called over a socket.</summary>
public sealed class ModelsTests
{
    private static readonly DateTimeOffset Created = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    private static EquatableList<Message> Messages => [new Message { Role = Role.User, Content = "Hello" }];

    [Fact]
    public async Task CompletionIsAResponseOrAStreamByAConstantInTheBody()
    {
        await using LocalServer server = await LocalServer.StartAsync(ModelsOperations.All, new Service());
        using ModelsClient models = CreateClient(server);
        CreateCompletionResponse completion = await models.CreateCompletionAsync(new CreateCompletionRequest { CompletionRequest = new CompletionRequest { Model = "m-1", Messages = Messages, User = "hunter2" } }, TestCancellation);
        Assert.Equal(("r1", "Hello"), (completion.XRequestId, completion.Completion.Choices[0].Message.Content.String));
        Assert.Equal(FinishReason.Stop, completion.Completion.Choices[0].FinishReason.Value);

        var request = new StreamCompletionRequest { CompletionStreamRequest = new CompletionStreamRequest { Model = "m-1", Messages = Messages, StreamOptions = new() { IncludeUsage = true }, User = "hunter2" } };
        var text = new StringBuilder();
        Usage? usage = null;
        await foreach (CompletionChunk chunk in models.StreamCompletionAsync(request, TestCancellation))
        {
            text.Append(chunk.Choices is [{ Delta.Content.Value: { } part }, ..] ? part : "");
            usage = chunk.Usage.Value ?? usage;
        }

        Assert.Equal(("Hello", 3), (text.ToString(), usage?.TotalTokens));
        Assert.DoesNotContain("hunter2", request.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorOfAStreamIsThatOfTheApi()
    {
        await using LocalServer server = await LocalServer.StartAsync(ModelsOperations.All, new Service());
        using ModelsClient models = CreateClient(server);
        var request = new StreamCompletionRequest { CompletionStreamRequest = new CompletionStreamRequest { Model = "m-2", Messages = Messages } };
        ModelsException exception = await Assert.ThrowsAsync<ModelsException>(async () =>
        {
            await foreach (CompletionChunk _ in models.StreamCompletionAsync(request, TestCancellation))
            {
                Assert.Fail("The model is unknown.");
            }
        });
        Assert.Equal((ModelsError.ModelNotFound, HttpStatusCode.NotFound), (exception.Error, exception.StatusCode));
        await Assert.ThrowsAsync<InvalidRequestException>(async () => await models.CreateCompletionAsync(new CreateCompletionRequest { CompletionRequest = new CompletionRequest { Model = "", Messages = [] } }, TestCancellation));
    }

    [Fact]
    public async Task EventsOfARunAreAUnionByTheirNames()
    {
        await using LocalServer server = await LocalServer.StartAsync(ModelsOperations.All, new Service());
        using ModelsClient models = CreateClient(server);
        var texts = new List<string>();
        await foreach (Run change in models.CreateRunAsync("a1", TestCancellation))
        {
            texts.Add(change.RunCreated is { } created ? "created " + created.Id : change.RunStepDelta is { } delta ? delta.Text : change.RunCompleted is { } completed ? $"completed {completed.Usage.TotalTokens}" : "unknown");
        }

        Assert.Equal(["created a1", "Hel", "lo", "unknown", "completed 3"], texts);
    }

    [Fact]
    public async Task FilesAreUploadedListedAndRead()
    {
        await using LocalServer server = await LocalServer.StartAsync(ModelsOperations.All, new Service());
        using ModelsClient models = CreateClient(server);
        for (int i = 0; i < 5; i++)
        {
            using var stream = new MemoryStream(new byte[i + 1]);
            Igata.TestApis.Models.File file = await models.UploadFileAsync(new UploadFileRequest { Purpose = Purpose.Batch, File = new MediaContent(stream, "application/jsonl", $"f{i}.jsonl"), Labels = ["a", "b"] }, TestCancellation);
            Assert.Equal(($"f{i}.jsonl a,b", i + 1L), (file.Filename, file.Bytes));
        }

        var ids = new List<string>();
        await foreach (Igata.TestApis.Models.File file in models.StreamFilesAsync(new ListFilesRequest { Limit = 2 }, TestCancellation))
        {
            ids.Add(file.Id);
        }

        Assert.Equal(["f0", "f1", "f2", "f3", "f4"], ids);
        await using MediaContent content = await models.GetFileContentAsync("f3", TestCancellation);
        Assert.Equal(4, await content.Stream.ReadAtLeastAsync(new byte[10], 10, throwOnEndOfStream: false, TestCancellation));
        Assert.True((await models.DeleteFileAsync("f3", TestCancellation)).Deleted);
    }

    [Fact]
    public async Task ResultsOfABatchAreLines()
    {
        await using LocalServer server = await LocalServer.StartAsync(ModelsOperations.All, new Service());
        using ModelsClient models = CreateClient(server);
        var results = new List<string>();
        await foreach (BatchLine line in models.GetBatchResultsAsync("b1", TestCancellation))
        {
            results.Add($"{line.CustomId} {line.Error?.Code ?? line.Response.Value?.Model}");
        }

        Assert.Equal(["1 m-1", "2 rate_limited"], results);
    }

    private static ModelsClient CreateClient(LocalServer server) => new(new ModelsClientOptions { Endpoint = server.Endpoint, Token = "t" });

    private sealed class Service : IModelsService
    {
        private readonly List<(Igata.TestApis.Models.File File, byte[] Bytes)> _files = [];

        public ValueTask<CreateCompletionResponse> CreateCompletionAsync(CreateCompletionRequest request, CancellationToken cancellationToken) =>
            new(new CreateCompletionResponse { XRequestId = "r1", Completion = CreateCompletion(request.CompletionRequest.Messages[0].Content) });

        public async IAsyncEnumerable<CompletionChunk> StreamCompletionAsync(StreamCompletionRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            CompletionStreamRequest settings = request.CompletionStreamRequest;
            if (settings.Model != "m-1")
            {
                throw new ModelsException(ModelsError.ModelNotFound, "No such model.");
            }

            foreach (string part in new[] { "Hel", "lo" })
            {
                await Task.Yield();
                yield return new CompletionChunk { Id = "c1", Created = Created, Choices = [new ChunkChoice { Index = 0, Delta = new() { Content = part } }] };
            }

            if (settings.StreamOptions is { IncludeUsage: true })
            {
                yield return new CompletionChunk { Id = "c1", Created = Created, Choices = [], Usage = CreateUsage() };
            }
        }

        public async IAsyncEnumerable<Run> CreateRunAsync(CreateRunRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            yield return new RunRunCreated { Id = request.AssistantId };
            await Task.Yield();
            yield return new RunRunStepDelta { Id = "s1", Text = "Hel" };
            yield return new RunRunStepDelta { Id = "s1", Text = "lo" };
            yield return JsonCodec.Parse<Run>("{\"run.paused\":{\"id\":\"a1\"}}");
            yield return new RunRunCompleted { Id = request.AssistantId, Usage = CreateUsage() };
        }

        public async ValueTask<Igata.TestApis.Models.File> UploadFileAsync(UploadFileRequest request, CancellationToken cancellationToken)
        {
            using var bytes = new MemoryStream();
            await request.File.Stream.CopyToAsync(bytes, cancellationToken);
            var file = new Igata.TestApis.Models.File { Id = $"f{_files.Count}", Bytes = bytes.Length, CreatedAt = Created, Filename = $"{request.File.FileName} {string.Join(',', request.Labels ?? [])}", Purpose = request.Purpose };
            _files.Add((file, bytes.ToArray()));
            return file;
        }

        public ValueTask<ListFilesResponse> ListFilesAsync(ListFilesRequest request, CancellationToken cancellationToken)
        {
            int start = request.After is null ? 0 : _files.FindIndex(pair => pair.File.Id == request.After) + 1;
            int limit = request.Limit ?? 20;
            return new(new ListFilesResponse { Data = [.. _files.Skip(start).Take(limit).Select(static pair => pair.File)], HasMore = start + limit < _files.Count });
        }

        public ValueTask<MediaContent> GetFileContentAsync(GetFileContentRequest request, CancellationToken cancellationToken) =>
            new(new MediaContent(_files.Find(pair => pair.File.Id == request.FileId).Bytes));

        public async IAsyncEnumerable<BatchLine> GetBatchResultsAsync(GetBatchResultsRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            yield return new BatchLine { CustomId = "1", Response = CreateCompletion("x") };
            yield return new BatchLine { CustomId = "2", Error = new() { Code = "rate_limited", Message = "Too many." } };
        }

        public ValueTask<DeleteFileResponse> DeleteFileAsync(DeleteFileRequest request, CancellationToken cancellationToken) => new(new DeleteFileResponse { Id = request.FileId, Deleted = true });

        private static Completion CreateCompletion(MessageContent content) => new()
        {
            Id = "c1",
            Created = Created,
            Model = "m-1",
            Choices = [new Choice { Index = 0, Message = new Message { Role = Role.Assistant, Content = content }, FinishReason = FinishReason.Stop }],
        };

        private static Usage CreateUsage() => new() { PromptTokens = 1, CompletionTokens = 2, TotalTokens = 3 };
    }
}
