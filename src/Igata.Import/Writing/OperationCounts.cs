using Igata.Import.Documents;
using Igata.Import.Shaping;

namespace Igata.Import.Writing;

/// <summary>Counts the operations that an element of a document belongs to.</summary>
internal sealed class OperationCounts
{
    private readonly Dictionary<SourceNode, string> _types = [];
    private readonly Dictionary<string, List<string>> _typesThatName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DraftMethod>> _methodsThatName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancel;

    private OperationCounts(SpecDraft draft, CancellationToken cancel)
    {
        _cancel = cancel;
        var usage = TypeUsage.Create(draft);
        foreach (DeclaredType type in draft.Types)
        {
            _types.TryAdd(type.At, type.Name);
            Add(_typesThatName, usage.FindNamed(type.Name), type.Name);
        }

        foreach (DraftMethod method in draft.Methods)
        {
            Add(_methodsThatName, usage.FindNamed(method), method);
        }
    }

    public static Func<SourceNode, int> Create(SpecDraft draft, CancellationToken cancel) => new OperationCounts(draft, cancel).Count;

    private static void Add<T>(Dictionary<string, List<T>> users, IReadOnlyList<string> names, T user)
    {
        foreach (string name in names)
        {
            (users.TryGetValue(name, out List<T>? known) ? known : users[name] = []).Add(user);
        }
    }

    private int Count(SourceNode at)
    {
        for (SourceNode? node = at; node is not null; node = node.Parent)
        {
            if (_types.TryGetValue(node, out string? type))
            {
                return Count(type);
            }
        }

        return 0;
    }

    // Only the types that the report names are counted: from a type to its users, and not from each method to its types.
    private int Count(string type)
    {
        _cancel.ThrowIfCancellationRequested();
        if (_counts.TryGetValue(type, out int count))
        {
            return count;
        }

        var methods = new HashSet<DraftMethod>(ReferenceEqualityComparer.Instance);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([type]);
        while (open.TryPop(out string? name))
        {
            if (found.Add(name))
            {
                methods.UnionWith(_methodsThatName.GetValueOrDefault(name) ?? []);
                _typesThatName.GetValueOrDefault(name)?.ForEach(open.Push);
            }
        }

        return _counts[type] = methods.Count;
    }
}
