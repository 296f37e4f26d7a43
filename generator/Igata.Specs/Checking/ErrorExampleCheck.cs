using System.Globalization;
using Igata.Specs.Binding;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Finds the error code in the error of an example of a method, as a client does.</summary>
internal sealed class ErrorExampleCheck(ApiSpec api, MethodSpec method)
{
    private readonly ErrorsSpec _errors = method.Errors.Own is { HasCodeLocation: true } own ? own : api.Errors;

    /// <summary>Whether the spec says where the code is.</summary>
    public bool HasCodeLocation => _errors.HasCodeLocation;

    /// <summary>Finds the code, or returns null if the example has none.</summary>
    public Located<string>? FindCode(ErrorResponseSpec error)
    {
        if (!_errors.HasCodeLocation)
        {
            return api.Kind == Protocol.JsonRpc ? error.Code : FindStatus(error);
        }

        JsonNode? body = api.Kind == Protocol.JsonRpc ? error.Data : error.Body;
        IEnumerable<JsonNode?> locations = [FindHeader(error), .. _errors.Code.Select(code => Find(body, HeaderBuilder.ToJsonPointer(code.Value)))];
        return locations.OfType<JsonLeaf>().Select(leaf => new Located<string>(TrimCode(leaf.Scalar.Text), leaf.Location)).FirstOrDefault()
            ?? (api.Kind == Protocol.JsonRpc ? error.Code : null);
    }

    /// <summary>Finds the declared code by which a client reads the error: the code itself, the status, or the class of the status.</summary>
    public string? FindDeclaredCode(ErrorResponseSpec error)
    {
        string? status = api.Kind == Protocol.JsonRpc ? null : FindStatus(error)?.Value;
        string?[] candidates = [FindCode(error)?.Value, status, status is null ? null : status.Substring(0, 1) + "XX"];
        return candidates.FirstOrDefault(candidate => candidate is not null && api.Errors.Codes.Any(code => code.Code.Value == candidate));
    }

    private static Located<string>? FindStatus(ErrorResponseSpec error) =>
        error.Status is { } status ? new Located<string>(status.Value.ToString(CultureInfo.InvariantCulture), status.Location) : null;

    private JsonNode? FindHeader(ErrorResponseSpec error) => (error.Headers as JsonObject)?.Members
        .FirstOrDefault(header => string.Equals(header.Name.Value, _errors.Header?.Value, StringComparison.OrdinalIgnoreCase))?.Value;

    private string TrimCode(string code)
    {
        int last = _errors.After is { Value.Length: > 0 } after ? code.LastIndexOf(after.Value, StringComparison.Ordinal) : -1;
        string rest = last < 0 ? code : code.Substring(last + _errors.After!.Value.Length);
        int first = _errors.Before is { Value.Length: > 0 } before ? rest.IndexOf(before.Value, StringComparison.Ordinal) : -1;
        return first < 0 ? rest : rest.Substring(0, first);
    }

    private static JsonNode? Find(JsonNode? body, string pointer) => pointer
        .Split('/')
        .Skip(1)
        .Select(segment => segment.Replace("~1", "/").Replace("~0", "~"))
        .Aggregate(body, (node, segment) => (node as JsonObject)?[segment]);
}
