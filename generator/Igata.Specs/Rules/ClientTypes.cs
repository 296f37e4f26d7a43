using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Names;

namespace Igata.Specs.Rules;

/// <summary>
/// Reports types whose name the namespace of the extended client already contains, although the manifest does not list it:
/// a request, a response, or a type written by hand.
/// </summary>
internal sealed class ClientTypes : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (boundSpec.Spec.Client is not { } client)
        {
            return;
        }

        // Other rules report the types in the manifest, and those that every client has.
        IEnumerable<string> manifestTypes = boundSpec.AllTypes.Where(type => !boundSpec.Spec.IsOwn(type.Def.File)).Select(type => type.Def.Name)
            .Concat(ReservedNames.GetApiNames(boundSpec.Spec.Api?.Name?.Value ?? ""));
        HashSet<string> reserved = [.. client.Types.Except(manifestTypes)];
        foreach ((TypeDef type, SourceLocation location) in boundSpec.AllTypes)
        {
            if (boundSpec.Spec.IsOwn(type.File) && reserved.Contains(type.Name))
            {
                diagnostics.Add(Catalog.TypeConflictsWithClient, location, client.Name, type.Name);
            }
        }
    }
}
