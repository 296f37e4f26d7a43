namespace Igata.Emulator.Sora;

/// <summary>The selections for viewers, for one sender or for all. A selection for all senders replaces those for single senders.</summary>
internal sealed class ViewerSelections<T>
    where T : struct
{
    private const string AllSenders = "";

    private readonly Dictionary<string, Dictionary<string, T>> _byViewer = [];

    public void Set(string viewer, string? sender, T selection)
    {
        if (sender is null || !_byViewer.TryGetValue(viewer, out Dictionary<string, T>? bySender))
        {
            _byViewer[viewer] = bySender = [];
        }

        bySender[sender ?? AllSenders] = selection;
    }

    public void Reset(string viewer, string? sender)
    {
        if (sender is null)
        {
            _byViewer.Remove(viewer);
        }
        else if (_byViewer.TryGetValue(viewer, out Dictionary<string, T>? bySender))
        {
            bySender.Remove(sender);
        }
    }

    public T? Find(string viewer, string sender) =>
        !_byViewer.TryGetValue(viewer, out Dictionary<string, T>? bySender) ? null
        : bySender.TryGetValue(sender, out T selection) || bySender.TryGetValue(AllSenders, out selection) ? selection
        : null;

    public void RemoveConnection(string connectionId)
    {
        _byViewer.Remove(connectionId);
        foreach (Dictionary<string, T> bySender in _byViewer.Values)
        {
            bySender.Remove(connectionId);
        }
    }
}
