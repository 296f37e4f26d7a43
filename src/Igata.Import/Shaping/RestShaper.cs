using System.Text.RegularExpressions;
using Igata.Import.Model;
using Igata.Import.Tree;
using Igata.Specs.Names;

namespace Igata.Import.Shaping;

/// <summary>Describes operations of REST.</summary>
internal sealed partial class RestShaper(ShapingContext context, RestErrorShaper errors)
{
    private static readonly string[] LowerVerbs = ["GET", "PUT", "POST", "PATCH", "DELETE", "HEAD"];

    /// <summary>Headers that the transport sets.</summary>
    private static readonly string[] TransportHeaders = ["host", "content-length", "transfer-encoding", "connection", "content-type"];

    /// <summary>Describes an operation as a method.</summary>
    public SpecMap Describe(Operation operation, string name)
    {
        var map = new SpecMap { IsBlock = true };
        Documentation.Add(map, Documentation.Repeats(operation.Summary, name) ? null : operation.Summary, operation.Description);
        Lifecycles.Add(map, operation.Lifecycle);

        (string path, SpecMap constants) = SplitPath(operation);
        map.Add(LowerVerbs.Contains(operation.Verb) ? operation.Verb.ToLowerInvariant() : operation.Verb, path, SpecTextKind.Text, operation.At);
        if (operation.Endpoint is { } endpoint && context.Endpoints.TryGetValue(endpoint.Url, out string? endpointName))
        {
            map.Add("endpoint", endpointName, SpecTextKind.String, endpoint.At);
        }

        if (operation.Auth is { } auth && !IsSame(auth, context.Api.Auth))
        {
            map.Add("auth", AuthShaper.Describe(auth), operation.At["security"]);
        }

        var names = new MemberNames(ReservedNames.InRecords);
        AddParameters(map, operation, name, path, constants, names);
        new RestBodyShaper(context).AddBody(map, operation, name, names);
        AddShort(map);
        new RestResponseShaper(context).AddResponses(map, operation, name);
        errors.AddErrors(map, operation, name);
        if (operation.Pages is { } pages)
        {
            map.Add("pages", PagesShaper.Describe(pages), pages.At);
        }

        bool isIdempotentByDefault = operation.Verb is "GET" or "PUT" or "DELETE" or "HEAD";
        if (operation.Idempotent is { } isIdempotent && isIdempotent != isIdempotentByDefault)
        {
            map.Add("idempotent", isIdempotent ? "true" : "false", SpecTextKind.Literal);
        }

        AddTraits(map, operation);

        return map;
    }

    /// <summary>Adds what is only for the caller to know.</summary>
    public static void AddTraits(SpecMap map, Operation operation)
    {
        if (operation.Async)
        {
            map.Add("async", "true", SpecTextKind.Literal);
        }

        if (operation.Scope is { } scope)
        {
            map.Add("scope", scope, SpecTextKind.String);
        }
    }

    private static bool IsSame(List<List<Credential>> own, List<List<Credential>>? api) =>
        own.Count == (api?.Count ?? 0) && own.Zip(api ?? []).All(pair => pair.First.SequenceEqual(pair.Second));

    // Some documents distinguish operations by a query in the path, which is a constant, or by a fragment, which is never sent.
    private (string Path, SpecMap Constants) SplitPath(Operation operation)
    {
        var constants = new SpecMap();
        string path = operation.Path;
        int fragment = path.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0)
        {
            context.Report.Otherwise(operation.At, $"The fragment of the path '{path}' is never sent.");
            path = path[..fragment];
        }

