using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Checks the response of an example against the responses of its method.</summary>
internal sealed class ResponseExampleCheck(BoundSpec boundSpec, DiagnosticBag diagnostics)
{
    private readonly ValueCheck _values = new(boundSpec, diagnostics, limits: false);

    public void Check(ExampleSpec example, MethodSpec spec, Method method)
    {
        if (example.Error is { } error)
        {
            CheckError(error, spec, method.Errors);
        }

        if (example.Response is not var (_, response))
        {
            return;
        }

        if (method.Http is { } http)
        {
            CheckParts(response, http, method);
        }
        else if (method.Response is { } type)
        {
            _values.Check(response, type);
        }
    }

    private void CheckParts(JsonNode response, HttpCall http, Method method)
    {
        ResponseExample? parts = ResponseExample.TryCreate(response);
        if (parts is null || FindResponse(parts, http) is not { } httpResponse)
        {
            return;
        }

        Field[] fields = [.. http.HasResponseRecord ? (boundSpec.FindRecord(method.Response)?.Fields ?? []).Where(field => httpResponse.Fields.Contains(field.Name)) : []];
        CheckHeaders(parts.Headers, [.. fields.Where(field => field.Location == FieldLocation.Header)], (response as JsonObject)!.Location);
        CallCheck.CheckContent(parts.Content, httpResponse.Body is HttpBodyKind.Text, diagnostics);
        TypeRef? bodyType = http.HasResponseRecord ? fields.FirstOrDefault(field => field.Location == FieldLocation.Body)?.Type : method.Response;
        if (parts.Body is JsonObject members && http.HasResponseRecord && httpResponse.Body == HttpBodyKind.Members)
        {
            _values.CheckFields(members, [.. fields.Where(field => field.Location == FieldLocation.Member)], "body");
        }
        else if (parts.Body is { } body && httpResponse.Body == HttpBodyKind.Whole && bodyType is not null)
        {
            _values.Check(body, bodyType);
        }
        else if (parts.Items is JsonList items && (http.HasResponseRecord ? fields.FirstOrDefault(field => field.Location == FieldLocation.Stream)?.Type : method.Response) is StreamType stream)
        {
            items.Items.ToList().ForEach(item => _values.Check(item, stream.Item));
        }
    }

    private void CheckHeaders(JsonNode? node, Field[] fields, SourceLocation location)
    {
        JsonObject? headers = node as JsonObject;
        foreach (JsonMember other in headers?.Members.Where(member => !fields.Any(field => string.Equals(field.Wire, member.Name.Value, StringComparison.OrdinalIgnoreCase))) ?? [])
        {
            if (FieldNames.FindType(fields, other.Name.Value, StringComparison.OrdinalIgnoreCase) is { } type)
            {
                CheckHeader(other.Value, type);
            }
        }

        foreach (Field field in fields.Where(field => !field.IsFamily))
        {
            JsonMember? header = headers?.Members.FirstOrDefault(member => string.Equals(member.Name.Value, field.Wire, StringComparison.OrdinalIgnoreCase));
            if (header is not null)
            {
                CheckHeader(header.Value, field.Type);
            }
            else if (!field.Optional)
            {
                diagnostics.Add(Catalog.ExampleMissingMember, node?.Location ?? location, "headers", field.Wire);
            }
        }
    }

    // A header is text: a number may be quoted, and a list may be written as it is sent.
    private void CheckHeader(JsonNode value, TypeRef type)
    {
        TypeRef unwrapped = TypeRefExtensions.Unwrap(type);
        if (value is not JsonLeaf leaf)
        {
            _values.Check(value, type);
        }
        else if (unwrapped is not ListType)
        {
            bool number = leaf.Scalar.Kind == JsonKind.String && JsonNumber.IsNumber(leaf.Scalar.Text) && UnionCases.GetKinds(unwrapped, boundSpec).Contains(JsonKind.Number);
            _values.Check(number ? leaf with { Scalar = new JsonScalar(JsonKind.Number, leaf.Scalar.Text) } : leaf, type);
        }
    }

    private void CheckError(ErrorResponseSpec error, MethodSpec spec, MethodErrors errors)
    {
        JsonNode? body = error.Body ?? error.Data;
        string? code = boundSpec.Spec.Api is { } api ? new ErrorExampleCheck(api, spec).FindDeclaredCode(error) : null;
        ErrorCode? errorCode = boundSpec.Header.Errors.Codes.FirstOrDefault(defined => defined.Code == code) is { } declared ? errors.Resolve(declared) : null;
        if (body is not null && errorCode?.Content is null && (errorCode?.Body ?? errors.Own?.Body ?? boundSpec.Header.Errors.Body) is { } type)
        {
            _values.Check(body, type);
        }

        // Errors are rarely documented with all their headers.
        if (error.Headers is not null)
        {
            CheckHeaders(error.Headers, [.. errorCode?.Headers ?? []], error.Location);
        }
    }

    /// <summary>Finds the response with this status; without a status, the only response.</summary>
    public static HttpResponse? FindResponse(ResponseExample example, HttpCall http) =>
        example.Status is { } status ? http.Responses.FirstOrDefault(response => response.Status == status)
        : http.Responses.Count == 1 ? http.Responses[0]
        : null;
}
