using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>
/// Checks examples of webhooks. A request need not satisfy the limits, because the service can be newer than the spec; what a receiver
/// returns must.
/// </summary>
internal sealed class WrongWebhookExample : ISpecRule
{
    private static readonly string[] Sections = ["request", "headers", "query", "form", "content"];

    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        var received = new ValueCheck(boundSpec, diagnostics, limits: false);
        var sent = new ValueCheck(boundSpec, diagnostics, limits: true);
        foreach (BoundWebhook webhook in boundSpec.Webhooks)
        {
            foreach (ExampleSpec example in webhook.Spec.Call.Examples)
            {
                TypeRef? response = FindResponse(webhook.Model, example, boundSpec);
                if (FindProblem(webhook, example, response) is { } reason)
                {
                    diagnostics.Add(reason, example.Location);
                    continue;
                }

                CheckRequest(webhook.Model.Call, example.Call, boundSpec, received);
                if (response is not null && example.Response is var (_, value))
                {
                    sent.Check(value, response);
                }
            }
        }
    }

    private static DiagnosticReason? FindProblem(BoundWebhook webhook, ExampleSpec example, TypeRef? response)
    {
        string key = webhook.Spec.Call.Key.Value;
        string[] allowed = [.. Sections.Where(section => webhook.Spec.Call.DeclaredKeywords.Any(keyword => keyword.Value == section))];
        string? unknown = example.Call.Sections.Select(section => section.Keyword.Value).FirstOrDefault(section => !allowed.Contains(section));
        string? missing = allowed.FirstOrDefault(section => section is "request" or "form" && example.Call[section] is null);
        bool isOptional = webhook.Model.IsResponseOptional || response is NullableType;
        return example.Setup.Count > 0 ? new DiagnosticReason(Catalog.WebhookExampleWithSetup)
            : unknown is not null ? new DiagnosticReason(Catalog.UnknownExampleSection, key, unknown, string.Join(", ", allowed.Select(name => $"'{name}'")))
            : missing is not null ? new DiagnosticReason(Catalog.MissingExampleSection, key, missing)
            : example switch
            {
                { Response: not null, Error: not null } => new(Catalog.ExampleWithResponseAndError, "response"),
                { Response.Keyword.Value: var keyword and not "response" } => new(Catalog.WrongResponseKeyword, keyword, "response"),
                { Response: not null } when response is null => new(Catalog.UnexpectedExampleResponse, "response"),
                { Response: null, Error: null } when response is not null && !isOptional => new(Catalog.ExampleWithoutResponse, "response"),
                _ => null,
            };
    }

    private static void CheckRequest(Method call, CallSpec sections, BoundSpec boundSpec, ValueCheck values)
    {
        Field[] fields = call.Http is null ? [] : [.. boundSpec.FindRecord(call.Request)?.Fields ?? []];
        TypeRef? body = call.Http is null ? call.Request : fields.FirstOrDefault(field => field.Location is FieldLocation.Body)?.Type;
        if (sections["request"] is { } request && body is not null)
        {
            values.Check(request, body);
        }
        else if (sections["request"] is JsonObject members)
        {
            values.CheckFields(members, [.. fields.Where(field => field.Location is FieldLocation.Member)], "request");
        }

        foreach ((string section, FieldLocation location) in new[] { ("headers", FieldLocation.Header), ("query", FieldLocation.Query), ("form", FieldLocation.Form) })
        {
            if (sections[section] is JsonObject parameters && fields.All(field => field.Location is not FieldLocation.FormMap))
            {
                values.CheckFields(parameters, [.. fields.Where(field => field.Location == location)], section);
            }
        }
    }

    /// <summary>Finds the type of the response to an example, which can depend on the case of the request.</summary>
    private static TypeRef? FindResponse(Webhook webhook, ExampleSpec example, BoundSpec boundSpec) =>
        FindCase(webhook, example, boundSpec) is { } name && webhook.Answers.FirstOrDefault(answer => answer.Case == name) is { } own ? own.Type : webhook.Call.Response;

    private static string? FindCase(Webhook webhook, ExampleSpec example, BoundSpec boundSpec)
    {
        if (webhook.FindUnion(boundSpec.FindType) is not { } union || example.Call["request"] is not JsonObject request)
        {
            return null;
        }

        string? wire = union.Discriminator is { } discriminator ? (request[discriminator] as JsonLeaf)?.Scalar.Text
            : union.Form is UnionForm.ByKey ? request.Members.Select(member => member.Name.Value).FirstOrDefault(key => union.Cases.Any(unionCase => unionCase.Wire == key))
            : null;
        return wire is null ? null : union.Cases.FirstOrDefault(unionCase => unionCase.Wire == wire)?.Name;
    }
}
