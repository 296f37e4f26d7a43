using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Igata.Runtime.Telemetry;

/// <summary>
/// The traces and metrics of one API, both named <c>Igata.</c> followed by its name. Names and units follow OpenTelemetry's
/// semantic conventions for RPC (1.38 and later, where they became stable candidates) and HTTP.
/// </summary>
internal sealed class ApiTelemetry
{
    private readonly ActivitySource _source;
    private readonly Histogram<double> _duration;

    public ApiTelemetry(string api, string? version, string rpcSystem)
    {
        Api = api;
        string name = "Igata." + api;
        _source = new ActivitySource(name, version);
        _duration = CreateHistogram(new Meter(name, version));
        RpcSystem = rpcSystem;
    }

    public string Api { get; }

    /// <summary>Gets the value of <c>rpc.system.name</c>.</summary>
    public string RpcSystem { get; }

    /// <summary>Gets whether there is any listener.</summary>
    public bool IsObserved => _source.HasListeners() || _duration.Enabled;

    public Activity? Start(string operation, Uri target)
    {
        if (!_source.HasListeners())
        {
            return null;
        }

        // The tags are set at the start so that a sampler can use them.
        ReadOnlySpan<KeyValuePair<string, object?>> tags =
        [
            new("rpc.system.name", RpcSystem),
            new("rpc.method", operation),
            new("server.address", target.Host),
            new("server.port", target.Port),
        ];
        return _source.StartActivity(ActivityKind.Client, name: operation, tags: tags.ToArray());
    }

    public void Record(TimeSpan duration, in TagList tags) => _duration.Record(duration.TotalSeconds, tags);

    private static Histogram<double> CreateHistogram(Meter meter)
    {
        const string Name = "rpc.client.call.duration";
        const string Description = "The duration of calls, including retries and delays.";
#if NET9_0_OR_GREATER
        // An array, because the list that a collection expression creates is another type to load and compile before the first call.
        double[] boundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
        return meter.CreateHistogram(Name, "s", Description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = boundaries });
#else
        return meter.CreateHistogram<double>(Name, "s", Description);
#endif
    }
}
