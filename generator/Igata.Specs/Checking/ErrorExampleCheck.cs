using System.Globalization;
using Igata.Specs.Binding;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Finds the error code in the error of an example.</summary>
internal static class ErrorExampleCheck
{
    /// <summary>Finds the code as a client does, or returns null if the example has none.</summary>
    public static Located<string>? FindCode(ErrorResponseSpec error, ApiSpec api)
    {
        ErrorsSpec errors = api.Errors;
        if (errors.Code.Count == 0 && errors.Header is null)
        {
            return api.Kind == Protocol.JsonRpc ? error.Code
                : error.Status is { } status ? new Located<string>(status.Value.ToString(CultureInfo.InvariantCulture), status.Location)
                : null;
        }

        JsonNode? body = api.Kind == Protocol.JsonRpc ? error.Data : error.Body;
        IEnumerable<JsonNode?> locations = [FindHeader(error, errors), .. errors.Code.Select(code => Find(body, HeaderBuilder.ToJsonPointer(code.Value)))];
        return locations.OfType<JsonLeaf>().Select(leaf => new Located<string>(TrimCode(leaf.Scalar.Text, errors), leaf.Location)).FirstOrDefault()
            ?? (api.Kind == Protocol.JsonRpc ? error.Code : null);
    }

    private static JsonNode? FindHeader(ErrorResponseSpec error, ErrorsSpec errors) => (error.Headers as JsonObject)?.Members
        .FirstOrDefault(header => string.Equals(header.Name.Value, errors.Header?.Value, StringComparison.OrdinalIgnoreCase))?.Value;

    private static string TrimCode(string code, ErrorsSpec errors)
    {
        int last = errors.After is { Value.Length: > 0 } after ? code.LastIndexOf(after.Value, StringComparison.Ordinal) : -1;
        string rest = last < 0 ? code : code.Substring(last + errors.After!.Value.Length);
        int first = errors.Before is { Value.Length: > 0 } before ? rest.IndexOf(before.Value, StringComparison.Ordinal) : -1;
        return first < 0 ? rest : rest.Substring(0, first);
    }

    private static JsonNode? Find(JsonNode? body, string pointer) => pointer
        .Split('/')
        .Skip(1)
        .Select(segment => segment.Replace("~1", "/").Replace("~0", "~"))
        .Aggregate(body, (node, segment) => (node as JsonObject)?[segment]);
}
