using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Names;

namespace Igata.Specs.Rules;

/// <summary>
/// A type whose name is taken in the namespace of the client that is extended, where the manifest does not tell of it:
/// a request, a response, or a type written by hand.
/// </summary>
internal sealed class ClientTypes : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        if (draft.Spec.Client is not { } client)
        {
            return;
        }

        // Other rules tell of the types that the manifest has, and of those that every client has.
        IEnumerable<string> told = draft.AllTypes.Where(type => !draft.Spec.IsOwn(type.Def.File)).Select(type => type.Def.Name)
            .Concat(TakenNames.OfApi(draft.Spec.Api?.Name?.Value ?? ""));
        HashSet<string> taken = [.. client.Types.Except(told)];
        foreach ((TypeDef type, Place place) in draft.AllTypes)
        {
            if (draft.Spec.IsOwn(type.File) && taken.Contains(type.Name))
            {
                findings.Add(Catalog.ClientHasType, place, client.Name, type.Name);
            }
        }
    }
}
