using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class AmbiguousRecord : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (BoundBody body in boundSpec.Bodies)
        {
            Check(body.Spec.Keyword.Value, body.Spec.Fields, diagnostics);
        }
    }

    private static void Check(string keyword, FieldsSpec? fields, DiagnosticBag diagnostics)
    {
        if (fields is { LooksLikeShape: true })
        {
            TypeExpr? type = fields.Fields.First(field => field.Wire.Value == "type").Shape.Type;
            diagnostics.Add(Catalog.AmbiguousRecord, fields.Location, keyword, ShapeText.Format(type));
        }
    }
}
