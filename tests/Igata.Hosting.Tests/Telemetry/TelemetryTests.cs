using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Igata.Hosting.Tests.Clients;
using Igata.Runtime.Errors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Igata.Hosting.Tests.Telemetry;

public sealed class TelemetryTests
{
    [Fact]
    public async Task CallIsOneActivity()
    {
        await using var server = new FaultServer(static _ => ServerAction.Ok);
        await using var host = new HostedNotesClient(server.Endpoint);
        using var recorder = new TelemetryRecorder();

        await host.Client.CallAsync(isIdempotent: true);

        Activity activity = Assert.Single(recorder.Activities);
        Assert.Equal(("Notes_1.Get", ActivityKind.Client, ActivityStatusCode.Unset), (activity.DisplayName, activity.Kind, activity.Status));
        Assert.Equal(
            $"http.request.method=POST http.response.status_code=200 rpc.method=Notes_1.Get rpc.system.name=target_header server.address=127.0.0.1 server.port={server.Endpoint.Port}",
            FormatTags(activity.TagObjects));
        Assert.Null(Activity.Current);
    }

    [Fact]
    public async Task ErrorTypeIsItsCode()
    {
        await using var server = new FaultServer(static _ => ServerAction.Respond("400 Bad Request", """{"code":"WRONG","message":"text of the server"}"""));
        await using var host = new HostedNotesClient(server.Endpoint);
        using var recorder = new TelemetryRecorder();

        await Assert.ThrowsAsync<NotesException>(() => host.Client.CallAsync(isIdempotent: true).AsTask());

        Activity activity = Assert.Single(recorder.Activities);
        Assert.Equal((ActivityStatusCode.Error, null), (activity.Status, activity.StatusDescription));
        Assert.Contains("error.type=WRONG", FormatTags(activity.TagObjects), StringComparison.Ordinal);
        Assert.Contains("rpc.response.status_code=WRONG", FormatTags(activity.TagObjects), StringComparison.Ordinal);
        Assert.Contains("http.response.status_code=400", FormatTags(activity.TagObjects), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("any text of a server", "400")]
    [InlineData("", "400")]
    [InlineData("code-1.x", "code-1.x")]
    public async Task OnlyValidCodesBecomeErrorTypes(string code, string expected)
    {
        await using var server = new FaultServer(_ => ServerAction.Respond("400 Bad Request", $$"""{"code":"{{code}}"}"""));
        await using var host = new HostedNotesClient(server.Endpoint);
        using var recorder = new TelemetryRecorder();

        await Assert.ThrowsAsync<NotesException>(() => host.Client.CallAsync(isIdempotent: true).AsTask());

        Assert.Contains("error.type=" + expected, FormatTags(recorder.Activities.Single().TagObjects), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AttemptsAreEventsOfOneActivity()
    {
        await using var server = new FaultServer(static number => number <= 2 ? ServerAction.Respond("503 Service Unavailable", "") : ServerAction.Ok);
        await using var host = new HostedNotesClient(server.Endpoint);
        using var recorder = new TelemetryRecorder();

        await host.Client.CallAsync(isIdempotent: true);

        Activity activity = Assert.Single(recorder.Activities);
        Assert.Equal(["error.type=503 http.request.resend_count=1", "error.type=503 http.request.resend_count=2"], activity.Events.Select(item => FormatTags(item.Tags)));
        Assert.Single(recorder.Durations);
    }

    [Fact]
    public async Task ListIsOneActivityUntilItsEnd()
    {
        await using var server = new FaultServer(static _ => ServerAction.Respond("200 OK", "[1,2,3]"));
        await using var host = new HostedNotesClient(server.Endpoint);
        using var recorder = new TelemetryRecorder();

        await foreach (Igata.Runtime.Json.JsonData _ in host.Client.ListAsync())
        {
            Assert.Empty(recorder.Activities);
        }

        Assert.Contains("http.response.status_code=200", FormatTags(recorder.Activities.Single().TagObjects), StringComparison.Ordinal);
        Assert.Single(recorder.Durations);
    }

    [Fact]
    public async Task UnsentRequestIsNotRecorded()
    {
        await using var host = new HostedNotesClient(new Uri("http://127.0.0.1:1/"));
        using var recorder = new TelemetryRecorder();

        await Assert.ThrowsAsync<InvalidRequestException>(() => host.Client.CallAsync(isIdempotent: true, "").AsTask());

        Assert.Empty(recorder.Activities);
    }

    [Fact]
    public async Task OpenTelemetryExportsTracesAndTheHistogram()
    {
        await using var server = new FaultServer(static number => number == 2 ? ServerAction.Respond("404 Not Found", """{"code":"GONE"}""") : ServerAction.Ok);
        await using var host = new HostedNotesClient(server.Endpoint);
        var spans = new ListExporter<Activity>();
        var metrics = new ListExporter<Metric>();
        using TracerProvider traces = Sdk.CreateTracerProviderBuilder().AddSource("Igata.*").AddProcessor(new SimpleActivityExportProcessor(spans)).Build();
        using (MeterProvider meters = Sdk.CreateMeterProviderBuilder().AddMeter("Igata.*").AddReader(new BaseExportingMetricReader(metrics)).Build())
        {
            await host.Client.CallAsync(isIdempotent: true);
            await Assert.ThrowsAsync<NotesException>(() => host.Client.CallAsync(isIdempotent: false).AsTask());
            meters.ForceFlush();
            Metric histogram = Assert.Single(metrics.Items, static metric => metric.MeterName == "Igata.Notes");
            Assert.Equal(("rpc.client.call.duration", "s", MetricType.Histogram), (histogram.Name, histogram.Unit, histogram.MetricType));
        }

        Assert.Equal(["Notes_1.Get", "Notes_1.Add"], spans.Items.Select(static span => span.DisplayName));
    }

    [Fact]
    public async Task CallIsUnchangedWithoutListeners()
    {
        using var http = new HttpClient(new StubHandler());
        using NotesClient client = CreateClient(http);
        long without = await MeasureCallBytesAsync(client);
        long recorded;
        using (var recorder = new TelemetryRecorder())
        {
            recorded = await MeasureCallBytesAsync(client);
            Assert.NotEmpty(recorder.Activities);
        }

        long after = await MeasureCallBytesAsync(client);
        Assert.True(recorded > without, $"{recorded} B with a listener, {without} B without one");
        Assert.Equal(without, after);
    }

    [Fact]
    public async Task LogUsesEventIds()
    {
        await using var server = new FaultServer(static number => number switch
        {
            1 => ServerAction.Respond("503 Service Unavailable", ""),
            2 => ServerAction.Ok,
            _ => ServerAction.Respond("400 Bad Request", """{"code":"WRONG","message":"text of the server"}"""),
        });
        var lines = new LogRecorder();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(lines));
        services.AddIgataClient<NotesClient>(options => options.Endpoint = server.Endpoint).AddRetries(static options => options.Delay = TimeSpan.Zero);
        await using ServiceProvider provider = services.BuildServiceProvider();
        NotesClient client = provider.GetRequiredService<NotesClient>();

        await client.CallAsync(isIdempotent: true);
        await Assert.ThrowsAsync<NotesException>(() => client.CallAsync(isIdempotent: true).AsTask());

        Assert.Equal([(10, LogLevel.Information), (1, LogLevel.Debug), (2, LogLevel.Warning)], lines.Lines.Select(static line => (line.Id.Id, line.Level)));
        Assert.All(lines.Lines, static line => Assert.Equal(typeof(NotesClient).FullName, line.Category));
        Assert.StartsWith("Notes_1.Get failed with WRONG (400) after ", lines.Lines.Last().Text, StringComparison.Ordinal);
    }

    private static NotesClient CreateClient(HttpClient http)
    {
        return Create<NotesClient, NotesClientOptions>(http, new() { Endpoint = new Uri("http://notes.example/") });

        static TClient Create<TClient, TOptions>(HttpClient http, TOptions options)
            where TClient : Igata.Runtime.IApiClient<TClient, TOptions>
            where TOptions : Igata.Runtime.ApiClientOptions, new() => TClient.Create(http, options);
    }

    private static async Task<long> MeasureCallBytesAsync(NotesClient client)
    {
        const int Calls = 200;
        long min = long.MaxValue;
        for (int round = 0; round < 5; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Calls; i++)
            {
                // All tasks complete synchronously, so all allocations are on this thread.
                ValueTask<Igata.Runtime.Json.JsonData> call = client.CallAsync(isIdempotent: true);
                Assert.True(call.IsCompleted);
                await call;
            }

            min = Math.Min(min, (GC.GetAllocatedBytesForCurrentThread() - before) / Calls);
        }

        return min;
    }

    private static string FormatTags(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.OrderBy(static tag => tag.Key, StringComparer.Ordinal).Select(static tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")));

    private sealed class StubHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent("{}"u8.ToArray()), RequestMessage = request });
    }

    private sealed class ListExporter<T> : BaseExporter<T>
        where T : class
    {
        public List<T> Items { get; } = [];

        public override ExportResult Export(in Batch<T> batch)
        {
            foreach (T item in batch)
            {
                Items.Add(item);
            }

            return ExportResult.Success;
        }
    }
}

/// <summary>Records the telemetry of the notes API only.</summary>
internal sealed class TelemetryRecorder : IDisposable
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _durations = new();

    public TelemetryRecorder()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Igata.Notes",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Activities.Add,
        };
        ActivitySource.AddActivityListener(_activities);
        _durations.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Igata.Notes")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _durations.SetMeasurementEventCallback<double>((_, value, _, _) => Durations.Add(value));
        _durations.Start();
    }

    public List<Activity> Activities { get; } = [];

    public List<double> Durations { get; } = [];

    public void Dispose()
    {
        _activities.Dispose();
        _durations.Dispose();
    }
}
