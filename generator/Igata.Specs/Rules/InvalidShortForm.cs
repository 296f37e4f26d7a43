using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Checks that a short overload sets all required members of the request.</summary>
internal sealed class InvalidShortForm : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (BoundMethod method in boundSpec.Methods)
        {
            if (method.Spec.Short is { } names)
            {
                Check(names, method, boundSpec, diagnostics);
            }
        }
    }

    private static void Check(IReadOnlyList<Located<string>> names, BoundMethod method, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (method.Model.Request is null)
        {
            diagnostics.Add(Catalog.ShortWithoutRequest, method.Spec.ShortLocation);
        }

        // RequestMustBeRecord and UnknownType report other requests.
        if (boundSpec.FindRecord(method.Model.Request) is not { } request)
        {
            return;
        }

        if (names.Count == 0)
        {
            diagnostics.Add(Catalog.ShortWithoutMembers, method.Spec.ShortLocation);
        }

        foreach (Located<string> name in names)
        {
            switch (ShortFormBuilder.FindField(request, name.Value))
            {
                case null:
                    diagnostics.Add(Catalog.ShortUnknownMember, name.Location, name.Value, SpellingSuggestion.Create(name.Value, request.Fields.Select(field => field.Wire)));
                    break;
                case { Type: ScalarType { Const: not null } }:
                    diagnostics.Add(Catalog.ShortConstant, name.Location, name.Value);
                    break;
            }
        }

        string[] missing = [.. request.Fields.Where(field => field.IsRequired && !method.Model.Short.Contains(field.Name)).Select(field => $"'{field.Wire}'")];
        if (missing.Length > 0 && names.Count > 0)
        {
            diagnostics.Add(Catalog.ShortMissingMember, method.Spec.ShortLocation, string.Join(", ", missing));
        }
    }
}
