using System.Globalization;
using System.Text.Json.Nodes;
using Igata.Export.Reporting;
using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.OpenRpc;

/// <summary>Writes an API of JSON-RPC as OpenRPC 1.3.</summary>
internal sealed class OpenRpcWriter
{
    private const string Version = "1.3.2";

    private readonly ExportContext _context;
    private readonly ErrorWriter _errors;

    private OpenRpcWriter(ExportContext context) => (_context, _errors) = (context, new ErrorWriter(context));

    public static JsonObject Write(Api api, ExportReport report)
    {
        var context = new ExportContext(api, SchemaTarget.OpenRpc, report);
        var writer = new OpenRpcWriter(context);
        JsonObject document = new() { ["openrpc"] = Version, ["info"] = InfoWriter.Write(api) };
        document.Set("servers", writer.WriteServers());
        writer.ReportTransport();
        var methods = new JsonArray();
        foreach (Method method in context.GetMethods())
        {
            methods.Add((JsonNode?)writer.Write(method));
        }

        document["methods"] = methods;
        JsonObject schemas = context.Schemas.WriteComponents();
        JsonObject components = new JsonObject().Set("schemas", schemas.Count > 0 ? schemas : null);
        return document.Set("components", components.Count > 0 ? components : null);
    }

    private JsonArray? WriteServers()
    {
        Api api = _context.Api;
        JsonObject[] servers =
        [
            .. api.Endpoint is { } url ? [WriteServer("default", url)] : Array.Empty<JsonObject>(),
            .. api.Endpoints.Select(endpoint => WriteServer(endpoint.Wire, endpoint.Url)),
        ];
        return servers.Length > 0 ? JsonNodes.CreateList(servers) : null;
    }

    private JsonObject WriteServer(string name, string url)
    {
        var server = new JsonObject { ["name"] = name, ["url"] = url };
        var variables = new JsonObject();
        foreach (Field variable in _context.Api.Variables.Where(variable => url.Contains($"{{{variable.Wire}}}", StringComparison.Ordinal)))
        {
            string? value = variable.Default is { } json ? JsonNode.Parse(json)!.ToString() : null;
            string[] values = variable.Type is DefinedType defined && _context.Types.Get(defined.Name) is EnumDef definition
                ? [.. definition.Values.Select(allowed => allowed.Wire)]
                : [];
            variables[variable.Wire] = new JsonObject { ["default"] = value ?? values.FirstOrDefault() ?? variable.Wire }
                .Set("enum", values.Length > 0 ? JsonNodes.CreateTexts(values) : null)
                .SetText("description", Descriptions.Join(variable.Docs));
        }

        return server.Set("variables", variables.Count > 0 ? variables : null);
    }

    // OpenRPC describes calls and not the HTTP requests that carry them.
    private void ReportTransport()
    {
        if (_context.Api.Auth is not NoAuth || _context.Api.Methods.Any(method => method.Auth is not null))
        {
            _context.Report.Add(null, "'auth' is only in 'x-igata': OpenRPC does not describe the requests that carry the calls.");
        }

        if (_context.Api.Headers.Count > 0 || _context.Api.Query.Count > 0)
        {
            _context.Report.Add(null, "'headers' and 'query' of the API are only in 'x-igata': OpenRPC does not describe the requests that carry the calls.");
        }
    }

    private JsonObject Write(Method method)
    {
        var written = new JsonObject { ["name"] = method.Wire };
        written.Set("tags", ExportContext.FindGroup(method) is { } group ? JsonNodes.CreateList([new JsonObject { ["name"] = group }]) : null);
        written.SetAll(InfoWriter.Describe(method, _context));
        InfoWriter.AddTraits(written, method, isIdempotentByDefault: false);
        RecordDef? request = _context.Types.FindRecord(method.Request);
        written.SetText("paramStructure", request is null ? null : request.Positional ? "by-position" : "by-name");
        written["params"] = WriteParameters(method, request);
        // A result that is ignored is not a notification, which has no response at all.
        written["result"] = WriteDescriptor(method.Response is null ? "nothing" : "result", method.Response is null ? JsonNodes.CreateType("null") : _context.Schemas.Write(method.Response, method.Name));
        written.Set("errors", _errors.Write(method));
        return written.Set("examples", WriteExamples(method, request));
    }

    private JsonArray WriteParameters(Method method, RecordDef? request)
    {
        var parameters = new JsonArray();
        foreach (Field field in request?.Fields ?? [])
        {
            if (field.IsRest || field.IsFamily)
            {
                _context.Report.Add(method.Name, field.IsRest
                    ? "Any number of parameters is exported as one parameter: OpenRPC names each of them."
                    : "A family of parameters is only in 'x-igata': OpenRPC names each of them.");
            }

            if (!field.IsFamily)
            {
                JsonObject schema = _context.Schemas.WriteField(field, method.Name, _ => null);
                JsonNode? description = schema["description"]?.DeepClone();
                schema.Remove("description");
                JsonObject parameter = WriteDescriptor(field.Wire, schema);
                parameter.Set("description", description);
                parameter.SetFlag("required", !field.Optional && !field.IsRest);
                parameters.Add((JsonNode?)parameter.SetFlag("deprecated", field.Lifecycle.Stability is Stability.Deprecated));
            }
        }

        if (request is { Rules.Count: > 0 })
        {
            _context.Report.Add(method.Name, "'rules' across parameters are only in 'x-igata': OpenRPC describes each parameter by itself.");
        }

        return parameters;
    }

    private static JsonObject WriteDescriptor(string name, JsonObject schema) => new() { ["name"] = name, ["schema"] = schema };

    private JsonArray? WriteExamples(Method method, RecordDef? request)
    {
        var examples = new JsonArray();
        foreach (Example example in method.Examples.Where(example => example.Error is null))
        {
            var written = new JsonObject { ["name"] = example.Summary ?? (examples.Count == 0 ? "example" : $"example {examples.Count + 1}") };
            written["params"] = WriteArguments(example.Call.Body, request);
            written["result"] = new JsonObject { ["name"] = "result", ["value"] = example.Response is null ? null : JsonNodes.Parse(example.Response) };
            examples.Add((JsonNode?)written);
        }

        if (method.Examples.Any(example => example.Error is not null))
        {
            _context.Report.Add(method.Name, "An example of an error is only in 'x-igata': an example of OpenRPC has a result.");
        }

        return examples.Count > 0 ? examples : null;
    }

    private static JsonArray WriteArguments(string? json, RecordDef? request)
    {
        JsonNode? arguments = json is null ? null : JsonNodes.Parse(json);
        IEnumerable<(string Name, JsonNode? Value)> values = arguments switch
        {
            JsonArray list => list.Select((value, i) => (request is not null && i < request.Fields.Count ? request.Fields[i].Wire : string.Create(CultureInfo.InvariantCulture, $"item{i + 1}"), value?.DeepClone())),
            JsonObject map => map.Select(entry => (entry.Key, entry.Value?.DeepClone())),
            _ => [],
        };
        return JsonNodes.CreateList(values.Select(value => new JsonObject { ["name"] = value.Name, ["value"] = value.Value }));
    }
}
