using System.ComponentModel;
using System.Runtime.CompilerServices;
using Igata.Runtime.Json;
using Igata.Runtime.Telemetry;

namespace Igata.Runtime.CompilerServices;

/// <summary>The properties of an API that the transport needs. Each generated client has one instance.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiDescription
{
    private static readonly object Gate = new();

    private ApiTelemetry? _telemetry;
    private int _prepared;

    // Properties that most APIs do not use are not allocated.
    private readonly IReadOnlyList<KeyValuePair<string, string>>? _endpoints;
    private readonly IReadOnlyList<string>? _hostMembers;
    private readonly AuthScheme? _auth;

    /// <summary>Gets the name of the API.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the version of the spec, or null if it has none.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the name of the header that identifies the operation.</summary>
    public string? DispatchHeader { get; init; }

    /// <summary>Gets the media type of request bodies.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Gets the default endpoint. May contain variables of <see cref="ApiClientOptions.GetVariable"/> in braces.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Gets the named endpoints and their URLs, which may contain variables in braces as well.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Endpoints { get => _endpoints ?? []; init => _endpoints = value; }

    /// <summary>Gets the names in braces in the endpoints that each request sets with <see cref="HttpRequestWriter.AddHost(string, string)"/>.</summary>
    public IReadOnlyList<string> HostMembers { get => _hostMembers ?? []; init => _hostMembers = value; }

    /// <summary>Gets the authentication scheme of calls.</summary>
    public AuthScheme Auth { get => _auth ?? AuthScheme.None; init => _auth = value; }

    internal bool HasEndpoints => _endpoints is not null;

    /// <summary>Gets the authentication scheme, or null for none.</summary>
    internal AuthScheme? AuthOrDefault => _auth;

    /// <summary>Gets the shape of error responses.</summary>
    public ErrorShape Errors { get; init; } = new();

    /// <summary>Gets the traces and metrics of the calls.</summary>
    internal ApiTelemetry Telemetry => Volatile.Read(ref _telemetry) ?? GetOrCreateTelemetry();

    /// <summary>Gets the factory that creates the exception of the API from an error response.</summary>
    public required Func<ErrorResponse, ApiErrorException> CreateException { get; init; }

    // With ahead-of-time compilation, none of this takes as long as starting a thread. A single core gains nothing, and a
    // browser has no threads.
    private static bool CanPrepareInBackground => RuntimeFeature.IsDynamicCodeCompiled && Environment.ProcessorCount > 1 && !OperatingSystem.IsBrowser();

    /// <summary>
    /// Creates and compiles what the first call needs on another thread: the meter, whose instruments are generic, and
    /// the codec. A dedicated thread is used because a thread pool that has not started yet takes longer.
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
            // The order is that in which a call needs the methods.
            JitWarmup.Write();
            _ = api.Telemetry;
            JitWarmup.Read();
        }
        catch (Exception)
        {
            // A listener of the meters may throw, which must not end the process. It throws again in the call that needs them, where the exception is reported.
        }
    }

    // Every call reads the telemetry, so this method uses no closure. The telemetry must be created only once, because a surplus
    // meter would stay in the list of all meters.
    private ApiTelemetry GetOrCreateTelemetry()
    {
        lock (Gate)
        {
            return _telemetry ??= new ApiTelemetry(Name, Version, Errors.IsJsonRpc ? "jsonrpc" : DispatchHeader is null ? "http" : "target_header");
        }
    }
}
