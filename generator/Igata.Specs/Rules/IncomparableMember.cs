using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class IncomparableMember : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach ((TestSpec test, Field field) in RuleMemberNames.GetTests(boundSpec))
        {
            if (test.Values.Count > 0 && !IsComparable(TypeRefExtensions.Unwrap(field.Type), boundSpec))
            {
                diagnostics.Add(Catalog.IncomparableMember, test.Member.Location, test.Member.Value, TypeDescriptions.Format(field.Type));
            }
        }
    }

    public static bool IsComparable(TypeRef unwrapped, BoundSpec boundSpec) =>
        TypeRefExtensions.IsUnknown(unwrapped) ||
        unwrapped is ScalarType { Kind: not ScalarKind.File } scalar && !scalar.Kind.GetInfo().IsFreeForm ||
        (unwrapped is DefinedType defined && boundSpec.FindType(defined.Name) is EnumDef);
}
