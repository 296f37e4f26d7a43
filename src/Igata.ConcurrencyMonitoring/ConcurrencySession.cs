using Igata.Runtime;

namespace Igata.ConcurrencyMonitoring;

/// <summary>
/// A session that keeps itself alive: it sends heartbeats well before it expires, survives those that get lost, and tells
/// when the service has ended it. Stop it or dispose it when the viewer stops.
/// </summary>
/// <remarks>
/// A heartbeat is sent when half of the time is over that the service gave: what <c>Expires</c> says after <c>Date</c>. One
/// that gets no answer, or a fault of the service, is repeated after 1, 2, 4, 8 and then every 10 seconds until the session
/// expires; after 429 it is repeated when the service says.
/// </remarks>
public sealed partial class ConcurrencySession : IAsyncDisposable
{
    private readonly IConcurrencyMonitoringClient _client;
    private readonly TimeProvider _time;
    private readonly SendHeartbeatRequest _heartbeat;

    // None of these three has a timer or a handle, so nothing is lost when they are not disposed, while a late call is safe.
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

    /// <summary>The session, as the service named it.</summary>
    public string SessionId { get; }

    /// <summary>When the session ends unless a heartbeat is answered, by the clock here.</summary>
    public DateTimeOffset ExpiresAt => _expiry.ExpiresAt;

    /// <summary>How the session ended, once it has. It never fails.</summary>
    public Task<ConcurrencySessionEnd> Completion => _end.Task;

    /// <summary>Is cancelled when the session has ended, for whatever reason: hand it to what plays the stream. Callbacks run on the thread pool.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Starts a session and keeps it alive.</summary>
    /// <param name="client">Calls the service; must live as long as the session.</param>
    /// <param name="request">Who watches, with what attributes, and which sessions are to end for it.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <param name="cancellationToken">Gives up starting; a session that has started is not ended by it.</param>
    /// <returns>A session that is alive.</returns>
    /// <exception cref="ConcurrencyMonitoringException">The service refused: 400 without an attribute that a policy needs, 409 when a policy does not allow it.</exception>
    public static async Task<ConcurrencySession> StartAsync(
        IConcurrencyMonitoringClient client, StartSessionRequest request, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        StartSessionResponse response = await client.StartSessionAsync(request, cancellationToken).ConfigureAwait(false);
        return new ConcurrencySession(client, time ?? TimeProvider.System, request, response);
    }

    /// <summary>Sends a heartbeat now, to add or change attributes.</summary>
    /// <param name="metadata">The attributes; some cannot be changed once they are set.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>When the service has taken them.</returns>
    /// <exception cref="ConcurrencyMonitoringException">The service refused them. With 409 and 410 the session has ended.</exception>
    /// <exception cref="InvalidOperationException">The session has ended.</exception>
    public async Task UpdateAsync(EquatableMap<string> metadata, CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        try
        {
            await SendHeartbeatAsync(_heartbeat with { Metadata = metadata }, either.Token).ConfigureAwait(false);
        }
        catch (ConcurrencyMonitoringException exception) when (GetEnd(exception) is { Reason: not ConcurrencySessionEndReason.Rejected } end)
        {
            End(end);
            throw;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException("The session has ended; start another one.");
        }
    }

    /// <summary>Ends the session. Stopping one that has ended does nothing; one that could not be stopped may be stopped again.</summary>
    /// <param name="cancellationToken">Gives the call up; the session then ends by itself when it expires.</param>
    /// <returns>When the service has ended it. No heartbeat is sent any more.</returns>
    /// <exception cref="ApiException">The service refused or could not be reached; the session ends by itself when it expires.</exception>
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

    /// <summary>Ends the session, and gives up quietly when the service cannot be reached: it then expires by itself.</summary>
    /// <returns>When it has ended.</returns>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync().ConfigureAwait(false);
        }
        catch (ApiException)
        {
            // Nobody is left to tell, and the service ends the session without us.
        }
    }
}
