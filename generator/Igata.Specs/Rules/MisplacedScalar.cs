using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Reports <c>flag</c> and <c>file</c> outside of the one location in which each is allowed.</summary>
internal sealed class MisplacedScalar : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (BoundShape shape in boundSpec.Shapes.Where(shape => shape.Spec.Type is not null))
        {
            // Where the members of a record are parameters, they are checked there.
            if (shape is { Location: FieldLocation.Member, Field: { } field } && boundSpec.SectionFields.Contains(field.Wire.Location))
            {
                continue;
            }

            Check(shape.Spec.Type!, shape.Location, diagnostics);
        }

        foreach (TypeExpr type in boundSpec.Bodies.Select(body => body.Spec.Type).OfType<TypeExpr>())
        {
            Check(type, FieldLocation.Body, diagnostics);
        }
    }

    private static void Check(TypeExpr type, FieldLocation location, DiagnosticBag diagnostics)
    {
        // A part is one file, or several files with the same name.
        TypeExpr alone = location == FieldLocation.Part && type is ListExpr list ? list.Item : type;
        foreach (ScalarExpr scalar in GetScalars(type))
        {
            bool placed = ReferenceEquals(scalar, alone) && location == scalar.Kind.GetInfo().OnlyPlace;
            if (!placed)
            {
                diagnostics.Add(scalar.Kind == ScalarKind.Flag ? Catalog.MisplacedFlag : Catalog.MisplacedFile, scalar.Location);
            }
        }
    }

    private static IEnumerable<ScalarExpr> GetScalars(TypeExpr type) => type switch
    {
        ScalarExpr scalar when scalar.Kind.GetInfo().OnlyPlace is not null => [scalar],
        ListExpr list => GetScalars(list.Item),
        MapExpr map => GetScalars(map.Item),
        EncodedExpr encoded => GetScalars(encoded.Item),
        UnionExpr union => union.Terms.SelectMany(GetScalars),
        _ => [],
    };
}
