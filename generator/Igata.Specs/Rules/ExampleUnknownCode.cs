using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class ExampleUnknownCode : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        if (draft.Spec.Api?.Errors is not { Code: { } place } errors)
        {
            return;
        }

        HashSet<string> known = [.. errors.Codes.Select(code => code.Code.Value)];
        string pointer = ApiBuilder.Pointer(place.Value)!;
        foreach (ExampleSpec example in draft.Spec.Methods.SelectMany(method => method.Examples))
        {
            if (Find(example.Error?.Body, pointer) is JsonLeaf code && !known.Contains(After(code.Scalar.Text, errors.After?.Value)))
            {
                string written = After(code.Scalar.Text, errors.After?.Value);
                findings.Add(Catalog.ExampleUnknownCode, code.Place, written, Suggestion.For(written, known));
            }
        }
    }

    private static string After(string code, string? separator)
    {
        int at = string.IsNullOrEmpty(separator) ? -1 : code.LastIndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? code : code.Substring(at + separator!.Length);
    }

    private static JsonNode? Find(JsonNode? body, string pointer) => pointer
        .Split('/')
        .Skip(1)
        .Select(step => step.Replace("~1", "/").Replace("~0", "~"))
        .Aggregate(body, (node, step) => (node as JsonObject)?[step]);
}
