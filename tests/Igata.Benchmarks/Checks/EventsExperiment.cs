using System.Net;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using Igata.Benchmarks.Calls;
using Igata.Benchmarks.Peers.Mutable;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Benchmarks;

/// <summary>Measures reading server-sent events, and reading the same JSON from a list.</summary>
internal static class EventsExperiment
{
    private const string Parser = "SseParser and STJ";
    private const string List = "the list";
    private const int RowCount = 1000;
    private const double ToParser = 0.25;
    private const double ToList = 1.30;

    private static readonly RestOperation Operation = new(HttpMethod.Get, new ApiOperation("Watch") { IsIdempotent = true }) { Statuses = [200], HasStreamedResponse = true };
    private static readonly EventFormat<Sora.Connection> Format = new(JsonParsing.Value<Sora.Connection>, static (ref JsonWriter json, Sora.Connection value) => ((IJsonWritable)value).Write(ref json)) { End = "[DONE]" };

    public static Experiment CreateExperiment() => new("events", (effort, cancellationToken) =>
    {
        byte[] events = Encoding.UTF8.GetBytes(string.Concat(Samples.Rows(RowCount).Select(static row => $"data: {row}\n\n")) + "data: [DONE]\n\n");
        byte[] list = Samples.CreateConnections(RowCount);
        using ApiTransport eventTransport = CreateTransport(events, "text/event-stream");
        using ApiTransport listTransport = CreateTransport(list, "application/json");
        Measurements times = InterleavedBenchmark.Run(
            [
                Contender.CreateAsync(ContenderNames.Ours, () => CountAsync(eventTransport.StreamEventsAsync(Operation, "", Format, CancellationToken.None))),
                Contender.CreateAsync(List, () => CountAsync(listTransport.StreamAsync(Operation, "", JsonParsing.Value<Sora.Connection>, CancellationToken.None))),
                Contender.CreateAsync(Parser, () => ReadWithParserAsync(events)),
            ],
            effort,
            cancellationToken);
        return
        [
            RowFactory.CreateComparisonRow($"read {RowCount} events, ListConnections", times, Parser, ToParser),
            RowFactory.CreateComparisonRow("  to the items of a streamed list", times, List, ToList),
        ];
    });

    private static ApiTransport CreateTransport(byte[] body, string mediaType)
    {
        var api = new ApiDescription { Name = "Events", CreateException = static _ => throw new NotSupportedException() };
        return new ApiTransport(api, new ApiClientOptions { Endpoint = InMemoryHandler.Address }, new HttpClient(new BodyHandler(body, mediaType)));
    }

    private static async Task CountAsync<T>(IAsyncEnumerable<T> items)
    {
        int count = 0;
        await foreach (T _ in items.ConfigureAwait(false))
        {
            count++;
        }

        if (count != RowCount)
        {
            throw new InvalidOperationException($"Read {count} items.");
        }
    }

    private static async Task ReadWithParserAsync(byte[] events)
    {
        using var http = new HttpClient(new BodyHandler(events, "text/event-stream"));
        using HttpResponseMessage response = await http.GetAsync(InMemoryHandler.Address, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        SseParser<Connection?> parser = SseParser.Create(stream, static (_, data) => data.SequenceEqual("[DONE]"u8) ? null : JsonSerializer.Deserialize(data, MutableJson.Default.Connection));
        await foreach (SseItem<Connection?> item in parser.EnumerateAsync().ConfigureAwait(false))
        {
            if (item.Data is null)
            {
                return;
            }
        }
    }

    private sealed class BodyHandler(byte[] body, string mediaType) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new StreamContent(new MemoryStream(body));
            content.Headers.ContentType = new(mediaType);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
        }
    }
}
