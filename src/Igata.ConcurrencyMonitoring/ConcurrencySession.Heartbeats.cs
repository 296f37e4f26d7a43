using System.Net;
using Igata.Runtime;

namespace Igata.ConcurrencyMonitoring;

public sealed partial class ConcurrencySession
{
    /// <summary>Runs until the session has ended, and never fails.</summary>
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
            // The session has ended, and what it ended with is known.
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
            // Either an update was a heartbeat meanwhile, or the pause was longer than the session lives.
            EndIfExpired();
            return;
        }

        using var timeout = new CancellationTokenSource(_expiry.HeartbeatTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _stop.Token);
        try
        {
            await SendHeartbeatAsync(_heartbeat, either.Token).ConfigureAwait(false);
        }
        catch (ConcurrencyMonitoringException exception) when (GetEnd(exception) is { } end)
        {
            End(end);
        }
        catch (ApiException exception)
        {
            RecordFailure(exception, (exception as ApiErrorException)?.RetryAfter);
        }
        catch (OperationCanceledException hung) when (!_stop.IsCancellationRequested && timeout.IsCancellationRequested)
        {
            RecordFailure(new TimeoutException("A heartbeat was not answered in time.", hung), null);
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
            // It ended before we asked, which is what was wanted.
            _isStopped = true;
        }
        finally
        {
            _requestLock.Release();
        }
    }

    /// <returns>Null when trying again may help: too many calls, or a fault of the service.</returns>
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

    /// <summary>Ends it once; what comes later changes nothing.</summary>
    private void End(ConcurrencySessionEnd end)
    {
        if (_end.TrySetResult(end))
        {
            _stop.Cancel();
            _ = _ended.CancelAsync();
        }
    }
}
