using System.Collections.Concurrent;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>The last plans of a project. The files of methods that an edit does not change are used again; no result depends on it.</summary>
internal sealed class PlanMemory
{
    private readonly ConcurrentDictionary<string, PlannedApi> _plans = new(StringComparer.Ordinal);

    /// <summary>Finds the last plan of an API.</summary>
    public PlannedApi? Find(Api api) => _plans.TryGetValue(api.File, out PlannedApi? plan) ? plan : null;

    public void Store(PlannedApi plan) => _plans[plan.Api.File] = plan;
}

/// <summary>A plan, and what it was made from.</summary>
/// <param name="Api">The model.</param>
/// <param name="Settings">The settings of the project.</param>
internal sealed record PlannedApi(Api Api, PlanSettings Settings)
{
    /// <summary>How the declared types are used, in the order of the model.</summary>
    public required EquatableArray<TypeTraits> DeclaredTypes { get; init; }

    public required IReadOnlyList<TypeFile> Types { get; init; }

    /// <summary>The files of the methods, by the names of the methods.</summary>
    public required IReadOnlyDictionary<string, MethodFile> Methods { get; init; }

    public required ManifestFile? Manifest { get; init; }

    public static PlannedApi Create(Api api, PlanSettings settings, EquatableArray<TypeTraits> declared, IReadOnlyList<SourceFile> files)
    {
        Dictionary<string, MethodFile> methods = new(StringComparer.Ordinal);
        foreach (MethodFile file in files.OfType<MethodFile>())
        {
            methods[file.Method.Name] = file;
        }

        return new PlannedApi(api, settings)
        {
            DeclaredTypes = declared,
            Types = [.. files.OfType<TypeFile>()],
            Methods = methods,
            Manifest = files.OfType<ManifestFile>().FirstOrDefault(),
        };
    }
}

/// <summary>The settings that a plan depends on.</summary>
/// <param name="RootNamespace">The root namespace of the project.</param>
/// <param name="IsInternal">Whether the types are internal, for a library that uses a client without showing it.</param>
/// <param name="Parts">The parts that are generated. An extension has only a client.</param>
/// <param name="Readers">The form of the readers of records.</param>
internal sealed record PlanSettings(string RootNamespace, bool IsInternal, ApiParts Parts, ReaderForm Readers);

/// <summary>How a type is used, by which its code and that of its users differ.</summary>
[Flags]
internal enum TypeTraits
{
    None = 0,
    IsValidated = 1,
    IsReceived = 2,
    IsRead = 4,
    IsWritten = 8,
    HasSecret = 16,
}
