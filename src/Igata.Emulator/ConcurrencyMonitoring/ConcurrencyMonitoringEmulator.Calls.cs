using System.Globalization;
using System.Net;
using Igata.ConcurrencyMonitoring;

namespace Igata.Emulator.ConcurrencyMonitoring;

public sealed partial class ConcurrencyMonitoringEmulator
{
    internal ConcurrencyApplication Authenticate(string? applicationId) => Locked(_ =>
        string.IsNullOrEmpty(applicationId) ? throw Refusals.NotAuthenticated
        : _applications.GetValueOrDefault(applicationId) ?? throw Refusals.UnknownApplication);

    internal StartSessionResponse Start(ConcurrencyApplication application, StartSessionRequest request) => Locked(now =>
    {
        var viewer = new Viewer(request.Idp, request.Subject);
        Admit(_starts.Count(viewer, now));
        Attributes metadata = Attributes.Of(request.Metadata);
        if (application.Needed.Any(name => metadata[name] is null))
        {
            throw Refusals.MetadataMissing;
        }

        Session[] victims = [.. Visible(application, viewer).Where(session => request.Terminate?.Contains(session.TerminationCode) ?? false)];
        Hold(application, metadata, [.. _sessions.RunningOf(viewer).Except(victims)]);
        if (_sessions.IsFull)
        {
            throw new ConcurrencyMonitoringException(new ConcurrencyMonitoringError("503"), "Too many sessions run.", HttpStatusCode.ServiceUnavailable);
        }

        Session session = Open(application, viewer, metadata, victims, now);
        return new StartSessionResponse { SessionId = session.Id, Date = Lifetime.WholeSecond(now), Expires = session.ExpiresAt };
    });

    internal SendHeartbeatResponse Beat(ConcurrencyApplication application, SendHeartbeatRequest request) => Locked(now =>
    {
        Session session = FindRunning(application, new Viewer(request.Idp, request.Subject), request.SessionId, now);
        Attributes metadata = session.Metadata.With(request.Metadata);
        try
        {
            Hold(session.Application, metadata, [.. _sessions.RunningOf(session.Viewer).Where(other => other != session)]);
        }
        catch (ConcurrencyMonitoringException)
        {
            End(session, EmulatedSessionState.Conflicted);
            throw;
        }

        session.Metadata = metadata;
        session.Beat(now);
        return new SendHeartbeatResponse { Date = Lifetime.WholeSecond(now), Expires = session.ExpiresAt };
    });

    internal bool Stop(ConcurrencyApplication application, StopSessionRequest request) => Locked(now =>
    {
        End(FindRunning(application, new Viewer(request.Idp, request.Subject), request.SessionId, now), EmulatedSessionState.Stopped);
        return true;
    });

    internal ListRunningStreamsResponse List(ConcurrencyApplication application, ListRunningStreamsRequest request) => Locked(_ =>
    {
        Session[] running = [.. Visible(application, new Viewer(request.Idp, request.Subject))];
        return new ListRunningStreamsResponse
        {
            Expires = running.Length == 0 ? null : running.Min(static session => session.ExpiresAt),
            RunningStreams = running.Select(static session => session.TellRunning()).ToArray(),
        };
    });

    private static void Hold(ConcurrencyApplication application, Attributes metadata, IReadOnlyList<Session> others)
    {
        if (Rules.Broken(application, metadata, others) is { Length: > 0 } broken)
        {
            throw Refusals.Violation(broken);
        }
    }

    private static void Admit(DateTimeOffset? again)
    {
        if (again is { } time)
        {
            throw Refusals.TooManyCalls(time);
        }
    }

    private IEnumerable<Session> Visible(ConcurrencyApplication application, Viewer viewer) =>
        _sessions.RunningOf(viewer).Where(session => application.Sees(session.Application));

    private Session FindRunning(ConcurrencyApplication application, Viewer viewer, string id, DateTimeOffset now)
    {
        Session session = _sessions.Find(id, viewer, application) ?? throw Refusals.UnknownSession;
        Admit(_calls.Count(id, now));
        return session.State == EmulatedSessionState.Running ? session
            : session.EndedBy is { } other ? throw Refusals.EndedBy(other)
            : throw Refusals.Gone;
    }

    private Session Open(ConcurrencyApplication application, Viewer viewer, Attributes metadata, Session[] victims, DateTimeOffset now)
    {
        Attributes kept = victims.Length == 0 ? metadata : metadata.Superseding(string.Join(", ", victims.Select(static victim => victim.TerminationCode)));
        var session = new Session(NewId(now), _ids.Hex(8), viewer, application, kept, now);
        foreach (Session victim in victims)
        {
            victim.EndFor(session);
        }

        _sessions.Bury();
        _sessions.Add(session);
        return session;
    }

    private void End(Session session, EmulatedSessionState state)
    {
        session.State = state;
        _sessions.Bury();
    }

    /// <summary>Looks like a UUID and is none: milliseconds since 1970, then anything.</summary>
    private string NewId(DateTimeOffset now)
    {
        string digits = string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeMilliseconds():x16}{_ids.Hex(16)}");
        return Guid.ParseExact(digits, "N").ToString("D");
    }
}
