using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Compares the sections of a call with those of its method.</summary>
internal static class ExampleSections
{
    public static DiagnosticReason? FindCallProblem(string key, CallSpec call, Method method, BoundSpec boundSpec)
    {
        (string Name, bool IsRequired)[] sections = [.. GetSections(method, boundSpec)];
        string? missing = sections.Where(section => section.IsRequired).Select(section => section.Name).FirstOrDefault(name => call[name] is null);
        string? unknownSection = call.Sections.Select(section => section.Keyword.Value).FirstOrDefault(name => sections.All(section => section.Name != name));
        return missing is not null ? new DiagnosticReason(Catalog.MissingExampleSection, key, missing)
            : unknownSection is null ? null
            : sections.Length == 0 ? new DiagnosticReason(Catalog.SectionWithoutRequest, key, unknownSection)
            : new DiagnosticReason(Catalog.UnknownExampleSection, key, unknownSection, string.Join(", ", sections.Select(section => $"'{section.Name}'")));
    }

    private static IEnumerable<(string Name, bool IsRequired)> GetSections(Method method, BoundSpec boundSpec)
    {
        if (method.Http is not { } http)
        {
            string only = (boundSpec.Spec.Api?.Kind ?? Protocol.TargetHeader).GetInfo().Request;
            return method.Request is null ? [] : [(only, true)];
        }

        Field[] fields = [.. boundSpec.FindRecord(method.Request)?.Fields ?? []];
        Field? bodyField = fields.FirstOrDefault(field => field.Location is FieldLocation.Body or FieldLocation.FormMap);
        (string, bool)? body = http.Body switch
        {
            HttpBodyKind.Form => ("form", bodyField is not { Optional: true }),
            HttpBodyKind.Members or HttpBodyKind.Whole => ("body", bodyField is not { Optional: true }),
            HttpBodyKind.Content or HttpBodyKind.Text => ("content", false),
            HttpBodyKind.Stream => ("lines", false),
            HttpBodyKind.None or HttpBodyKind.Multipart => null,
            _ => throw new InvalidOperationException($"The body {http.Body} is not defined."),
        };
        return
        [
            .. GetSection("host", FieldLocation.Host, fields),
            .. GetSection("path", FieldLocation.Path, fields),
            .. boundSpec.Header.Query.Count > 0 && fields.All(field => field.Location != FieldLocation.Query) ? [("query", false)] : GetSection("query", FieldLocation.Query, fields),
            .. boundSpec.Header.Headers.Count > 0 && fields.All(field => field.Location != FieldLocation.Header) ? [("headers", false)] : GetSection("headers", FieldLocation.Header, fields),
            .. body is { } bodySection ? [bodySection] : Array.Empty<(string, bool)>(),
        ];
    }

    private static IEnumerable<(string, bool)> GetSection(string name, FieldLocation location, Field[] fields)
    {
        Field[] matching = [.. fields.Where(field => field.Location == location)];
        return matching.Length == 0 ? [] : [(name, matching.Any(field => !field.Optional && field.Type is not ScalarType { Const: not null }))];
    }
}
