using System.Globalization;
using System.Text.Json.Nodes;
using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.OpenApi;

/// <summary>Writes webhooks, which are requests of the service to its users.</summary>
internal sealed class WebhookWriter(ExportContext context, ParameterWriter parameters)
{
    private static readonly Dictionary<string, string> NoNames = [];

    private readonly ContentWriter _contents = new(context);

    /// <summary>Returns the webhooks by their keys, or null if there are none.</summary>
    public JsonObject? Write()
    {
        var webhooks = new JsonObject();
        foreach (Webhook webhook in context.Api.Webhooks)
        {
            webhooks[webhook.Key] = new JsonObject { ["post"] = Write(webhook) };
        }

        return webhooks.Count > 0 ? webhooks : null;
    }

    private JsonObject Write(Webhook webhook)
    {
        Method call = webhook.Call;
        // A receiver does not check limits, so an example may contradict them, and a document whose examples do is invalid.
        var examples = new MethodExamples([]);
        JsonObject operation = new() { ["operationId"] = call.Name };
        operation.SetAll(InfoWriter.Describe(call, context));
        operation["security"] = new JsonArray();
        if (call.Http is not null)
        {
            JsonArray all = parameters.Write(call, NoNames, examples);
            operation.Set("parameters", all.Count > 0 ? all : null);
            operation.Set("requestBody", _contents.WriteRequest(call, examples));
        }
        else if (call.Request is { } request)
        {
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject { [context.Api.ContentType] = ContentWriter.CreateMedia(context.Schemas.Write(request, webhook.Name), _ => { }) },
            };
        }

        operation["responses"] = WriteResponses(webhook);
        return operation;
    }

    private JsonObject WriteResponses(Webhook webhook)
    {
        TypeRef[] bodies = [.. webhook.Responses.Select(type => type is NullableType nullable ? nullable.Inner : type).Distinct()];
        int status = bodies.Length > 0 ? 200 : webhook.Status;
        var response = new JsonObject { ["description"] = "The user accepts the request." };
        if (bodies.Length > 0)
        {
            JsonObject schema = bodies.Length == 1 ? context.Schemas.Write(bodies[0], webhook.Name) : new JsonObject { ["anyOf"] = JsonNodes.CreateList(bodies.Select(body => context.Schemas.Write(body, webhook.Name))) };
            response["content"] = new JsonObject { [context.Api.ContentType] = ContentWriter.CreateMedia(schema, _ => { }) };
        }

        return new JsonObject { [status.ToString(CultureInfo.InvariantCulture)] = response };
    }
}
