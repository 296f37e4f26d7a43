using Igata.Cli.Check;
using Igata.Specs.Model;

namespace Igata.Cli.Targets;

/// <summary>The methods of one API.</summary>
/// <param name="Folder">The folder of the spec.</param>
/// <param name="Methods">The methods that are listed, in the order of the spec.</param>
/// <param name="Total">The number of all methods.</param>
internal sealed record TargetList(string Folder, IReadOnlyList<Method> Methods, int Total)
{
    public static TargetList Create(CheckedFolder folder, string? version)
    {
        Api api = folder.Api!;
        return new TargetList(folder.DisplayPath, [.. api.Methods.Where(method => version is null || MethodVersions.IsIn(method.Lifecycle, version))], api.Methods.Count);
    }
}
