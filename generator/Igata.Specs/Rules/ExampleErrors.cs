using System.Globalization;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Which code the error of an example tells.</summary>
internal static class ExampleErrors
{
    /// <summary>The code as a client would find it, or null: the example does not say.</summary>
    public static Located<string>? CodeOf(ErrorAnswerSpec error, ApiSpec api)
    {
        ErrorsSpec errors = api.Errors;
        if (errors.Code.Count == 0 && errors.Header is null)
        {
            return api.Kind == Protocol.JsonRpc ? error.Code
                : error.Status is { } status ? new Located<string>(status.Value.ToString(CultureInfo.InvariantCulture), status.Place)
                : null;
        }

        JsonNode? body = api.Kind == Protocol.JsonRpc ? error.Data : error.Body;
        IEnumerable<JsonNode?> places = [Header(error, errors), .. errors.Code.Select(code => Find(body, HeaderBuilder.Pointer(code.Value)))];
        return places.OfType<JsonLeaf>().Select(leaf => new Located<string>(Cut(leaf.Scalar.Text, errors), leaf.Place)).FirstOrDefault()
            ?? (api.Kind == Protocol.JsonRpc ? error.Code : null);
    }

    private static JsonNode? Header(ErrorAnswerSpec error, ErrorsSpec errors) => (error.Headers as JsonObject)?.Members
        .FirstOrDefault(header => string.Equals(header.Name.Value, errors.Header?.Value, StringComparison.OrdinalIgnoreCase))?.Value;

    private static string Cut(string code, ErrorsSpec errors)
    {
        int last = errors.After is { Value.Length: > 0 } after ? code.LastIndexOf(after.Value, StringComparison.Ordinal) : -1;
        string rest = last < 0 ? code : code.Substring(last + errors.After!.Value.Length);
        int first = errors.Before is { Value.Length: > 0 } before ? rest.IndexOf(before.Value, StringComparison.Ordinal) : -1;
        return first < 0 ? rest : rest.Substring(0, first);
    }

    private static JsonNode? Find(JsonNode? body, string pointer) => pointer
        .Split('/')
        .Skip(1)
        .Select(step => step.Replace("~1", "/").Replace("~0", "~"))
        .Aggregate(body, (node, step) => (node as JsonObject)?[step]);
}
