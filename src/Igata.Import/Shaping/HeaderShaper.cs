using System.Text.RegularExpressions;
using Igata.Import.Model;
using Igata.Import.Reporting;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>Describes the API itself: its name, its endpoints and its credentials.</summary>
internal static partial class HeaderShaper
{
    private const string Unknown = "http://localhost/";

    /// <summary>Describes the API, without its errors.</summary>
    public static SpecMap Describe(ApiDescription api, string name, ShapingContext context)
    {
        SpecMap header = new SpecMap().Add("api", name, SpecTextKind.Text);
        string title = Documentation.ToLine(api.Title);
        if (title.Length > 0)
        {
            header.Add("title", title, SpecTextKind.Text);
        }

        Documentation.Add(header, api.Description);
        string source = api.Source is { } own ? Documentation.ToLine(own) : title.Length == 0 || api.Version is null ? title : $"{title}, version {Documentation.ToLine(api.Version)}";
        if (source.Length > 0)
        {
            header.Add("source", source, SpecTextKind.Text);
        }

        header.Add("protocol", GetProtocol(api.Protocol), SpecTextKind.String);
        AddEndpoints(header, api, context);
        if (api.DispatchHeader is { } dispatch)
        {
            header.Add("dispatch", new SpecMap().Add("header", dispatch, SpecTextKind.String));
        }

        if (api.Target is { } target)
        {
            header.Add("target", target, SpecTextKind.Text);
        }

        if (api.ContentType is { } contentType)
        {
            header.Add("content-type", contentType, SpecTextKind.String);
        }

        if (api.Auth is { Count: > 0 } auth)
        {
            header.Add("auth", AuthShaper.Describe(auth));
        }

        return header;
    }

    private static string GetProtocol(ApiProtocol protocol) => protocol switch
    {
        ApiProtocol.Rest => "rest",
        ApiProtocol.TargetHeader => "target-header",
        ApiProtocol.JsonRpc => "json-rpc",
        _ => throw new InvalidOperationException($"The protocol {protocol} is not defined."),
    };

    private static void AddEndpoints(SpecMap header, ApiDescription api, ShapingContext context)
    {
        var variables = new SpecMap();
        bool isWhole = api.Protocol == ApiProtocol.JsonRpc;
        string url = api.Endpoints.Count == 0 ? Unknown : Complete(api.Endpoints[0], isWhole, variables, context.Report);
        if (api.Endpoints.Count == 0)
        {
            context.Report.Otherwise(api.Document.Root, $"The document names no server; the endpoint is {Unknown}, and the options of the client set another.");
        }

        header.Add("endpoint", url, SpecTextKind.Text, api.Endpoints.FirstOrDefault()?.At);
        foreach (Endpoint other in api.Endpoints.Skip(1))
        {
            string purpose = other.Description is { } description ? Documentation.ToLine(description) : "for the options of the client";
            header.Find("endpoint")!.AddComments($"Another endpoint, {purpose}: {Documentation.ToLine(other.Url)}");
        }

        var endpoints = new SpecMap();
        foreach (Endpoint endpoint in api.Operations.Select(operation => operation.Endpoint).OfType<Endpoint>())
        {
            string own = Complete(endpoint, isWhole, variables, context.Report);
            if (own != url && !context.Endpoints.ContainsKey(endpoint.Url))
            {
                string name = CreateEndpointName(own, endpoints);
                endpoints.Add(name, own, SpecTextKind.Text, endpoint.At);
                context.Endpoints.Add(endpoint.Url, name);
            }
        }

        if (endpoints.Entries.Count > 0)
        {
            header.Add("endpoints", endpoints);
        }

        if (variables.Entries.Count > 0)
        {
            header.Add("variables", variables);
        }
    }

    private static string CreateEndpointName(string url, SpecMap endpoints)
    {
        string host = Uri.TryCreate(Placeholder().Replace(url, "x"), UriKind.Absolute, out Uri? parsed) ? parsed.Host.Split('.')[0] : "other";
        string name = new([.. host.Where(char.IsAsciiLetterOrDigit)]);
        name = name.Length == 0 || char.IsAsciiDigit(name[0]) ? "other" + name : name;
        string candidate = name;
        for (int number = 2; endpoints.Find(candidate) is not null; number++)
        {
            candidate = $"{name}{number}";
        }

        return candidate;
    }

    /// <summary>Completes a URL: variables are declared, a relative URL gets a host, and a path ends with a slash.</summary>
    private static string Complete(Endpoint endpoint, bool isWhole, SpecMap variables, ImportReport report)
    {
        string url = Placeholder().Replace(endpoint.Url.Trim(), match => ReplaceVariable(match.Groups[1].Value, endpoint, variables));
        if (url.StartsWith("//", StringComparison.Ordinal))
        {
            url = "https:" + url;
        }
        else if (!url.Contains("://", StringComparison.Ordinal))
        {
            report.Otherwise(endpoint.At, $"The server '{endpoint.Url}' has no host; the endpoint is on {Unknown}, and the options of the client set another.");
            url = Unknown + url.TrimStart('/');
        }

        string path = url.Split('?', '#')[0];
        if (path != url)
        {
            report.Lost(endpoint.At, $"The query of the server '{endpoint.Url}' is not sent.");
        }

        bool isUrl = Uri.TryCreate(Placeholder().Replace(path, "x"), UriKind.Absolute, out Uri? parsed) && parsed.Scheme is "http" or "https" && parsed.UserInfo.Length == 0
            && !path.Any(c => c <= ' ' || c > '~' || c is '"' or '<' or '>' or '\\');
        if (!isUrl)
        {
            report.Otherwise(endpoint.At, $"The server '{Documentation.ToLine(endpoint.Url)}' is not a URL of HTTP; the endpoint is {Unknown}, and the options of the client set another.");
            return Unknown;
        }

        return isWhole || path.EndsWith('/') ? path : path + "/";
    }

    private static string ReplaceVariable(string name, Endpoint endpoint, SpecMap variables)
    {
        EndpointVariable? variable = endpoint.Variables.Find(other => other.Name == name);
        string? @default = variable?.Default ?? (variable?.Values.Count > 0 ? variable.Values[0] : null);
        bool isName = name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') && char.IsAsciiLetter(name[0]);

        // A value with a slash or a colon is a part of the URL, and not a value in it.
        if (!isName || (@default is not null && !@default.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')))
        {
            return @default ?? "";
        }

        if (variables.Find(name) is null)
        {
            var map = new SpecMap();
            if (variable?.Values.Count > 1)
            {
                map.Add("enum", SpecList.Create(variable.Values.Distinct().Select(value => new SpecText(value, SpecTextKind.String))));
            }
            else
            {
                map.Add("type", "string", SpecTextKind.Expression);
            }

            if (@default is not null)
            {
                map.Add("default", @default, SpecTextKind.String);
            }

            Documentation.Add(map, variable?.Description);
            variables.Add(name, TypeShaper.Simplify(map));
        }

        return $"{{{name}}}";
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}
