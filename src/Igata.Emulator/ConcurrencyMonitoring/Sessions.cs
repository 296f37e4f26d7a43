namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>The running sessions, oldest first, and the most recent ended ones.</summary>
internal sealed class Sessions
{
    private const int MaxRunning = 10_000;
    private const int MaxEnded = 10_000;

    private readonly OrderedDictionary<string, Session> _byId = new(StringComparer.Ordinal);
    private readonly List<Session> _running = [];
    private readonly Queue<Session> _ended = [];

    public bool IsFull => _running.Count == MaxRunning;

    public IEnumerable<Session> All => _byId.Values;

    public IEnumerable<Session> GetRunning(Viewer viewer) => _running.Where(session => session.Viewer == viewer);

    public Session? Find(string id, Viewer viewer, ConcurrencyApplication application) =>
        _byId.GetValueOrDefault(id) is { } session && session.Viewer == viewer && session.Application.Id == application.Id ? session : null;

    public void Add(Session session)
    {
        _byId.Add(session.Id, session);
        _running.Add(session);
    }

    public void Expire(DateTimeOffset now)
    {
        foreach (Session session in _running.Where(session => session.ExpiresAt <= now))
        {
            session.State = EmulatedSessionState.Expired;
        }

        MoveEndedSessions();
    }

    /// <summary>Moves sessions that have ended out of the running ones.</summary>
    public void MoveEndedSessions()
    {
        foreach (Session session in _running.Where(static session => session.State != EmulatedSessionState.Running))
        {
            _ended.Enqueue(session);
        }

        _running.RemoveAll(static session => session.State != EmulatedSessionState.Running);
        while (_ended.Count > MaxEnded)
        {
            _byId.Remove(_ended.Dequeue().Id);
        }
    }
}
