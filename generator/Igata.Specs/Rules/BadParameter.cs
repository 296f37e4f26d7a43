using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

/// <summary>Parameters of REST are texts.</summary>
internal sealed class BadParameter : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (DraftShape shape in draft.Shapes)
        {
            if (shape.Field is { } field && Fault(shape, draft) is { } why)
            {
                findings.Add(Catalog.BadParameter, field.Wire.Place, field.Wire.Value, PlaceOf(shape.In), why);
            }
        }

        foreach (DraftBody body in draft.Bodies.Where(body => body.Spec is { Keyword.Value: "form" or "form?", Type: not null }))
        {
            if (!TypeRefs.IsUnknown(body.Type) && !(body.Type is MapType map && IsText(map.Item, draft)))
            {
                findings.Add(Catalog.BadParameter, body.Spec.Place, body.Spec.Keyword.Value.TrimEnd('?'), "a form", $"it is {TypeWords.Of(body.Type)}; write its members in place, or take a map of texts.");
            }
        }
    }

    private static string? Fault(DraftShape shape, Draft draft) => shape.In switch
    {
        FieldIn.Path when shape.Field!.Optional => "what stands in a path cannot be absent.",
        FieldIn.Path when !IsText(shape.Type, draft) => $"it is {TypeWords.Of(shape.Type)}, and not one value.",
        FieldIn.Query when shape.Type is ScalarType { Kind: ScalarKind.Flag } => null,
        FieldIn.Query or FieldIn.Header or FieldIn.Form when shape.Type is ListType list && !IsText(list.Item, draft) => $"what is in it is {TypeWords.Of(list.Item)}, and not a text.",
        FieldIn.Query or FieldIn.Header or FieldIn.Form when !IsText(ItemOf(shape.Type), draft) => $"it is {TypeWords.Of(shape.Type)}, and not a text or a list of texts.",
        FieldIn.Part when shape.Type is NullableType or OrFalseType => $"it is {TypeWords.Of(shape.Type)}; a part is there or it is not.",
        _ => null,
    };

    private static TypeRef ItemOf(TypeRef type) => type is ListType list ? list.Item : type;

    /// <summary>A value that is one text, and can be told from it.</summary>
    private static bool IsText(TypeRef type, Draft draft) => type switch
    {
        _ when TypeRefs.IsUnknown(type) => true,
        // Told in other words: they have a place of their own.
        ScalarType { Kind: ScalarKind.Flag or ScalarKind.File } => true,
        ScalarType scalar => scalar.Kind is not (ScalarKind.Any or ScalarKind.Object),
        DefinedType defined when draft.Types.TryGetValue(defined.Name, out TypeDef? def) => def switch
        {
            EnumDef => true,
            UnionDef { Form: UnionForm.ByKind } union => union.Cases.All(choice => choice.Type is not DefinedType inner || draft.Types.TryGetValue(inner.Name, out TypeDef? of) && of is EnumDef) &&
                union.Cases.All(choice => IsText(choice.Type, draft)),
            _ => false,
        },
        _ => false,
    };

    private static string PlaceOf(FieldIn place) => place switch
    {
        FieldIn.Path => "a path",
        FieldIn.Query => "a query",
        FieldIn.Header => "a header",
        FieldIn.Form => "a form",
        _ => "a part of a body",
    };
}
