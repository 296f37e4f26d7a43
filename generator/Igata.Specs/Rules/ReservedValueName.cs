using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Names;

namespace Igata.Specs.Rules;

internal sealed class ReservedValueName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        Check(NamedItem.GetCodes(boundSpec), $"{boundSpec.Spec.Api?.Name?.Value}Error", diagnostics);
        boundSpec.Enums.ForEach(boundEnum => Check(NamedItem.GetValues(boundEnum), boundEnum.Def.Name, diagnostics));
    }

    private static void Check(IEnumerable<NamedItem> values, string type, DiagnosticBag diagnostics)
    {
        foreach (NamedItem value in values)
        {
            DiagnosticRule? rule = ReservedNames.InEnums.Contains(value.Name) ? Catalog.ReservedValueName : value.Name == type ? Catalog.ValueNamedLikeType : null;
            if (rule is not null)
            {
                diagnostics.Add(rule, value.Location, value.Wire.Value, value.Name);
            }
        }
    }
}
