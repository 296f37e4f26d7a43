using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Streams;
using Igata.TestApis.Streams.Server;

namespace Igata.Sdk.Tests.OtherApis;

public sealed partial class StreamsTests
{
    private sealed class Service : IStreamsService
    {
        public static Update[] Updates { get; } =
        [
            new UpdateStarted { At = "now" }, 50, JsonCodec.Parse<Update>("{\"later\":[1,\n2]}"), new Note { Text = "ok" },
        ];

        public TaskCompletionSource Continue { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<int?> Levels { get; } = [];

        public List<Limited?> Limits { get; } = [];

        public TaskCompletionSource Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async IAsyncEnumerable<Chunk> ChatAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            yield return new Chunk { Text = request.Prompt[..2] };
            if (request.Prompt != "fail at once")
            {
                await Task.Yield();
            }

            if (request.Prompt.StartsWith("fail", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The model is gone.");
            }

            yield return new Chunk { Text = request.Prompt[2..], Index = 1 };
        }

        public async IAsyncEnumerable<ServerEvent<Note>> WatchServerEventsAsync(WatchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            if (request.Topic == "slow")
            {
                await Continue.Task.WaitAsync(cancellationToken);
                yield return new() { Data = new Note { Text = "late" }, Id = "1" };
                yield break;
            }

            if (request.Topic != "news")
            {
                throw new StreamsException(StreamsError.NoSuchTopic, "No topic has this name.");
            }

            yield return new() { Data = new Note { Text = "a" }, Id = "1" };
            yield return new() { Data = new Note { Text = "b" }, Event = "edited", Id = "2" };
            yield return new() { Data = new Note { Text = "c" } };
        }

        public IAsyncEnumerable<Update> WatchJobAsync(CancellationToken cancellationToken) => EnumerateAsync(Updates);

        public IAsyncEnumerable<WatchEitherEvent> WatchEitherAsync(CancellationToken cancellationToken) => EnumerateAsync<WatchEitherEvent>([1, "a", 2]);

        public IAsyncEnumerable<Secrets> WatchSecretsAsync(CancellationToken cancellationToken) => EnumerateAsync([new Secrets { Token = "hunter2", Name = "n" }]);

        public async IAsyncEnumerable<Chunk> TailAsync(TailRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                yield return new Chunk { Text = "a" };
                if (request.Follow == true)
                {
                    await Continue.Task.WaitAsync(cancellationToken);
                }

                yield return new Chunk { Text = "b" };
            }
            finally
            {
                Stopped.TrySetResult();
            }
        }

        public IAsyncEnumerable<Chunk?> TailJsonlAsync(CancellationToken cancellationToken) => EnumerateAsync<Chunk?>([new Chunk { Text = "a" }, null]);

        public IAsyncEnumerable<EquatableList<int>> TailSequenceAsync(CancellationToken cancellationToken) => EnumerateAsync<EquatableList<int>>([[1, 2], []]);

        public IAsyncEnumerable<string> TailTextAsync(CancellationToken cancellationToken) => EnumerateAsync(["first", "", "\"third\""]);

        public IAsyncEnumerable<Secrets> TailSecretsAsync(CancellationToken cancellationToken) => WatchSecretsAsync(cancellationToken);

        public ValueTask<StartJobResponse> StartJobAsync(StartJobRequest request, CancellationToken cancellationToken) => new(request.Id == "done"
            ? new StartJobResponse { Status = 202, Note = new Note { Text = "ok" } }
            : new StartJobResponse { Status = 200, XJob = "job-" + request.Id, Events = new(EnumerateAsync([new Chunk { Text = "a" }, new Chunk { Text = "b" }])) });

        public ValueTask<ExportResponse> ExportAsync(CancellationToken cancellationToken) =>
            new(new ExportResponse { ETag = "\"v1\"", Lines = new(EnumerateAsync([new Note { Text = "a" }, new Note { Text = "b" }])) });

        public ValueTask<Note> CompleteAsync(CompleteRequest request, CancellationToken cancellationToken) => new(new Note { Text = request.Prompt });

        public IAsyncEnumerable<Chunk> CompleteEventsAsync(CompleteRequest request, CancellationToken cancellationToken) =>
            EnumerateAsync([new Chunk { Text = request.Prompt }, new Chunk { Text = request.Prompt }]);

        public ValueTask<ReportResponse> ReportAsync(ReportRequest request, CancellationToken cancellationToken) =>
            new(new ReportResponse { Status = 200, ETag = "\"v1\"", Lines = new(EnumerateAsync([new Chunk { Text = $"{request.Id}" }])) });

