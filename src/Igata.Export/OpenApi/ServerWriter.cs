using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.OpenApi;

/// <summary>Writes endpoints as servers.</summary>
internal sealed partial class ServerWriter(ExportContext context)
{
    /// <summary>Returns the servers of the document: the default endpoint, and those that no method names.</summary>
    public JsonArray WriteRoot()
    {
        var servers = new JsonArray();
        if (context.Api.Endpoint is { } url)
        {
            servers.Add((JsonNode?)Write(url, null, null));
        }

        foreach (NamedEndpoint endpoint in context.Api.Endpoints.Where(endpoint => context.Api.Methods.All(method => method.Endpoint != endpoint.Wire)))
        {
            servers.Add((JsonNode?)Write(endpoint.Url, endpoint.Wire, null));
        }

        return servers;
    }

    /// <summary>Returns the servers of a method, or null if they are those of the document.</summary>
    public JsonArray? WriteMethod(Method method)
    {
        Field[] hosts = [.. (context.Types.FindRecord(method.Request)?.Fields ?? []).Where(field => field.Location is FieldLocation.Host)];
        string? url = method.Endpoint is { } name ? context.Api.Endpoints.First(endpoint => endpoint.Wire == name).Url : hosts.Length > 0 ? context.Api.Endpoint : null;
        if (hosts.Length > 0)
        {
            context.Report.Add(method.Name, "'host' is exported as variables of a server: a request sets them, not the configuration of a client.");
        }

        return url is null ? null : [Write(url, null, hosts)];
    }

    // A URL of a server and a path are joined as they are, and a path begins with a slash.
    private JsonObject Write(string url, string? description, Field[]? hosts)
    {
        var server = new JsonObject { ["url"] = url.TrimEnd('/').Length == 0 ? url : url.TrimEnd('/') };
        server.SetText("description", description);
        var variables = new JsonObject();
        foreach (string name in Names().Matches(url).Select(match => match.Groups[1].Value).Distinct())
        {
            Field? field = context.Api.Variables.Concat(hosts ?? []).FirstOrDefault(variable => variable.Wire == name);
            variables[name] = WriteVariable(name, field);
        }

        return server.Set("variables", variables.Count > 0 ? variables : null);
    }

    private JsonObject WriteVariable(string name, Field? field)
    {
        JsonObject variable = [];
        string[] values = field?.Type is DefinedType defined && context.Types.Get(defined.Name) is EnumDef definition ? [.. definition.Values.Select(value => value.Wire)] : [];
        variable.Set("enum", values.Length > 0 ? JsonNodes.CreateTexts(values) : null);
        string? value = field?.Default is { } json ? JsonNode.Parse(json)!.ToString() : null;
        if (value is null)
        {
            context.Report.Add(name, "A variable without 'default' has an invented one: OpenAPI requires it.");
        }

        variable["default"] = value ?? values.FirstOrDefault() ?? name;
        return field is null ? variable : variable.SetText("description", Descriptions.Join(field.Docs));
    }

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Names();
}
