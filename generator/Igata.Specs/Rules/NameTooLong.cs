using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

internal sealed class NameTooLong : ISpecRule
{
    private const int MaxLength = 128;

    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (NamedItem item in NamedItem.GetAll(boundSpec))
        {
            Check(item.Wire.Value, item.Wire.Location, diagnostics);
            Check(item.As?.Value ?? "", item.Location, diagnostics);
        }

        foreach ((TypeDef type, SourceLocation location) in boundSpec.AllTypes.Where(type => type.Def.Owner is not null))
        {
            Check(type.Name, location, diagnostics);
        }
    }

    private static void Check(string name, SourceLocation location, DiagnosticBag diagnostics)
    {
        if (name.Length > MaxLength)
        {
            diagnostics.Add(Catalog.NameTooLong, location, name, name.Length, MaxLength);
        }
    }
}
