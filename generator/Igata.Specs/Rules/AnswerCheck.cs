using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Holds what comes back in an example to what the method answers with.</summary>
internal sealed class AnswerCheck(Draft draft, Findings findings)
{
    private readonly ValueCheck _values = new(draft, findings, limits: false);

    public void Check(ExampleSpec example, Method method)
    {
        if (example.Error is { } error)
        {
            Error(error);
        }

        if (example.Response is not var (_, response))
        {
            return;
        }

        if (method.Http is { } http)
        {
            Parts(response, http, method);
        }
        else if (method.Response is { } type)
        {
            _values.Check(response, type);
        }
    }

    private void Parts(JsonNode response, HttpCall http, Method method)
    {
        AnswerExample? parts = AnswerExample.Of(response);
        if (parts is null || Answer(parts, http) is not { } answer)
        {
            return;
        }

        Field[] fields = [.. http.HasResponseRecord ? (draft.RecordOf(method.Response)?.Fields ?? []).Where(field => answer.Fields.Contains(field.Name)) : []];
        Headers(parts.Headers, [.. fields.Where(field => field.In == FieldIn.Header)], (response as JsonObject)!.Place);
        TypeRef? whole = http.HasResponseRecord ? fields.FirstOrDefault(field => field.In == FieldIn.Body)?.Type : method.Response;
        if (parts.Body is JsonObject members && http.HasResponseRecord && answer.Body == HttpBody.Members)
        {
            _values.CheckFields(members, [.. fields.Where(field => field.In == FieldIn.Member)], "'body'");
        }
        else if (parts.Body is { } body && answer.Body == HttpBody.Whole && whole is not null)
        {
            _values.Check(body, whole);
        }
    }

    private void Headers(JsonNode? node, Field[] fields, Place place)
    {
        JsonObject? headers = node as JsonObject;
        foreach (Field field in fields)
        {
            JsonMember? header = headers?.Members.FirstOrDefault(member => string.Equals(member.Name.Value, field.Wire, StringComparison.OrdinalIgnoreCase));
            if (header is not null)
            {
                Header(header.Value, field.Type);
            }
            else if (!field.Optional)
            {
                findings.Add(Catalog.ExampleMissingMember, node?.Place ?? place, "'headers'", field.Wire);
            }
        }
    }

    // A header is a text: a number in it may stand in quotes, and a list may be written as it travels.
    private void Header(JsonNode value, TypeRef type)
    {
        TypeRef core = TypeRefs.Core(type);
        if (value is not JsonLeaf leaf)
        {
            _values.Check(value, type);
        }
        else if (core is not ListType)
        {
            bool number = leaf.Scalar.Kind == JsonKind.String && JsonNumber.IsNumber(leaf.Scalar.Text) && UnionCases.Kinds(core, draft).Contains(JsonKind.Number);
            _values.Check(number ? leaf with { Scalar = new JsonScalar(JsonKind.Number, leaf.Scalar.Text) } : leaf, type);
        }
    }

    private void Error(ErrorAnswerSpec error)
    {
        JsonNode? body = error.Body ?? error.Data;
        string? code = draft.Spec.Api is { } api ? ExampleErrors.CodeOf(error, api)?.Value : null;
        ErrorCode? known = draft.Header.Errors.Codes.FirstOrDefault(defined => defined.Code == code);
        if (body is not null && (known?.Body ?? draft.Header.Errors.Body) is { } type)
        {
            _values.Check(body, type);
        }

        // Failures are seldom documented with all their headers.
        if (error.Headers is not null)
        {
            Headers(error.Headers, [.. known?.Headers ?? []], error.Place);
        }
    }

    /// <summary>The answer of this status; of one answer, when no status is written.</summary>
    public static HttpAnswer? Answer(AnswerExample example, HttpCall http) =>
        example.Status is { } status ? http.Answers.FirstOrDefault(answer => answer.Status == status)
        : http.Answers.Count == 1 ? http.Answers[0]
        : null;
}
