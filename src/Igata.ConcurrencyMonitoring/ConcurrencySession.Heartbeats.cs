using System.Net;
using Igata.Runtime.Errors;

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
                await Task.Delay(_expiry.Wait(), _time, _stop.Token).ConfigureAwait(false);
                await TryBeatAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The session has ended, and what it ended with is known.
        }
        catch (Exception fault)
        {
            End(new ConcurrencySessionEnd(ConcurrencySessionEndReason.Refused, Fault: fault));
        }
    }

    private async Task TryBeatAsync()
    {
        if (!_expiry.IsDue)
        {
            // Either an update was a heartbeat meanwhile, or the pause was longer than the session lives.
            EndIfOver();
            return;
        }

        using var patience = new CancellationTokenSource(_expiry.Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _stop.Token);
        try
        {
            await BeatAsync(_heartbeat, either.Token).ConfigureAwait(false);
        }
        catch (ConcurrencyMonitoringException refused) when (HowItEnds(refused) is { } end)
        {
            End(end);
        }
        catch (ApiException fault)
        {
            Lose(fault, (fault as ApiErrorException)?.RetryAfter);
        }
        catch (OperationCanceledException hung) when (!_stop.IsCancellationRequested && patience.IsCancellationRequested)
        {
            Lose(new TimeoutException("A heartbeat was not answered in time.", hung), null);
        }
    }

    private void Lose(Exception fault, TimeSpan? askedFor)
    {
        _expiry.Lose(fault, askedFor);
        EndIfOver();
    }

    private void EndIfOver()
    {
        if (_expiry.IsOver)
        {
            End(new ConcurrencySessionEnd(ConcurrencySessionEndReason.Expired, Fault: _expiry.Fault));
        }
    }

    private async Task BeatAsync(SendHeartbeatRequest heartbeat, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            SendHeartbeatResponse response = await _client.SendHeartbeatAsync(heartbeat, cancellationToken).ConfigureAwait(false);
            _expiry = new Expiry(response.Date, response.Expires, _time);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task TellStopAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_stopped)
            {
                await _client.StopSessionAsync(
                    new StopSessionRequest { Idp = _heartbeat.Idp, Subject = _heartbeat.Subject, SessionId = SessionId }, cancellationToken).ConfigureAwait(false);
                _stopped = true;
            }
        }
        catch (ConcurrencyMonitoringException gone) when (gone.Error == ConcurrencyMonitoringError.Gone)
        {
            // It ended before we asked, which is what was wanted.
            _stopped = true;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <returns>Null when trying again may help: too many calls, or a fault of the service.</returns>
    private static ConcurrencySessionEnd? HowItEnds(ConcurrencyMonitoringException refused)
    {
        if (refused.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError)
        {
            return null;
        }

        ConcurrencySessionEndReason reason =
            refused.Error == ConcurrencyMonitoringError.Gone ? ConcurrencySessionEndReason.Gone
            : refused.Error == ConcurrencyMonitoringError.PolicyViolation ? ConcurrencySessionEndReason.PolicyViolation
            : ConcurrencySessionEndReason.Refused;
        return new ConcurrencySessionEnd(reason, refused.EvaluationResult, refused);
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