        int query = path.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0)
        {
            foreach (string pair in path[(query + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !pair.Contains('{', StringComparison.Ordinal)))
            {
                string[] parts = pair.Split('=', 2);
                if (constants.Find(parts[0]) is null)
                {
                    constants.Add(parts[0], parts.Length == 1
                        ? new SpecMap().Add("type", "flag", SpecTextKind.Expression).Add("const", "true", SpecTextKind.Literal)
                        : new SpecMap().Add("const", Uri.UnescapeDataString(parts[1]), SpecTextKind.String));
                }
            }

            path = path[..query];
        }

        // Only one parameter of a path may contain slashes.
        if (operation.Parameters.Find(parameter => parameter.IsGreedy) is { } greedy)
        {
            path = path.Replace($"{{{greedy.Name}}}", $"{{+{greedy.Name}}}", StringComparison.Ordinal);
        }

        return (EscapePath(path.TrimStart('/')), constants);
    }

    private static string EscapePath(string path)
    {
        // Text in braces is a name and is not sent.
        string escaped = Braces().Replace(path, match => match.Value.StartsWith('{') ? match.Value : Uri.EscapeDataString(Uri.UnescapeDataString(match.Value))
            .Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)
            .Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal).Replace("%27", "'", StringComparison.Ordinal)
            .Replace("%3D", "=", StringComparison.Ordinal).Replace("%2A", "*", StringComparison.Ordinal).Replace("%40", "@", StringComparison.Ordinal)
            .Replace("%3B", ";", StringComparison.Ordinal).Replace("%24", "$", StringComparison.Ordinal).Replace("%2B", "+", StringComparison.Ordinal)
            .Replace("%21", "!", StringComparison.Ordinal).Replace("%26", "&", StringComparison.Ordinal));
        return escaped;
    }

    private void AddParameters(SpecMap map, Operation operation, string name, string path, SpecMap constants, MemberNames names)
    {
        AddPath(map, operation, name, path, names);
        var query = new SpecMap();
        query.Entries.AddRange(constants.Entries);
        foreach (Parameter parameter in operation.Parameters.Where(parameter => parameter.Place == ParameterPlace.Query))
        {
            AddQuery(query, parameter, name, names);
        }

        var headers = new SpecMap();
        foreach (Parameter parameter in operation.Parameters.Where(parameter => parameter.Place == ParameterPlace.Header))
        {
            if (IsOfTransport(parameter) || !parameter.Name.All(IsHeaderCharacter))
            {
                context.Report.Lost(parameter.At, $"The header '{parameter.Name}' is set by the transport, or is no header.");
            }
            else if (!headers.Entries.Exists(entry => entry.Key.TrimEnd('?').Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)))
            {
                AddParameter(headers, parameter, name, names);
            }
        }

        foreach (Parameter parameter in operation.Parameters.Where(parameter => parameter.Place == ParameterPlace.Cookie))
        {
            string required = parameter.Required ? ", which is required," : "";
            context.Report.Lost(parameter.At, $"The cookie '{parameter.Name}'{required} is not a parameter; only credentials are sent as cookies.");
        }

        AddSection(map, "query", query);
        AddSection(map, "headers", headers);
    }

    /// <summary>Returns whether the transport sets a header.</summary>
    public static bool IsOfTransport(Parameter parameter) =>
        parameter.Place == ParameterPlace.Header && TransportHeaders.Contains(parameter.Name.ToLowerInvariant());

    private static bool IsHeaderCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~' or '!' or '#' or '$' or '%' or '&' or '\'' or '+' or '^' or '`' or '|';

    private static void AddSection(SpecMap map, string keyword, SpecMap section)
    {
        if (section.Entries.Count > 0)
        {
            map.Add(keyword, section);
        }
    }

    private void AddPath(SpecMap map, Operation operation, string name, string path, MemberNames names)
    {
        var section = new SpecMap();
        foreach (string placeholder in Placeholders().Matches(path).Select(match => match.Groups[1].Value).Distinct())
        {
            string wire = placeholder.TrimStart('+');
            Parameter? parameter = operation.Parameters.Find(other => other.Place == ParameterPlace.Path && other.Name == wire);
            if (parameter is null)
            {
                context.Report.Otherwise(operation.At, $"The path parameter '{wire}' is not declared; it is a string.");
                SpecMap undeclared = new SpecMap().Add("type", "string", SpecTextKind.Expression);
                if (names.Use(wire, name + "Request", "Value") is { } alias)
                {
                    undeclared.Add("as", alias, SpecTextKind.Text);
                }

                section.Add(wire, TypeShaper.Simplify(undeclared), operation.At);
            }
            else
            {
                AddParameter(section, parameter with { Required = true }, name, names);
            }
        }

        foreach (Parameter parameter in operation.Parameters.Where(parameter => parameter.Place == ParameterPlace.Path && section.Find(parameter.Name) is null))
        {
            context.Report.Lost(parameter.At, $"The path parameter '{parameter.Name}' is not in the path '{operation.Path}'.");
        }

        AddSection(map, "path", section);
    }

    private void AddQuery(SpecMap query, Parameter parameter, string name, MemberNames names)
    {
        Schema revealed = RecordViews.Reveal(parameter.Schema);
        bool isObject = revealed.Kinds == ValueKinds.Mapping && parameter.Schema.Nesting is null && parameter.Schema.Encoded is null && !parameter.IsFamily;
        if (!isObject)
        {
            AddParameter(query, parameter, name, names);
            return;
        }

        // The members of an object are parameters of their own.
        foreach (Property property in revealed.Properties)
        {
            AddParameter(query, new Parameter(property.Schema.At, ParameterPlace.Query, property.Name, property.Schema)
            {
                Required = parameter.Required && revealed.Required.Contains(property.Name),
                Description = property.Schema.Description,
            }, name, names);
        }

        if (revealed.Properties.Count == 0 && query.Find("*") is null)
        {
            query.Add("*", "map of string", SpecTextKind.Expression, parameter.At);
            names.Use("Rest", name, "Members");
        }

        context.Report.Otherwise(parameter.At, $"The members of the parameter '{parameter.Name}' are parameters of their own.");
    }

    private void AddParameter(SpecMap section, Parameter parameter, string name, MemberNames names)
    {
        string key = parameter.IsFamily ? parameter.Name + "*" : parameter.Required ? parameter.Name : parameter.Name + "?";
        if (section.Entries.Exists(entry => entry.Key == key || entry.Key.TrimEnd('?') == parameter.Name) || (!parameter.IsFamily && parameter.Name[^1] is '?' or '*'))
        {
            context.Report.Lost(parameter.At, $"The parameter '{parameter.Name}' is declared twice, or has a name that a spec cannot have.");
            return;
        }

        SpecMap member = ParameterText.Describe(context, parameter, name + "Request" + NameTable.Create(parameter.Name, "Value"));
        if (names.Use(key == "*" ? "Rest" : parameter.Name, name + "Request", parameter.Place == ParameterPlace.Header ? "Header" : "Value") is { } alias)
        {
            member.Add("as", alias, SpecTextKind.Text);
        }

        section.Add(key, TypeShaper.Simplify(member), parameter.At);
    }

    /// <summary>Lets a caller pass up to three required values as parameters, if the request requires nothing else.</summary>
    private static void AddShort(SpecMap map)
    {
        if (map["body"] is not null || map["multipart"] is not null || map["content"] is not null || map["lines"] is not null || map["form"] is not null)
        {
            return;
        }

        SpecEntry[] required = [.. new[] { "path", "query", "headers" }.SelectMany(section => (map[section] as SpecMap)?.Entries ?? []).Where(entry => !entry.Key.EndsWith('?') && !entry.Key.EndsWith('*') && (entry.Value as SpecMap)?["const"] is null)];
        if (required.Length is > 0 and <= 3)
        {
            map.Add("short", SpecList.Create(required.Select(entry => new SpecText(entry.Key, SpecTextKind.String))));
        }
    }

    [GeneratedRegex(@"\{[^{}]*\}|[^{}]+")]
    private static partial Regex Braces();

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Placeholders();
}
