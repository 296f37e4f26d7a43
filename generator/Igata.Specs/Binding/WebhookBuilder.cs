using Igata.Specs.Model;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds webhooks.</summary>
internal sealed class WebhookBuilder(BoundSpec boundSpec, ShapeBuilder shapes)
{
    private readonly RestBuilder _rest = new(boundSpec, shapes);

    public static string GetName(WebhookSpec webhook) => webhook.Call.As?.Value ?? CSharpName.Create(webhook.Call.Key.Value);

    /// <summary>Returns what names a webhook on the wire.</summary>
    public static string GetKey(WebhookSpec webhook, ReceiverSpec? receiver) =>
        receiver?.DispatchHeader is null ? KebabCase.Create(webhook.Call.Key.Value) : webhook.Call.Key.Value;

    public void Declare(WebhookSpec webhook)
    {
        MethodSpec spec = webhook.Call;
        string name = GetName(webhook);
        string owner = name + "Webhook";
        bool hasParts = spec.Request is null && (spec.Rest.Bodies.Count > 0 || spec.Rest.Headers is not null || spec.Rest.Query is not null);
        HttpCall? call = hasParts ? _rest.BuildCall(spec) with { Verb = "POST" } : null;
        TypeRef? request = call is not null ? _rest.BuildRequest(spec, owner, call) : Bind(spec.Request, owner + "Request", owner, spec);
        string key = GetKey(webhook, boundSpec.Spec.Api?.Receiver);
        var model = new Method
        {
            Wire = spec.Wire,
            Name = owner,
            Target = key,
            File = spec.File.Path,
            Docs = spec.Docs,
            Lifecycle = Replacements.ResolveWebhook(spec.Lifecycle, boundSpec),
            Http = call,
            Request = request,
            Response = Bind(spec.Response, owner + "Response", owner, spec),
            Errors = new MethodErrors { Codes = spec.Errors.Codes.Select(code => code.Code.Value).ToEquatableArray() },
            Examples = spec.Examples.Select(BuildExample).ToEquatableArray(),
        };
        boundSpec.Webhooks.Add(new BoundWebhook(webhook, new Webhook
        {
            Name = name,
            Key = key,
            Call = model,
            IsResponseOptional = spec.Response?.Optional ?? false,
            Answers = BuildAnswers(webhook, owner, request),
            Status = webhook.Status?.Value ?? 200,
            Signature = ReceiverBuilder.BuildSignature(webhook.Signature),
        }));
    }

    private TypeRef? Bind(BodySpec? body, string name, string owner, MethodSpec spec) =>
        body is null ? null : shapes.BindBody(body, new NamingScope(name, owner, spec.File, body.Location), []);

    private EquatableArray<WebhookAnswer> BuildAnswers(WebhookSpec webhook, string owner, TypeRef? request)
    {
        if (webhook.Answers is not { } answers)
        {
            return [];
        }

        var scope = new NamingScope(owner + "Answer", owner, webhook.Call.File, answers.Location);
        UnionDef? union = request is DefinedType { Name: var name } ? boundSpec.FindType(name) as UnionDef : null;
        return shapes.BindFields(answers, scope, FieldLocation.Member)
            .Select(field => new WebhookAnswer(
                union?.Cases.FirstOrDefault(unionCase => (unionCase.Wire ?? unionCase.Name) == field.Wire)?.Name ?? field.Name,
                field.Wire,
                field.Optional && field.Type is not NullableType ? new NullableType(field.Type) : field.Type))
            .ToEquatableArray();
    }

    private static Example BuildExample(ExampleSpec example) => new()
    {
        Summary = example.Summary,
        Call = new ExampleCall
        {
            Query = Format(example.Call["query"]),
            Headers = Format(example.Call["headers"]),
            Form = Format(example.Call["form"]),
            Body = Format(example.Call["request"]),
            Content = ExampleContent.ReadBase64(example.Call["content"]),
        },
        Response = Format(example.Response?.Value),
        Error = example.Error is { } error ? new ExampleError(error.Status?.Value, Format(error.Body)) : null,
    };

    private static string? Format(JsonNode? node) => node is null ? null : CanonicalJson.Format(node);
}
