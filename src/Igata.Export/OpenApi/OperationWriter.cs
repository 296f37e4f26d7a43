using System.Globalization;
using System.Text.Json.Nodes;
using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.OpenApi;

/// <summary>Writes methods of REST as operations.</summary>
internal sealed class OperationWriter
{
    private readonly ExportContext _context;
    private readonly ServerWriter _servers;
    private readonly SecurityWriter _security;
    private readonly ParameterWriter _parameters;
    private readonly ContentWriter _contents;
    private readonly ErrorWriter _errors;

    public OperationWriter(ExportContext context, ServerWriter servers, SecurityWriter security, ParameterWriter parameters)
    {
        (_context, _servers, _security, _parameters) = (context, servers, security, parameters);
        _contents = new ContentWriter(context);
        _errors = new ErrorWriter(context, parameters);
    }

    /// <summary>Returns the operation of a method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="pathNames">The names of path parameters in the document, if they are not those of the method.</param>
    public JsonObject Write(Method method, IReadOnlyDictionary<string, string> pathNames)
    {
        Method[] variants = [.. _context.Api.Methods.Where(other => other.VariantOf == method.Name)];
        var examples = new MethodExamples(method.Examples.Concat(variants.SelectMany(variant => variant.Examples)).Distinct());
        JsonObject operation = [];
        operation.Set("tags", ExportContext.FindGroup(method) is { } group ? JsonNodes.CreateTexts([group]) : null);
        operation["operationId"] = method.Name;
        operation.SetAll(InfoWriter.Describe(method, _context));
        InfoWriter.AddTraits(operation, method, method.Http!.Verb is "GET" or "PUT" or "DELETE" or "HEAD");
        operation.Set("servers", _servers.WriteMethod(method));
        operation.Set("security", method.Auth is { } auth ? _security.Write(auth) : null);
        JsonArray parameters = _parameters.Write(method, pathNames, examples);
        operation.Set("parameters", parameters.Count > 0 ? parameters : null);
        operation.Set("requestBody", _contents.WriteRequest(method, examples));
        operation["responses"] = WriteResponses(method, variants, examples);
        return operation;
    }

    private JsonObject WriteResponses(Method method, Method[] variants, MethodExamples examples)
    {
        var responses = new JsonObject();
        foreach (HttpResponse response in method.Http!.Responses)
        {
            responses[response.Status.ToString(CultureInfo.InvariantCulture)] = WriteResponse(method, response, variants, examples);
        }

        foreach ((string status, JsonObject error) in _errors.Write(method, examples))
        {
            responses[status] = error;
        }

        return responses;
    }

    private JsonObject WriteResponse(Method method, HttpResponse response, Method[] variants, MethodExamples examples)
    {
        var written = new JsonObject { ["description"] = Descriptions.Join(response.Docs) ?? StatusTexts.Get(response.Status) };
        RecordDef? record = method.Http!.HasResponseRecord ? _context.Types.FindRecord(method.Response) : null;
        written.Set("headers", _parameters.WriteHeaders((record?.Fields ?? []).Where(field => field.Location is FieldLocation.Header && response.Fields.Contains(field.Name)).Select(field => ContentWriter.Require(field, response)), method.Name));
        var content = new JsonObject();
        foreach ((Method owner, HttpResponse body) in variants.Select(variant => (variant, variant.Http!.Responses.First(other => other.Status == response.Status))).Prepend((method, response)))
        {
            foreach ((string media, JsonObject value) in _contents.WriteResponse(owner, body, AddExamples(body, owner, examples)))
            {
                content.TryAdd(media, value);
            }
        }

        return written.Set("content", content.Count > 0 ? content : null);
    }

    private static Action<JsonObject> AddExamples(HttpResponse response, Method method, MethodExamples examples) => content => examples.AddResponse(
        content,
        example => example.Error is null && method.Examples.Contains(example) && (example.Status ?? method.Http!.Responses[0].Status) == response.Status,
        example => example.Response is { } body ? JsonNodes.Parse(body) : response.Body is HttpBodyKind.Text ? MethodExamples.ReadText(example.Content) : null);
}
