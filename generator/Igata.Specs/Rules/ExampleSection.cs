using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class ExampleSection : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        if (draft.Spec.Api is { Protocol: null })
        {
            return;
        }

        Protocol protocol = draft.Spec.Api?.Kind ?? Protocol.TargetHeader;
        foreach (DraftMethod method in draft.Methods)
        {
            foreach (ExampleSpec example in method.Spec.Examples)
            {
                string? why = ExampleSections.CallFault(example.Call, method.Model, draft) ??
                    AnswerFault(example, method.Model, protocol) ??
                    ErrorFault(example.Error, draft.Spec.Api);
                if (why is not null)
                {
                    findings.Add(Catalog.ExampleSection, example.Place, why);
                }
            }
        }
    }

    private static string? AnswerFault(ExampleSpec example, Method method, Protocol protocol)
    {
        string wanted = protocol == Protocol.JsonRpc ? "result" : "response";
        bool answers = method.Http is not null || method.Response is not null;
        return example switch
        {
            { Response: not null, Error: not null } => $"it has both '{wanted}' and 'error'.",
            { Response.Keyword.Value: var keyword } when keyword != wanted => $"it has '{keyword}' where '{wanted}' is wanted.",
            { Response: null, Error: null } when answers => $"it has neither '{wanted}' nor 'error'.",
            { Response: not null } when !answers => $"the method has no '{wanted}'; what comes back is not looked at.",
            { Response.Value: var response } when method.Http is { } http => PartsFault(response, http),
            _ => null,
        };
    }

    private static string? PartsFault(JsonNode response, HttpCall http)
    {
        string[] known = [.. Keywords.AnswerExample.Select(keyword => keyword.Name)];
        if (AnswerExample.Of(response) is not { } parts || ((JsonObject)response).Members.Any(member => !known.Contains(member.Name.Value)))
        {
            return "its 'response' is a mapping of 'status', 'headers' and 'body'.";
        }

        HttpAnswer? answer = AnswerCheck.Answer(parts, http);
        string statuses = string.Join(", ", http.Answers.Select(declared => declared.Status));
        return answer is null && parts.Status is null ? $"its 'response' needs a 'status' of {statuses}."
            : answer is null ? $"{parts.Status} is none of its statuses: {statuses}."
            : answer.Body is HttpBody.None && parts.Body is not null ? $"the response with {answer.Status} has no body."
            : answer.Body is HttpBody.Whole or HttpBody.Members && parts.Body is null ? $"the response with {answer.Status} has a body."
            : parts.Headers is not (null or JsonObject) ? "its 'headers' are a mapping."
            : null;
    }

    private static string? ErrorFault(ErrorAnswerSpec? error, ApiSpec? api)
    {
        if (error is null || api is null)
        {
            return null;
        }

        string[] known = api.Kind == Protocol.JsonRpc ? ["code", "message", "data"] : ["status", "headers", "body"];
        string? stranger = error.Written.Select(written => written.Value).FirstOrDefault(written => !known.Contains(written));
        return stranger is not null ? $"its 'error' has '{stranger}'; that of this protocol has '{known[0]}', '{known[1]}' and '{known[2]}'."
            : api.Kind == Protocol.JsonRpc && error.Code is null ? "its 'error' needs a 'code'."
            : api.Kind == Protocol.Rest && error.Status is null ? "its 'error' needs a 'status'."
            : error.Headers is not (null or JsonObject) ? "its 'headers' are a mapping."
            : null;
    }
}
