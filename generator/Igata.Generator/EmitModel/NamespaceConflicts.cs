using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Names;

namespace Igata.Generator.EmitModel;

/// <summary>
/// Finds APIs whose namespace has the name of a type of another API in the project: C# does not allow both. This depends on the root
/// namespace of the project, so it is not a rule of the specs.
/// </summary>
internal static class NamespaceConflicts
{
    /// <param name="apis">The APIs of the project.</param>
    /// <param name="rootNamespace">The root namespace of the project.</param>
    /// <param name="getFullPath">Returns the full path of a file.</param>
    public static EquatableArray<SpecDiagnostic> Find(IReadOnlyList<Api> apis, string rootNamespace, Func<string, string> getFullPath) =>
    [
        .. from api in apis
           where api.Extends is null
           let space = NamespaceResolver.Resolve(rootNamespace, api.Name)
           from other in apis
           where other != api && other.Extends is null && space == $"{NamespaceResolver.Resolve(rootNamespace, other.Name)}.{api.Name}"
           where ReservedNames.GetApiNames(other.Name).Contains(api.Name) || other.Types.Any(type => type.Name == api.Name)
           select Create(api, space, other, getFullPath(api.File)),
    ];

    private static SpecDiagnostic Create(Api api, string space, Api other, string file) => new()
    {
        Id = Catalog.ApiNamedLikeType.Id,
        Severity = Catalog.ApiNamedLikeType.Severity,
        Message = Catalog.ApiNamedLikeType.FormatMessage(api.Name, space, other.Name),
        File = file,
        Span = new SourceSpan(1, 1, 1, 1, 0, 0),
    };
}
