namespace Igata.Emulator.Sora;

/// <summary>What was chosen for viewers: for one sender, or for all. A choice for all undoes those for one.</summary>
internal sealed class ViewerSelections<T>
    where T : struct
{
    private const string AllSenders = "";

    private readonly Dictionary<string, Dictionary<string, T>> _byViewer = [];

    public void Set(string viewer, string? sender, T choice)
    {
        if (sender is null || !_byViewer.TryGetValue(viewer, out Dictionary<string, T>? bySender))
        {
            _byViewer[viewer] = bySender = [];
        }

        bySender[sender ?? AllSenders] = choice;
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
        : bySender.TryGetValue(sender, out T choice) || bySender.TryGetValue(AllSenders, out choice) ? choice
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
