using Igata.Runtime;

namespace Igata.ConcurrencyMonitoring;

/// <summary>
/// A session that keeps itself alive: it sends heartbeats well before it expires, retries failed ones, and reports when the
/// service has ended it. Stop or dispose it when the viewer stops.
/// </summary>
/// <remarks>
/// A heartbeat is sent when half of the lifetime (<c>Expires</c> minus <c>Date</c> of the last response) has passed. If it
/// fails without a response or with a server error, it is repeated after 1, 2, 4, 8 and then every 10 seconds until the
/// session expires; after 429 it is repeated when the service allows it.
/// </remarks>
public sealed partial class ConcurrencySession : IAsyncDisposable
{
    private readonly IConcurrencyMonitoringClient _client;
    private readonly TimeProvider _time;
    private readonly SendHeartbeatRequest _heartbeat;

    // None of these owns a timer or a handle, so they need no disposal, and a late call on them is safe.
    private readonly SemaphoreSlim _requestLock = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _ended = new();

    private readonly TaskCompletionSource<ConcurrencySessionEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _keepAliveTask;
    private volatile SessionExpiry _expiry;
    private bool _isStopped;

    private ConcurrencySession(IConcurrencyMonitoringClient client, TimeProvider time, StartSessionRequest request, StartSessionResponse response)
    {
        _client = client;
        _time = time;
        SessionId = response.SessionId;
        _heartbeat = new SendHeartbeatRequest { Idp = request.Idp, Subject = request.Subject, SessionId = response.SessionId };
        _expiry = new SessionExpiry(response.Date, response.Expires, time);
        _keepAliveTask = KeepAliveAsync();
    }

    /// <summary>The id that the service gave the session.</summary>
    public string SessionId { get; }

    /// <summary>When the session expires unless a heartbeat succeeds, by the local clock.</summary>
    public DateTimeOffset ExpiresAt => _expiry.ExpiresAt;

    /// <summary>Completes with the reason when the session has ended. It never faults.</summary>
    public Task<ConcurrencySessionEnd> Completion => _end.Task;

    /// <summary>Cancelled when the session has ended, for any reason. Pass it to the player of the stream. Callbacks run on the thread pool.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Starts a session and keeps it alive.</summary>
    /// <param name="client">The client. It must live as long as the session.</param>
    /// <param name="request">The viewer, its attributes, and the sessions to terminate for it.</param>
    /// <param name="time">The clock. Default: the system clock.</param>
    /// <param name="cancellationToken">Cancels the start. It does not end a session that has started.</param>
    /// <returns>The running session.</returns>
    /// <exception cref="ConcurrencyMonitoringException">
    /// The service rejected the request: 400 if a required attribute is missing, 409 if a policy does not allow the session.
    /// </exception>
    public static async Task<ConcurrencySession> StartAsync(
        IConcurrencyMonitoringClient client, StartSessionRequest request, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        StartSessionResponse response = await client.StartSessionAsync(request, cancellationToken).ConfigureAwait(false);
        return new ConcurrencySession(client, time ?? TimeProvider.System, request, response);
    }

    /// <summary>Sends a heartbeat now, to add or change attributes.</summary>
    /// <param name="metadata">The attributes. Some cannot be changed once they are set.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the service has accepted the attributes.</returns>
    /// <exception cref="ConcurrencyMonitoringException">The service rejected the attributes. After 409 and 410 the session has ended.</exception>
    /// <exception cref="InvalidOperationException">The session has ended.</exception>
    public async Task UpdateAsync(EquatableMap<string> metadata, CancellationToken cancellationToken = default)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        try
        {
            await SendHeartbeatAsync(_heartbeat with { Metadata = metadata }, linked.Token).ConfigureAwait(false);
        }
        catch (ConcurrencyMonitoringException exception) when (GetEnd(exception) is { Reason: not ConcurrencySessionEndReason.Rejected } end)
        {
            End(end);
            throw;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException("The session has ended. Start a new one.");
        }
    }

    /// <summary>Ends the session. Does nothing if the session has ended already. Can be called again if it failed.</summary>
    /// <param name="cancellationToken">Cancels the call. The session then expires by itself.</param>
    /// <returns>A task that completes when the service has ended the session. No heartbeats are sent after that.</returns>
    /// <exception cref="ApiException">The service rejected the call or could not be reached. The session expires by itself.</exception>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        End(new ConcurrencySessionEnd(ConcurrencySessionEndReason.Stopped));
        await _keepAliveTask.WaitAsync(cancellationToken).ConfigureAwait(false);
        ConcurrencySessionEnd end = await _end.Task.ConfigureAwait(false);
        if (end.Reason == ConcurrencySessionEndReason.Stopped)
        {
            await SendStopAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the session. If the service cannot be reached, it does not throw: the session then expires by itself.</summary>
    /// <returns>A task that completes when the session has ended.</returns>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync().ConfigureAwait(false);
        }
        catch (ApiException)
        {
            // Nobody can handle the exception here, and the service ends the session by itself.
        }
    }
}
