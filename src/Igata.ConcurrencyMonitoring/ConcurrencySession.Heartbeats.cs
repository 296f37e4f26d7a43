using System.Net;
using Igata.Runtime.Errors;

namespace Igata.ConcurrencyMonitoring;

public sealed partial class ConcurrencySession
{
    /// <summary>Sends heartbeats until the session ends. Never throws.</summary>
    private async Task KeepAliveAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(_expiry.GetDelay(), _time, _stop.Token).ConfigureAwait(false);
                await TrySendHeartbeatAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The session has ended, and End has recorded why.
        }
        catch (Exception exception)
        {
            End(new ConcurrencySessionEnd(ConcurrencySessionEndReason.Rejected, Exception: exception));
        }
    }

    private async Task TrySendHeartbeatAsync()
    {
        if (!_expiry.IsHeartbeatDue)
        {
            // Either an update served as a heartbeat in the meantime, or the process was suspended for longer than the session lives.
            EndIfExpired();
            return;
        }

        using var timeout = new CancellationTokenSource(_expiry.HeartbeatTimeout, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _stop.Token);
        try
        {
            await SendHeartbeatAsync(_heartbeat, linked.Token).ConfigureAwait(false);
        }
        catch (ConcurrencyMonitoringException exception) when (GetEnd(exception) is { } end)
        {
            End(end);
        }
        catch (ApiException exception)
        {
            RecordFailure(exception, (exception as ApiErrorException)?.RetryAfter);
        }
        catch (OperationCanceledException exception) when (!_stop.IsCancellationRequested && timeout.IsCancellationRequested)
        {
            RecordFailure(new TimeoutException("The heartbeat timed out.", exception), null);
        }
    }

    private void RecordFailure(Exception exception, TimeSpan? retryAfter)
    {
        _expiry.RecordFailure(exception, retryAfter);
        EndIfExpired();
    }

    private void EndIfExpired()
    {
        if (_expiry.IsExpired)
        {
            End(new ConcurrencySessionEnd(ConcurrencySessionEndReason.Expired, Exception: _expiry.LastException));
        }
    }

    private async Task SendHeartbeatAsync(SendHeartbeatRequest heartbeat, CancellationToken cancellationToken)
    {
        await _requestLock.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            SendHeartbeatResponse response = await _client.SendHeartbeatAsync(heartbeat, cancellationToken).ConfigureAwait(false);
            _expiry = new SessionExpiry(response.Date, response.Expires, _time);
        }
        finally
        {
            _requestLock.Release();
        }
    }

    private async Task SendStopAsync(CancellationToken cancellationToken)
    {
        await _requestLock.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_isStopped)
            {
                await _client.StopSessionAsync(
                    new StopSessionRequest { Idp = _heartbeat.Idp, Subject = _heartbeat.Subject, SessionId = SessionId }, cancellationToken).ConfigureAwait(false);
                _isStopped = true;
            }
        }
        catch (ConcurrencyMonitoringException exception) when (exception.Error == ConcurrencyMonitoringError.Gone)
        {
            // The service had ended the session already, which is the desired state.
            _isStopped = true;
        }
        finally
        {
            _requestLock.Release();
        }
    }

    /// <returns>Null if a retry may help: too many requests, or a server error.</returns>
    private static ConcurrencySessionEnd? GetEnd(ConcurrencyMonitoringException exception)
    {
        if (exception.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError)
        {
            return null;
        }

        ConcurrencySessionEndReason reason =
            exception.Error == ConcurrencyMonitoringError.Gone ? ConcurrencySessionEndReason.Gone
            : exception.Error == ConcurrencyMonitoringError.PolicyViolation ? ConcurrencySessionEndReason.PolicyViolation
            : ConcurrencySessionEndReason.Rejected;
        return new ConcurrencySessionEnd(reason, exception.EvaluationResult, exception);
    }

    /// <summary>Ends the session. Only the first call has an effect.</summary>
    private void End(ConcurrencySessionEnd end)
    {
        if (_end.TrySetResult(end))
        {
            _stop.Cancel();
            _ = _ended.CancelAsync();
        }
    }
}
