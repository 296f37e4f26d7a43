using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class UntestableMember : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach ((TestSpec test, Field field) in RuleMembers.Tests(draft))
        {
            if (test.Values.Count > 0 && !HasValues(TypeRefs.Core(field.Type), draft))
            {
                findings.Add(Catalog.UntestableMember, test.Member.Place, test.Member.Value, TypeWords.Of(field.Type));
            }
        }
    }

    public static bool HasValues(TypeRef core, Draft draft) =>
        TypeRefs.IsUnknown(core) ||
        core is ScalarType { Kind: not (ScalarKind.Object or ScalarKind.Any or ScalarKind.File) } ||
        (core is DefinedType defined && draft.Types.TryGetValue(defined.Name, out TypeDef? def) && def is EnumDef);
}
