using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Which sections the call of a method has.</summary>
internal static class ExampleSections
{
    public static string? CallFault(CallSpec call, Method method, Draft draft)
    {
        (string Name, bool Needed)[] sections = [.. Of(method, draft)];
        string? missing = sections.Where(section => section.Needed).Select(section => section.Name).FirstOrDefault(name => call[name] is null);
        string? stranger = call.Sections.Select(section => section.Keyword.Value).FirstOrDefault(name => sections.All(section => section.Name != name));
        return missing is not null ? $"it has no '{missing}'."
            : stranger is null ? null
            : sections.Length == 0 ? $"the method sends nothing, so there is no '{stranger}'."
            : $"the method has no '{stranger}', but {string.Join(", ", sections.Select(section => $"'{section.Name}'"))}.";
    }

    private static IEnumerable<(string Name, bool Needed)> Of(Method method, Draft draft)
    {
        if (method.Http is not { } http)
        {
            string only = draft.Spec.Api?.Kind == Protocol.JsonRpc ? "params" : "request";
            return method.Request is null ? [] : [(only, true)];
        }

        Field[] fields = [.. draft.RecordOf(method.Request)?.Fields ?? []];
        Field? whole = fields.FirstOrDefault(field => field.In is FieldIn.Body or FieldIn.FormMap);
        (string, bool)? body = http.Body switch
        {
            HttpBody.Form => ("form", whole is not { Optional: true }),
            HttpBody.Members or HttpBody.Whole => ("body", whole is not { Optional: true }),
            _ => null,
        };
        return
        [
            .. Section("path", FieldIn.Path, fields),
            .. Section("query", FieldIn.Query, fields),
            .. draft.Header.Headers.Count > 0 && fields.All(field => field.In != FieldIn.Header) ? [("headers", false)] : Section("headers", FieldIn.Header, fields),
            .. body is { } sent ? [sent] : Array.Empty<(string, bool)>(),
        ];
    }

    private static IEnumerable<(string, bool)> Section(string name, FieldIn place, Field[] fields)
    {
        Field[] own = [.. fields.Where(field => field.In == place)];
        return own.Length == 0 ? [] : [(name, own.Any(field => !field.Optional && field.Type is not ScalarType { Const: not null }))];
    }
}
