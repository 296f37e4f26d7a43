using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Igata.Hosting.Tests.Clients;

namespace Igata.Hosting.Tests.Secrets;

/// <summary>Captures all traces and metrics of the process, and the log of a host.</summary>
internal sealed class OutputCapture : IDisposable
{
    private readonly ConcurrentQueue<string> _captured = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public OutputCapture()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Capture,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Capture(instrument.Name, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Capture(instrument.Name, tags));
        _meters.Start();
    }

    public LogRecorder Log { get; } = new();

    public IEnumerable<string> Captured => _captured.Concat(Log.Lines.Select(static line => $"log {line}"));

    public void Add(string source, string text) => _captured.Enqueue($"{source}: {text}");

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
        Log.Dispose();
    }

    private void Capture(Activity activity)
    {
        string events = string.Join("; ", activity.Events.Select(static item => $"{item.Name} {string.Join(", ", item.Tags)}"));
        _captured.Enqueue($"activity {activity.Source.Name} {activity.OperationName} {activity.DisplayName} {activity.StatusDescription} {string.Join(", ", activity.TagObjects)} {events} {string.Join(", ", activity.Baggage)} {activity.TraceStateString}");
    }

    private void Capture(string instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _captured.Enqueue($"metric {instrument} {string.Join(", ", tags.ToArray())}");
}
