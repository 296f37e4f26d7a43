using Igata.Import.Model;

namespace Igata.Import.Shaping;

/// <summary>Finds the types of an API.</summary>
internal static class SchemaWalk
{
    /// <summary>Returns all types that the operations and the named types contain, each once.</summary>
    public static IReadOnlyList<Schema> FindAll(ApiDescription api)
    {
        var found = new List<Schema>();
        var seen = new HashSet<Schema>();
        var open = new Stack<Schema>(api.Operations.Concat(api.Webhooks).SelectMany(FindRoots).Concat(api.Types.Select(named => named.Schema)).Reverse());
        while (open.TryPop(out Schema? schema))
        {
            if (!seen.Add(schema))
            {
                continue;
            }

            found.Add(schema);
            foreach (Schema part in FindParts(schema).Reverse())
            {
                open.Push(part);
            }
        }

        return found;
    }

    /// <summary>Returns the types that an operation sends and receives.</summary>
    public static IEnumerable<Schema> FindRoots(Operation operation) =>
    [
        .. operation.Parameters.Select(parameter => parameter.Schema),
        .. operation.Bodies.Select(body => body.Schema).OfType<Schema>(),
        .. operation.Responses.SelectMany(response => response.Bodies).Select(body => body.Schema).OfType<Schema>(),
        .. operation.Responses.SelectMany(response => response.Headers).Select(header => header.Schema),
        .. operation.Request is { } request ? [request] : Array.Empty<Schema>(),
        .. operation.Result is { } result ? [result] : Array.Empty<Schema>(),
        .. operation.Positional?.Select(property => property.Schema) ?? [],
    ];

    private static IEnumerable<Schema> FindParts(Schema schema) =>
    [
        .. schema.Items is { } items ? [items] : Array.Empty<Schema>(),
        .. schema.Prefix,
        .. schema.Properties.Select(property => property.Schema),
        .. schema.Additional is { } additional ? [additional] : Array.Empty<Schema>(),
        .. schema.Patterns.Select(pattern => pattern.Schema),
        .. schema.AllOf,
        .. schema.OneOf,
        .. schema.Encoded is { } encoded ? [encoded] : Array.Empty<Schema>(),
    ];
}
