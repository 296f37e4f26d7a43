using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>The files of the last plan that are the same in the next one.</summary>
internal sealed class PlanReuse
{
    private readonly PlannedApi? _last;
    private readonly ModelChanges? _changes;

    private PlanReuse(PlannedApi? last, ModelChanges? changes) => (_last, _changes) = (last, changes);

    /// <summary>The files of the types, or null if they can differ.</summary>
    public IReadOnlyList<TypeFile>? Types => _last?.Types;

    /// <param name="api">The model.</param>
    /// <param name="settings">The settings of the project.</param>
    /// <param name="declared">How the declared types are used.</param>
    /// <param name="last">The last plan, or null.</param>
    public static PlanReuse Create(Api api, PlanSettings settings, EquatableArray<TypeTraits> declared, PlannedApi? last) =>
        last is not null && last.Settings == settings && last.DeclaredTypes == declared && ModelChanges.Find(last.Api, api) is { } changes
            ? new PlanReuse(last, changes)
            : new PlanReuse(null, null);

    /// <summary>Finds the file of a method whose code is the same.</summary>
    public MethodFile? Find(Method method) =>
        _last is not null && !_changes!.Affect(method) && _last.Methods.TryGetValue(method.Name, out MethodFile? file) ? file : null;

    /// <summary>Finds the manifest, if nothing changed that it contains.</summary>
    public ManifestFile? FindManifest(Api api) => _last?.Manifest is { } manifest && !ManifestBuilder.Contains(api, _changes!) ? manifest : null;
}
