using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class ExampleMismatch : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (boundSpec.Spec.Api is { Protocol: null })
        {
            return;
        }

        Protocol protocol = boundSpec.Spec.Api?.Kind ?? Protocol.TargetHeader;
        foreach (BoundMethod method in boundSpec.Methods)
        {
            foreach (ExampleSpec example in method.Spec.Examples)
            {
                DiagnosticReason? reason = ExampleSections.FindCallProblem(method.Spec.Key.Value, example.Call, method.Model, boundSpec) ??
                    FindResponseProblem(example, method.Model, protocol) ??
                    FindErrorProblem(example.Error, boundSpec.Spec.Api);
                if (reason is not null)
                {
                    diagnostics.Add(reason, example.Location);
                }
            }
        }
    }

    private static DiagnosticReason? FindResponseProblem(ExampleSpec example, Method method, Protocol protocol)
    {
        string requiredSection = protocol.GetInfo().Response;
        bool responses = method.Http is not null || method.Response is not null;
        return example switch
        {
            { Response: not null, Error: not null } => new(Catalog.ExampleWithResponseAndError, requiredSection),
            { Response.Keyword.Value: var keyword } when keyword != requiredSection => new(Catalog.WrongResponseKeyword, keyword, requiredSection),
            { Response: null, Error: null } when responses => new(Catalog.ExampleWithoutResponse, requiredSection),
            { Response: not null } when !responses => new(Catalog.UnexpectedExampleResponse, requiredSection),
            { Response.Value: var response } when method.Http is { } http => FindPartsProblem(response, http),
            _ => null,
        };
    }

    private static DiagnosticReason? FindPartsProblem(JsonNode response, HttpCall http)
    {
        string[] allowed = [.. Keywords.ResponseExample.Select(keyword => keyword.Name)];
        if (ResponseExample.TryCreate(response) is not { } parts || ((JsonObject)response).Members.Any(member => !allowed.Contains(member.Name.Value)))
        {
            return new DiagnosticReason(Catalog.WrongExampleResponse);
        }

        HttpResponse? httpResponse = ResponseExampleCheck.FindResponse(parts, http);
        string statuses = string.Join(", ", http.Responses.Select(declared => declared.Status));
        return httpResponse is null && parts.Status is null ? new DiagnosticReason(Catalog.MissingExampleStatus, statuses)
            : httpResponse is null ? new DiagnosticReason(Catalog.UndeclaredExampleStatus, parts.Status!, statuses)
            : httpResponse.Body is HttpBodyKind.None && (parts.Body ?? parts.Content ?? parts.Items) is not null ? new DiagnosticReason(Catalog.UnexpectedExampleBody, httpResponse.Status)
            : httpResponse.Body is HttpBodyKind.Whole or HttpBodyKind.Members && !httpResponse.IsBodyOptional && parts.Body is null ? new DiagnosticReason(Catalog.MissingExampleBody, httpResponse.Status)
            : FindItemsProblem(parts, httpResponse) is { } problem ? problem
            : parts.Headers is not (null or JsonObject) ? new DiagnosticReason(Catalog.WrongExampleHeaders)
            : null;
    }

    private static DiagnosticReason? FindItemsProblem(ResponseExample parts, HttpResponse response)
    {
        string expected = response.StreamKind switch
        {
            StreamKind.Events => "events",
            StreamKind.Lines => "lines",
            null => response.Body is HttpBodyKind.Content or HttpBodyKind.Text ? "content" : "body",
            _ => throw new InvalidOperationException($"The stream {response.StreamKind} is not defined."),
        };
        (string Keyword, JsonNode? Value)[] written = [("body", parts.Body), ("content", parts.Content), ("events", parts.Events), ("lines", parts.Lines)];
        return written.FirstOrDefault(part => part.Value is not null && part.Keyword != expected).Keyword is { } other ? new DiagnosticReason(Catalog.WrongExampleBodyKeyword, response.Status, expected, other)
            : response.StreamKind is not null && parts.Items is not JsonList ? new DiagnosticReason(Catalog.MissingExampleItems, response.Status, expected)
            : null;
    }

    private static DiagnosticReason? FindErrorProblem(ErrorResponseSpec? error, ApiSpec? api)
    {
        if (error is null || api is null)
        {
            return null;
        }

        string[] allowed = api.Kind == Protocol.JsonRpc ? ["code", "message", "data"] : ["status", "headers", "body"];
        string? unknownKeyword = error.DeclaredKeywords.Select(keyword => keyword.Value).FirstOrDefault(keyword => !allowed.Contains(keyword));
        return unknownKeyword is not null ? new DiagnosticReason(Catalog.WrongExampleErrorKeyword, unknownKeyword, allowed[0], allowed[1], allowed[2])
            : api.Kind == Protocol.JsonRpc && error.Code is null ? new DiagnosticReason(Catalog.MissingExampleErrorKeyword, "code")
            : api.Kind == Protocol.Rest && error.Status is null ? new DiagnosticReason(Catalog.MissingExampleErrorKeyword, "status")
            : error.Headers is not (null or JsonObject) ? new DiagnosticReason(Catalog.WrongExampleHeaders)
            : null;
    }
}
