using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;
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
                string? reason = ExampleSections.FindCallProblem(example.Call, method.Model, boundSpec) ??
                    FindResponseProblem(example, method.Model, protocol) ??
                    FindErrorProblem(example.Error, boundSpec.Spec.Api);
                if (reason is not null)
                {
                    diagnostics.Add(Catalog.ExampleMismatch, example.Location, reason);
                }
            }
        }
    }

    private static string? FindResponseProblem(ExampleSpec example, Method method, Protocol protocol)
    {
        string requiredSection = protocol == Protocol.JsonRpc ? "result" : "response";
        bool responses = method.Http is not null || method.Response is not null;
        return example switch
        {
            { Response: not null, Error: not null } => $"it has both '{requiredSection}' and 'error'.",
            { Response.Keyword.Value: var keyword } when keyword != requiredSection => $"it has '{keyword}' where '{requiredSection}' is wanted.",
            { Response: null, Error: null } when responses => $"it has neither '{requiredSection}' nor 'error'.",
            { Response: not null } when !responses => $"the method has no '{requiredSection}'; what comes back is not looked at.",
            { Response.Value: var response } when method.Http is { } http => FindPartsProblem(response, http),
            _ => null,
        };
    }

    private static string? FindPartsProblem(JsonNode response, HttpCall http)
    {
        string[] allowed = [.. Keywords.ResponseExample.Select(keyword => keyword.Name)];
        if (ResponseExample.TryCreate(response) is not { } parts || ((JsonObject)response).Members.Any(member => !allowed.Contains(member.Name.Value)))
        {
            return "its 'response' is a mapping of 'status', 'headers' and 'body'.";
        }

        HttpResponse? httpResponse = ResponseExampleCheck.FindResponse(parts, http);
        string statuses = string.Join(", ", http.Responses.Select(declared => declared.Status));
        return httpResponse is null && parts.Status is null ? $"its 'response' needs a 'status' of {statuses}."
            : httpResponse is null ? $"{parts.Status} is none of its statuses: {statuses}."
            : httpResponse.Body is HttpBodyKind.None && parts.Body is not null ? $"the response with {httpResponse.Status} has no body."
            : httpResponse.Body is HttpBodyKind.Whole or HttpBodyKind.Members && parts.Body is null ? $"the response with {httpResponse.Status} has a body."
            : parts.Headers is not (null or JsonObject) ? "its 'headers' are a mapping."
            : null;
    }

    private static string? FindErrorProblem(ErrorResponseSpec? error, ApiSpec? api)
    {
        if (error is null || api is null)
        {
            return null;
        }

        string[] allowed = api.Kind == Protocol.JsonRpc ? ["code", "message", "data"] : ["status", "headers", "body"];
        string? unknownKeyword = error.DeclaredKeywords.Select(keyword => keyword.Value).FirstOrDefault(keyword => !allowed.Contains(keyword));
        return unknownKeyword is not null ? $"its 'error' has '{unknownKeyword}'; that of this protocol has '{allowed[0]}', '{allowed[1]}' and '{allowed[2]}'."
            : api.Kind == Protocol.JsonRpc && error.Code is null ? "its 'error' needs a 'code'."
            : api.Kind == Protocol.Rest && error.Status is null ? "its 'error' needs a 'status'."
            : error.Headers is not (null or JsonObject) ? "its 'headers' are a mapping."
            : null;
    }
}
