using System.Text.Json.Nodes;
using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.OpenApi;

/// <summary>Writes an API whose operation is in a header: one operation with the bodies of all methods.</summary>
internal sealed class TargetWriter(ExportContext context, SecurityWriter security, ParameterWriter parameters)
{
    private const string Warning = "OpenAPI finds an operation by verb and path, and this API by a header. It is one POST with the bodies of all methods as 'oneOf'; '" + Extensions.Target + "' says which body belongs to which value of the header. A body can be valid as several of them.";

    private readonly ErrorWriter _errors = new(context, parameters);

    public JsonObject Write()
    {
        context.Report.Add(null, Warning);
        Method[] methods = [.. context.GetMethods()];
        var targets = new JsonObject();
        foreach (Method method in methods)
        {
            targets[method.Target] = WriteTarget(method);
        }

        JsonObject operation = new() { ["operationId"] = context.Api.Name + "Call" };
        operation["summary"] = $"Calls the method that the header {context.Api.DispatchHeader} names.";
        operation.Set("security", WriteSecurity(methods));
        operation["parameters"] = WriteParameters(methods);
        operation.Set("requestBody", WriteRequest(methods));
        operation["responses"] = WriteResponses(methods);
        operation[Extensions.Target] = targets;
        return new JsonObject { ["/"] = new JsonObject { ["post"] = operation } };
    }

    private JsonObject WriteTarget(Method method)
    {
        JsonObject target = InfoWriter.Describe(method, context);
        target.SetText(Extensions.Name, method.Target.EndsWith("." + method.Name, StringComparison.Ordinal) ? null : method.Name);
        InfoWriter.AddTraits(target, method, isIdempotentByDefault: false);
        if (method.Endpoint is not null)
        {
            context.Report.Add(method.Name, "The endpoint of the method is only in 'x-igata': all methods are one operation.");
        }

        target.Set("request", method.Request is null ? null : WriteOwnBody(method.Request, method.Name));
        target.Set("response", method.Response is null ? null : WriteOwnBody(method.Response, method.Name));
        return target.Set("examples", WriteExamples(method));
    }

    // A body of one method can be valid as that of another, so an example of the operation as a whole would be that of several.
    private static JsonObject? WriteExamples(Method method)
    {
        var examples = new JsonObject();
        foreach (Example example in method.Examples)
        {
            string name = example.Summary ?? "example";
            for (int i = 2; examples.ContainsKey(name); i++)
            {
                name = $"{example.Summary ?? "example"} {i}";
            }

            var written = new JsonObject();
            written.Set("request", example.Call.Body is { } request ? JsonNodes.Parse(request) : null);
            written.Set("response", example.Response is { } response ? JsonNodes.Parse(response) : null);
            written.Set("error", example.Error is { } error ? new JsonObject().Set("status", error.Status).Set("body", error.Body is { } body ? JsonNodes.Parse(body) : null) : null);
            examples[name] = written;
        }

        return examples.Count > 0 ? examples : null;
    }

    // What is written in place at a method gets a name, so that the extension can refer to it.
    private JsonObject WriteBody(TypeRef type, string subject)
    {
        if (type is DefinedType defined)
        {
            context.Schemas.Name(defined.Name);
        }

        return context.Schemas.Write(type, subject);
    }

    private JsonObject WriteOwnBody(TypeRef type, string subject) =>
        WriteBody(type, subject).SetFlag(Extensions.InPlace, type is DefinedType defined && context.Types.Get(defined.Name).Owner is not null);

    private JsonArray? WriteSecurity(Method[] methods)
    {
        JsonArray[] all = [.. methods.Where(method => method.Auth is not null).Select(method => security.Write(method.Auth!)).DistinctBy(requirements => requirements.ToJsonString())];
        if (all.Length == 0)
        {
            return null;
        }

        context.Report.Add(null, "The authentication of a method is exported as one of several: all methods are one operation.");
        return JsonNodes.CreateList(all.Prepend(security.Write(context.Api.Auth)).SelectMany(requirements => requirements.Count == 0 ? [new JsonObject()] : requirements.Select(requirement => requirement!.DeepClone())).DistinctBy(requirement => requirement.ToJsonString()));
    }

    private JsonArray WriteParameters(Method[] methods)
    {
        var header = new JsonObject { ["name"] = context.Api.DispatchHeader, ["in"] = "header", ["description"] = "The operation.", ["required"] = true };
        header["schema"] = new JsonObject { ["type"] = "string", ["enum"] = JsonNodes.CreateTexts(methods.Select(method => method.Target)) };
        JsonArray shared = parameters.WriteShared();
        shared.Insert(0, header);
        return shared;
    }

    private JsonObject? WriteRequest(Method[] methods)
    {
        Method[] some = [.. methods.Where(method => method.Request is not null)];
        return some.Length == 0 ? null : new JsonObject()
            .SetFlag("required", some.Length == methods.Length)
            .Set("content", new JsonObject
            {
                [context.Api.ContentType] = ContentWriter.CreateMedia(Combine(some.Select(method => method.Request!)), _ => { }),
            });
    }

    private JsonObject WriteResponses(Method[] methods)
    {
        var success = new JsonObject { ["description"] = "The response of the method." };
        TypeRef[] bodies = [.. methods.Select(method => method.Response).OfType<TypeRef>()];
        if (bodies.Length > 0)
        {
            success["content"] = new JsonObject
            {
                [context.Api.ContentType] = ContentWriter.CreateMedia(Combine(bodies), _ => { }),
            };
        }

        var responses = new JsonObject { ["200"] = success };
        if (methods.Length > 0)
        {
            // One method that has the errors of all.
            Method all = methods[0] with
            {
                Name = context.Api.Name,
                Errors = new MethodErrors { Codes = [.. methods.SelectMany(method => method.Errors.Codes).Distinct()] },
                Absent = [],
            };
            foreach ((string status, JsonObject error) in _errors.Write(all, new MethodExamples([])))
            {
                responses[status] = error;
            }

            foreach (Method method in methods.Where(method => method.Errors.Own is not null || method.Errors.Changed.Count > 0))
            {
                context.Report.Add(method.Name, "The errors that only this method has in another form are only in 'x-igata': all methods are one operation.");
            }
        }

        return responses;
    }

    private JsonObject Combine(IEnumerable<TypeRef> types)
    {
        JsonObject[] bodies = [.. types.Distinct().Select(type => WriteBody(type, context.Api.Name)).DistinctBy(body => body.ToJsonString())];
        return bodies.Length == 1 ? bodies[0] : new JsonObject { ["oneOf"] = JsonNodes.CreateList(bodies) };
    }
}
