using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

/// <summary>Reports names without a letter or digit, and numeric error codes, whose digits are not a meaningful name.</summary>
internal sealed class UnnameableIdentifier : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (NamedItem item in NamedItem.GetAll(boundSpec))
        {
            if (item.Name.Length == 0)
            {
                diagnostics.Add(Catalog.UnnameableIdentifier, item.Wire.Location, item.Wire.Value);
            }
        }

        foreach (NamedItem code in NamedItem.GetCodes(boundSpec).Where(code => code.As is null && JsonNumber.IsWhole(code.Wire.Value)))
        {
            diagnostics.Add(Catalog.NumericErrorCode, code.Wire.Location, code.Wire.Value);
        }
    }
}
