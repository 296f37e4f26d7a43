using System.Globalization;
using System.Net;
using Igata.ConcurrencyMonitoring;

namespace Igata.Emulator.ConcurrencyMonitoring;

public sealed partial class ConcurrencyMonitoringEmulator
{
    internal ConcurrencyApplication Authenticate(string? applicationId) => RunLocked(_ =>
        string.IsNullOrEmpty(applicationId) ? throw ConcurrencyMonitoringErrors.NotAuthenticated
        : _applications.GetValueOrDefault(applicationId) ?? throw ConcurrencyMonitoringErrors.UnknownApplication);

    internal StartSessionResponse Start(ConcurrencyApplication application, StartSessionRequest request) => RunLocked(now =>
    {
        var viewer = new Viewer(request.Idp, request.Subject);
        EnforceRateLimit(_starts.CountCall(viewer, now));
        Attributes metadata = Attributes.Create(request.Metadata);
        if (application.RequiredAttributes.Any(name => metadata[name] is null))
        {
            throw ConcurrencyMonitoringErrors.MetadataMissing;
        }

        Session[] victims = [.. GetVisibleSessions(application, viewer).Where(session => request.Terminate?.Contains(session.TerminationCode) ?? false)];
        EnforcePolicies(application, metadata, [.. _sessions.GetRunning(viewer).Except(victims)]);
        if (_sessions.IsFull)
        {
            throw new ConcurrencyMonitoringException(new ConcurrencyMonitoringError("503"), "Too many running sessions.", HttpStatusCode.ServiceUnavailable);
        }

        Session session = CreateSession(application, viewer, metadata, victims, now);
        return new StartSessionResponse { SessionId = session.Id, Date = SessionLifetime.TruncateToSecond(now), Expires = session.ExpiresAt };
    });

    internal SendHeartbeatResponse SendHeartbeat(ConcurrencyApplication application, SendHeartbeatRequest request) => RunLocked(now =>
    {
        Session session = FindRunning(application, new Viewer(request.Idp, request.Subject), request.SessionId, now);
        Attributes metadata = session.Metadata.With(request.Metadata);
        try
        {
            EnforcePolicies(session.Application, metadata, [.. _sessions.GetRunning(session.Viewer).Where(other => other != session)]);
        }
        catch (ConcurrencyMonitoringException)
        {
            EndSession(session, EmulatedSessionState.Conflicted);
            throw;
        }

        session.Metadata = metadata;
        session.RecordHeartbeat(now);
        return new SendHeartbeatResponse { Date = SessionLifetime.TruncateToSecond(now), Expires = session.ExpiresAt };
    });

    internal bool Stop(ConcurrencyApplication application, StopSessionRequest request) => RunLocked(now =>
    {
        EndSession(FindRunning(application, new Viewer(request.Idp, request.Subject), request.SessionId, now), EmulatedSessionState.Stopped);
        return true;
    });

    internal ListRunningStreamsResponse List(ConcurrencyApplication application, ListRunningStreamsRequest request) => RunLocked(_ =>
    {
        Session[] running = [.. GetVisibleSessions(application, new Viewer(request.Idp, request.Subject))];
        return new ListRunningStreamsResponse
        {
            Expires = running.Length == 0 ? null : running.Min(static session => session.ExpiresAt),
            RunningStreams = running.Select(static session => session.ToRunningStream()).ToArray(),
        };
    });

    private static void EnforcePolicies(ConcurrencyApplication application, Attributes metadata, IReadOnlyList<Session> otherSessions)
    {
        if (PolicyEvaluator.FindViolations(application, metadata, otherSessions) is { Length: > 0 } violations)
        {
            throw ConcurrencyMonitoringErrors.CreatePolicyViolation(violations);
        }
    }

    private static void EnforceRateLimit(DateTimeOffset? retryAt)
    {
        if (retryAt is { } time)
        {
            throw ConcurrencyMonitoringErrors.CreateTooManyCalls(time);
        }
    }

    private IEnumerable<Session> GetVisibleSessions(ConcurrencyApplication application, Viewer viewer) =>
        _sessions.GetRunning(viewer).Where(session => application.CanSee(session.Application));

    private Session FindRunning(ConcurrencyApplication application, Viewer viewer, string id, DateTimeOffset now)
    {
        Session session = _sessions.Find(id, viewer, application) ?? throw ConcurrencyMonitoringErrors.UnknownSession;
        EnforceRateLimit(_calls.CountCall(id, now));
        return session.State == EmulatedSessionState.Running ? session
            : session.EndedBy is { } other ? throw ConcurrencyMonitoringErrors.CreateTerminated(other)
            : throw ConcurrencyMonitoringErrors.Gone;
    }

    private Session CreateSession(ConcurrencyApplication application, Viewer viewer, Attributes metadata, Session[] victims, DateTimeOffset now)
    {
        Attributes remaining = victims.Length == 0 ? metadata : metadata.ReplaceTerminationCodes(string.Join(", ", victims.Select(static victim => victim.TerminationCode)));
        var session = new Session(NewId(now), _ids.NextHex(8), viewer, application, remaining, now);
        foreach (Session victim in victims)
        {
            victim.TerminateFor(session);
            _sessions.RemoveRunning(victim);
        }

        _sessions.Add(session);
        return session;
    }

    private void EndSession(Session session, EmulatedSessionState state)
    {
        session.State = state;
        _sessions.RemoveRunning(session);
    }

    /// <summary>Creates an id with the form of a UUID, but without a valid version: milliseconds since 1970, then random digits.</summary>
    private string NewId(DateTimeOffset now)
    {
        string digits = string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeMilliseconds():x16}{_ids.NextHex(16)}");
        return Guid.ParseExact(digits, "N").ToString("D");
    }
}
