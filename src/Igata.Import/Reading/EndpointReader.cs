using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;

namespace Igata.Import.Reading;

/// <summary>Reads the URLs of a service.</summary>
internal static class EndpointReader
{
    /// <summary>Reads the <c>servers</c> of a document, a path or an operation.</summary>
    public static IReadOnlyList<Endpoint> Read(SourceNode owner, ImportReport report)
    {
        var endpoints = new List<Endpoint>();
        foreach (SourceNode server in owner.Items("servers"))
        {
            if (server.FindText("url") is not { } url)
            {
                report.Lost(server, "A server without 'url' was ignored.");
                continue;
            }

            // OpenRPC writes ${name}, OpenAPI {name}.
            var endpoint = new Endpoint(server, url.Replace("${", "{", StringComparison.Ordinal)) { Description = server.FindText("description") };
            foreach (SourceNode variable in server.Members("variables"))
            {
                endpoint.Variables.Add(new EndpointVariable(
                    variable.Key, variable.FindScalar("default"), [.. variable.Items("enum").Select(value => value.Text)], variable.FindText("description")));
            }

            endpoints.Add(endpoint);
        }

        return endpoints;
    }

    /// <summary>Reads host, path and schemes of OpenAPI 2.0.</summary>
    public static IReadOnlyList<Endpoint> ReadVersion2(SourceNode root)
    {
        string? host = root.FindText("host");
        string path = root.FindText("basePath") ?? "/";
        string[] schemes = [.. root.Items("schemes").Select(scheme => scheme.Text)];
        string scheme = schemes.Length == 0 || schemes.Contains("https") ? "https" : schemes[0];
        return host is null && root["basePath"] is null ? [] : [new Endpoint(root["host"] ?? root["basePath"]!, host is null ? path : $"{scheme}://{host}/{path.TrimStart('/')}")];
    }
}
