using System.ComponentModel;
using System.Runtime.CompilerServices;
using Igata.Runtime.Json;
using Igata.Runtime.Telemetry;

namespace Igata.Runtime.CompilerServices;

/// <summary>What the transport must know of an API; each generated client has one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiDescription
{
    private static readonly object Gate = new();

    private ApiTelemetry? _telemetry;
    private int _prepared;

    // What most APIs do not have costs them nothing, not even the making of what stands for nothing.
    private readonly IReadOnlyList<KeyValuePair<string, string>>? _endpoints;
    private readonly AuthScheme? _auth;

    /// <summary>The name of the API.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the spec, if it has one.</summary>
    public string? Version { get; init; }

    /// <summary>The header that names the operation.</summary>
    public string? DispatchHeader { get; init; }

    /// <summary>The media type of request bodies.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Where the API is if the options do not say; may hold names of <see cref="ApiClientOptions.GetVariable"/> in braces.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The named hosts and where they are; may hold names in braces as well.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Endpoints { get => _endpoints ?? []; init => _endpoints = value; }

    /// <summary>How callers say who they are.</summary>
    public AuthScheme Auth { get => _auth ?? AuthScheme.None; init => _auth = value; }

    internal bool HasEndpoints => _endpoints is not null;

    /// <summary>Null for none.</summary>
    internal AuthScheme? AuthOrDefault => _auth;

    /// <summary>Where errors have their code and message.</summary>
    public ErrorShape Errors { get; init; } = new();

    /// <summary>The traces and metrics of its calls.</summary>
    internal ApiTelemetry Telemetry => Volatile.Read(ref _telemetry) ?? GetOrCreateTelemetry();

    /// <summary>Makes the API's own exception of an error.</summary>
    public required Func<ErrorResponse, ApiErrorException> CreateException { get; init; }

    // Where all is compiled ahead of time, none of it costs as much as waking a thread; one core has nothing to gain, and a
    // browser has no threads.
    private static bool CanPrepareInBackground => RuntimeFeature.IsDynamicCodeCompiled && Environment.ProcessorCount > 1 && !OperatingSystem.IsBrowser();

    /// <summary>
    /// Has what the first call needs made and compiled beside it and not in it: the meter, whose instruments are generic, and
    /// the codec. A thread of its own, as a pool that is not there yet takes longer to begin.
    /// </summary>
    internal void Prepare()
    {
        if (CanPrepareInBackground && Interlocked.Exchange(ref _prepared, 1) == 0)
        {
            new Thread(static api => Prepare((ApiDescription)api!)) { IsBackground = true, Name = "Igata" }.Start(this);
        }
    }

    private static void Prepare(ApiDescription api)
    {
        try
        {
            // In the order in which a call needs them.
            JitWarmup.Write();
            _ = api.Telemetry;
            JitWarmup.Read();
        }
        catch (Exception)
        {
            // A listener of the meters may throw, and ends no process. It throws again where a call needs them: there somebody is told.
        }
    }

    // Asked by every call, so no closure; and once only, as the meter of a loser would stay in every list of meters.
    private ApiTelemetry GetOrCreateTelemetry()
    {
        lock (Gate)
        {
            return _telemetry ??= new ApiTelemetry(Name, Version, Errors.IsJsonRpc ? "jsonrpc" : DispatchHeader is null ? "http" : "target_header");
        }
    }
}
