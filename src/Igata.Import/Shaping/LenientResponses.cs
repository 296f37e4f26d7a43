using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;

namespace Igata.Import.Shaping;

/// <summary>Makes members optional that examples of responses do not have, and those nullable that are null there.</summary>
internal static class LenientResponses
{
    private const int MaxDepth = 64;

    public static void Apply(ApiDescription api, ImportReport report)
    {
        foreach (Operation operation in api.Operations)
        {
            foreach (Content body in operation.Responses.Where(response => response.Status is ['2', ..]).SelectMany(response => response.Bodies).Where(body => body.Schema is not null))
            {
                foreach ((string _, SourceNode value) in body.Examples)
                {
                    Relax(body.Schema!, value, report, 0);
                }
            }

            foreach (SourceNode result in operation.Examples.Select(example => example.Result).OfType<SourceNode>())
            {
                Relax(operation.Result ?? new Schema(result), result, report, 0);
            }
        }
    }

    private static void Relax(Schema schema, SourceNode value, ImportReport report, int depth)
    {
        if (depth == MaxDepth)
        {
            return;
        }

        if (schema.Ref is { } named)
        {
            Relax(named.Schema, value, report, depth + 1);
            return;
        }

        schema.AllOf.ForEach(part => Relax(part, value, report, depth + 1));
        if (value.IsList && schema.Items is { } items)
        {
            value.Children.ForEach(item => Relax(items, item, report, depth + 1));
        }

        if (!value.IsMapping || schema.OneOf.Count > 0)
        {
            return;
        }

        foreach (string name in schema.Required.Where(name => value[name] is null).ToList())
        {
            schema.Required.Remove(name);
            report.Weaker(schema.Properties.Find(property => property.Name == name)?.Schema.At ?? schema.At, $"'{name}' is optional, because an example of a response does not have it.");
        }

        foreach (Property property in schema.Properties)
        {
            if (value[property.Name] is { Kind: SourceKind.Null } && !TypeShaper.IsNullable(property.Schema))
            {
                property.Schema.Nullable = true;
                report.Weaker(property.Schema.At, $"'{property.Name}' may be null, because it is in an example of a response.");
            }
            else if (value[property.Name] is { Kind: not SourceKind.Null } member)
            {
                Relax(property.Schema, member, report, depth + 1);
            }
        }

        foreach (SourceNode member in schema.Additional is null ? [] : value.Children.Where(member => schema.Properties.TrueForAll(property => property.Name != member.Key)))
        {
            Relax(schema.Additional!, member, report, depth + 1);
        }
    }
}