        public ValueTask<ReportBodyResponse> ReportBodyAsync(ReportRequest request, CancellationToken cancellationToken) =>
            new(new ReportBodyResponse { Status = 200, ETag = "\"v1\"", Title = $"{request.Id}" });

        public ValueTask<ReportContentResponse> ReportContentAsync(ReportRequest request, CancellationToken cancellationToken) =>
            new(new ReportContentResponse { Status = 200, ETag = "\"v1\"", Content = new MediaContent(Encoding.UTF8.GetBytes($"{request.Id};{request.Id}")) });

        public ValueTask<Note> CreateThingAsync(CreateThingRequest request, CancellationToken cancellationToken) => new(new Note { Text = "create " + request.Name });

        public IAsyncEnumerable<Chunk> CreateThingStreamAsync(CreateThingStreamRequest request, CancellationToken cancellationToken) => EnumerateAsync([new Chunk { Text = "stream " + request.Name }]);

        public ValueTask<Note> CreateThingWithKindAsync(CreateThingWithKindRequest request, CancellationToken cancellationToken) => new(new Note { Text = "kind " + request.ThingWithKind.Name });

        public ValueTask<Note> ImportThingsAsync(ImportThingsRequest request, CancellationToken cancellationToken) => new(new Note { Text = "import" });

        public ValueTask<Note> UploadThingAsync(UploadThingRequest request, CancellationToken cancellationToken) => new(new Note { Text = "upload " + request.Content.MediaType?.Split(';')[0] });

        public ValueTask<Note> GetThingAsync(GetThingRequest request, CancellationToken cancellationToken) => new(new Note { Text = $"number {request.Number}" });

        public ValueTask GetThingByCodeAsync(GetThingByCodeRequest request, CancellationToken cancellationToken) => default;

        public ValueTask<Chunk> GetThingByNameAsync(GetThingByNameRequest request, CancellationToken cancellationToken) => new(new Chunk { Text = "name " + request.Name });

        public string? Purged { get; private set; }

        public async ValueTask SendLevelsAsync(SendLevelsRequest request, CancellationToken cancellationToken) => Levels.AddRange(await ToListAsync(request.Lines));

        public async ValueTask SendLimitsAsync(SendLimitsRequest request, CancellationToken cancellationToken) => Limits.AddRange(await ToListAsync(request.Lines));

        public async ValueTask<Note> IngestAsync(IngestRequest request, CancellationToken cancellationToken)
        {
            var texts = new List<string>();
            await foreach (Limited line in request.Lines.WithCancellation(cancellationToken))
            {
                texts.Add(line.Text);
            }

            return new Note { Text = string.Join(',', texts) };
        }

        public async ValueTask<Note> StampAsync(StampRequest request, CancellationToken cancellationToken)
        {
            using var bytes = new MemoryStream();
            await request.Content.Stream.CopyToAsync(bytes, cancellationToken);
            return new Note { Text = bytes.Length.ToString(CultureInfo.InvariantCulture) };
        }

        public ValueTask<string> EchoAsync(EchoRequest request, CancellationToken cancellationToken) => new(request.Content);

        public ValueTask<EchoPartsResponse> EchoPartsAsync(EchoPartsRequest request, CancellationToken cancellationToken) => new(request.XText switch
        {
            "200" => new EchoPartsResponse { Status = 200, XText = request.Text, Content = request.Text },
            "202" => new EchoPartsResponse { Status = 202, Words = request.Text!.Split(' ') },
            "203" => new EchoPartsResponse { Status = 203, Body = [request.Text!.Length] },
            _ => new EchoPartsResponse { Status = 204 },
        });

        public ValueTask<Note?> FindNoteAsync(FindNoteRequest request, CancellationToken cancellationToken) => new(request.Q.Length == 0 ? null : new Note { Text = request.Q });

        public ValueTask<FindCountResponse> FindCountAsync(FindCountRequest request, CancellationToken cancellationToken) =>
            new(new FindCountResponse { XQ = request.Q + ".", Body = request.Q.Length == 0 ? null : request.Q.Length });

        public ValueTask PurgeAsync(PurgeRequest request, CancellationToken cancellationToken)
        {
            Purged = request.Topic;
            return default;
        }

        public ValueTask<Note> AttachAsync(AttachRequest request, CancellationToken cancellationToken) => new(new Note { Text = $"{request.Note ?? "-"} {request.Files?.Count ?? 0}" });

        private static async IAsyncEnumerable<T> EnumerateAsync<T>(IEnumerable<T> items)
        {
            foreach (T item in items)
            {
                await Task.Yield();
                yield return item;
            }
        }
    }
}
