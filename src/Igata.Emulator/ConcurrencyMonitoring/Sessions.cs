namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>The running sessions, oldest first, and the most recent ended ones.</summary>
internal sealed class Sessions
{
    private const int MaxRunning = 10_000;
    private const int MaxEnded = 10_000;

    private readonly Dictionary<string, Session> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<Viewer, List<Session>> _running = [];
    private readonly ExpiryQueue<Session> _expiry = new(static session => session.State == EmulatedSessionState.Running ? session.ExpiresAt : null);
    private readonly Queue<Session> _ended = [];
    private int _runningCount;
    private long _number;

    public bool IsFull => _runningCount == MaxRunning;

    public IEnumerable<Session> All => _byId.Values.OrderBy(static session => session.Number);

    public IEnumerable<Session> GetRunning(Viewer viewer) => _running.GetValueOrDefault(viewer) ?? [];

    public Session? Find(string id, Viewer viewer, ConcurrencyApplication application) =>
        _byId.GetValueOrDefault(id) is { } session && session.Viewer == viewer && session.Application.Id == application.Id ? session : null;

    public void Add(Session session)
    {
        session.Number = _number++;
        _byId.Add(session.Id, session);
        if (!_running.TryGetValue(session.Viewer, out List<Session>? sessions))
        {
            _running.Add(session.Viewer, sessions = []);
        }

        sessions.Add(session);
        _runningCount++;
        _expiry.Add(session, _runningCount);
    }

    public void Expire(DateTimeOffset now)
    {
        foreach (Session session in _expiry.TakeExpired(now))
        {
            session.State = EmulatedSessionState.Expired;
            RemoveRunning(session);
        }
    }

    /// <summary>Removes a session whose state has changed from the running ones.</summary>
    public void RemoveRunning(Session session)
    {
        List<Session> sessions = _running[session.Viewer];
        sessions.Remove(session);
        if (sessions.Count == 0)
        {
            _running.Remove(session.Viewer);
        }

        _runningCount--;
        _ended.Enqueue(session);
        if (_ended.Count > MaxEnded)
        {
            _byId.Remove(_ended.Dequeue().Id);
        }
    }
}
