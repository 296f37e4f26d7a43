using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Checks members that take all names that begin with a text.</summary>
internal sealed class InvalidFamily : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        var known = new Lazy<Dictionary<SourceLocation, string>>(() => FindPlaces(boundSpec));
        foreach (BoundShape shape in boundSpec.Shapes)
        {
            if (shape.Field is { IsFamily: true } family)
            {
                if (FindProblem(shape, family, known.Value, boundSpec) is { } problem)
                {
                    diagnostics.Add(problem, family.Wire.Location);
                }

                CheckKeywords(shape.Spec, family, diagnostics);
            }
        }

        foreach (BoundRecord record in boundSpec.Records.Where(record => record.Def.Fields.Any(field => field.IsFamily)))
        {
            CheckHeaders(record, diagnostics);
        }

        foreach (ErrorCodeSpec code in ErrorCodes.GetAll(boundSpec.Spec))
        {
            CheckHeaders(code.Headers?.Fields ?? [], diagnostics);
        }
    }

    private static DiagnosticReason? FindProblem(BoundShape shape, FieldSpec family, Dictionary<SourceLocation, string> known, BoundSpec boundSpec)
    {
        string name = family.Wire.Value;
        return known.TryGetValue(family.Wire.Location, out string? section) ? new DiagnosticReason(Catalog.MisplacedFamily, name, section)
            : TypeRefExtensions.IsUnknown(shape.Type) ? null
            : family.Optional ? new DiagnosticReason(Catalog.OptionalFamily, name)
            : shape.Type is not MapType { Item: var item } ? new DiagnosticReason(Catalog.FamilyNotMap, name, TypeDescriptions.Format(shape.Type))
            : shape.Location switch
            {
                FieldLocation.Header when !TextTypes.IsText(item, boundSpec) => new DiagnosticReason(Catalog.FamilyItemNotText, name, "headers", "text values", TypeDescriptions.Format(item)),
                FieldLocation.Query or FieldLocation.Form when !TextTypes.IsText(item is ListType list ? list.Item : item, boundSpec) =>
                    new DiagnosticReason(Catalog.FamilyItemNotText, name, shape.Location is FieldLocation.Query ? "a query" : "a form", "text values or of lists of them", TypeDescriptions.Format(item)),
                FieldLocation.Member or FieldLocation.Host or FieldLocation.Path or FieldLocation.Query or FieldLocation.Header or FieldLocation.Form or FieldLocation.FormMap
                    or FieldLocation.Part or FieldLocation.Body or FieldLocation.Content or FieldLocation.Stream or FieldLocation.Status => null,
                _ => throw new InvalidOperationException($"The location {shape.Location} is not defined."),
            };
    }

    /// <summary>Finds the sections in which no family is possible.</summary>
    private static Dictionary<SourceLocation, string> FindPlaces(BoundSpec boundSpec)
    {
        ApiSpec? api = boundSpec.Spec.Api;
        (string Name, FieldsSpec? Fields)[] sections =
        [
            ("variables", api?.Variables),
            ("query", api?.Query),
            ("headers", api?.Headers),
            ("path", api?.Path),
            .. boundSpec.Spec.Methods.Select(method => ("host", method.Rest.Host)),
            .. boundSpec.Spec.Methods.Select(method => ("path", method.Rest.Path)),
            .. boundSpec.Spec.Methods.SelectMany(method => method.Rest.Bodies).Where(body => body.Keyword.Value.StartsWith("multipart", StringComparison.Ordinal)).Select(body => (body.Keyword.Value, body.Fields)),
        ];
        return sections.SelectMany(section => (section.Fields?.Fields ?? []).Select(field => (field.Wire.Location, section.Name)))
            .GroupBy(place => place.Location).ToDictionary(group => group.Key, group => group.First().Name);
    }

    private static void CheckKeywords(ShapeSpec shape, FieldSpec family, DiagnosticBag diagnostics)
    {
        (string Keyword, SourceLocation? Location)[] keywords =
        [
            ("const", shape.Const?.Location),
            ("default", shape.Default?.Location),
            ("readOnly", shape.ReadOnly?.Location),
            ("writeOnly", shape.WriteOnly?.Location),
            ("idempotency-token", shape.IdempotencyToken?.Location),
        ];
        foreach ((string keyword, SourceLocation? location) in keywords.Where(keyword => keyword.Location is not null))
        {
            diagnostics.Add(Catalog.FamilyKeyword, location!.Value, family.Wire.Value, keyword);
        }
    }

    private static void CheckHeaders(BoundRecord record, DiagnosticBag diagnostics) =>
        CheckHeaders([.. record.Fields.Fields.Zip(record.Def.Fields, (spec, field) => (spec, field)).Where(pair => pair.field.Location is FieldLocation.Header).Select(pair => pair.spec)], diagnostics);

    private static void CheckHeaders(IReadOnlyList<FieldSpec> headers, DiagnosticBag diagnostics)
    {
        foreach (IGrouping<string, FieldSpec> same in headers.Where(header => header.IsFamily).GroupBy(header => header.Wire.Value, StringComparer.OrdinalIgnoreCase))
        {
            foreach (FieldSpec second in same.Skip(1).Where(second => second.Wire.Value != same.First().Wire.Value))
            {
                diagnostics.Add(Catalog.RepeatedFamily, second.Wire.Location, same.First().Wire.Value, second.Wire.Value);
            }
        }
    }
}
