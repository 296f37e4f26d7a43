using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Rules;

/// <summary>Checks the replacements of members and of values, which are in the same record or enum.</summary>
internal sealed class UnknownMemberReplacement : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (BoundRecord record in boundSpec.Records)
        {
            UnknownReplacement.Check(Catalog.UnknownReplacementMember, record.Fields.Fields.Select(field => (field.Shape.Lifecycle, field.Wire.Value)), diagnostics);
        }

        foreach (BoundEnum boundEnum in boundSpec.Enums)
        {
            UnknownReplacement.Check(Catalog.UnknownReplacementValue, boundEnum.Spec.Values.Select(value => (value.Lifecycle, value.Value.Scalar.Text)), diagnostics);
        }
    }
}
