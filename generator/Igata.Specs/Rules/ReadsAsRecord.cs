using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class ReadsAsRecord : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (DraftBody body in draft.Bodies)
        {
            Check(body.Spec.Keyword.Value, body.Spec.Fields, findings);
        }
    }

    private static void Check(string keyword, FieldsSpec? fields, Findings findings)
    {
        if (fields is { LooksLikeShape: true })
        {
            TypeExpr? type = fields.Fields.First(field => field.Wire.Value == "type").Shape.Type;
            findings.Add(Catalog.ReadsAsRecord, fields.Place, $"{keyword}: {(type is NameExpr named ? named.Name : "string")}");
        }
    }
}
