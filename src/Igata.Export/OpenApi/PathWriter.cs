using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.OpenApi;

/// <summary>Writes the paths: one item for the methods of a path, with one operation for each verb.</summary>
internal sealed partial class PathWriter(ExportContext context, OperationWriter operations)
{
    private static readonly string[] Verbs = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];

    private readonly Dictionary<string, string> _templates = new(StringComparer.Ordinal);
    private readonly JsonObject _paths = [];

    public JsonObject Write()
    {
        foreach (Method method in context.GetMethods())
        {
            Write(method);
        }

        return _paths;
    }

    private void Write(Method method)
    {
        string path = "/" + method.Http!.Path.Replace("{+", "{", StringComparison.Ordinal);
        // Two paths that differ only in the names of parameters are one.
        string form = Names().Replace(path, "{}");
        if (!_templates.TryGetValue(form, out string? template))
        {
            _templates.Add(form, template = path);
        }

        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach ((Match own, Match shared) in Names().Matches(path).Zip(Names().Matches(template)))
        {
            names[own.Groups[1].Value] = shared.Groups[1].Value;
        }

        JsonObject item = GetItem(template);
        if (FindOperation(item, method.Http.Verb) is not null)
        {
            context.Report.Add(method.Name, "Another method has the same verb and path. OpenAPI has one operation for both, so the path of this one ends in '#' and its name, which is not sent.");
            item = GetItem($"{template}#{method.Name}");
        }

        Add(item, method.Http.Verb, operations.Write(method, names));
    }

    private JsonObject GetItem(string path)
    {
        if (_paths[path] is not JsonObject item)
        {
            _paths[path] = item = [];
        }

        return item;
    }

    private static JsonNode? FindOperation(JsonObject item, string verb) => Verbs.Contains(verb) ? item[verb.ToLowerInvariant()] : item[Extensions.AdditionalOperations]?[verb];

    private static void Add(JsonObject item, string verb, JsonObject operation)
    {
        if (Verbs.Contains(verb))
        {
            item[verb.ToLowerInvariant()] = operation;
            return;
        }

        if (item[Extensions.AdditionalOperations] is not JsonObject additional)
        {
            item[Extensions.AdditionalOperations] = additional = [];
        }

        additional[verb] = operation;
    }

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Names();
}
