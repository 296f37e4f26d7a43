using System.Collections.Concurrent;
using Igata.Specs.Model;

namespace Igata.Specs;

/// <summary>
/// The last results for the folders of a project, so that an edit compiles only its file again. Nothing depends on it but time: what was
/// not remembered is compiled.
/// </summary>
public sealed class SpecMemory
{
    private readonly ConcurrentDictionary<string, FolderMemory> _folders = new(StringComparer.Ordinal);

    internal FolderState? FindState(string folder) => _folders.TryGetValue(folder, out FolderMemory? memory) ? memory.State : null;

    /// <summary>Stores the state of a folder. Returns its model, in which all that is equal to the model before is the same object.</summary>
    internal Api? Update(string folder, FolderState? state, Api? api)
    {
        Api? last = _folders.TryGetValue(folder, out FolderMemory? memory) ? memory.Api : null;
        Api? result = api is null || last is null ? api : ModelReuse.Apply(api, last);
        _folders[folder] = new FolderMemory(state, result ?? last);
        return result;
    }

    /// <param name="State">The files of the last version, unless they cannot be used again.</param>
    /// <param name="Api">The model of the last version without errors.</param>
    private sealed record FolderMemory(FolderState? State, Api? Api);
}
