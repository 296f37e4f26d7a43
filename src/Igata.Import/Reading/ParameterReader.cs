using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;

namespace Igata.Import.Reading;

/// <summary>Reads parameters and headers of OpenAPI.</summary>
internal sealed class ParameterReader(References references, SchemaReader schemas, ImportReport report)
{
    /// <summary>Headers that the document may name, but that the protocol or <c>auth</c> sets.</summary>
    private static readonly string[] IgnoredHeaders = ["accept", "content-type", "authorization"];

    /// <summary>Reads a parameter; returns null if it is not part of the spec.</summary>
    public Parameter? Read(SourceNode node, bool isVersion2)
    {
        string name = node.FindScalar("name") ?? "";
        ParameterPlace? place = node.FindText("in") switch
        {
            "path" => ParameterPlace.Path,
            "query" => ParameterPlace.Query,
            "header" => ParameterPlace.Header,
            "cookie" => ParameterPlace.Cookie,
            _ => null,
        };
        if (place is null || name.Length == 0)
        {
            report.Lost(node, node.FindText("in") == "querystring"
                ? $"The parameter '{name}' is the query as a whole, which a spec cannot describe."
                : $"The parameter '{name}' has no valid 'name' and 'in'.");
            return null;
        }

        if (place == ParameterPlace.Header && IgnoredHeaders.Contains(name.ToLowerInvariant()))
        {
            return null;
        }

        report.Register(node);
        Schema schema = ReadSchema(node, isVersion2);
        return new Parameter(node, place.Value, name, schema)
        {
            Required = node.Has("required") || place == ParameterPlace.Path,
            Description = node.FindText("description"),
            Lifecycle = ExportedWords.ReadLifecycle(node),
            Example = node["example"] ?? node.Members("examples").Select(example => references.Resolve(example)?["value"]).FirstOrDefault(value => value is not null),
            IsGreedy = node.Has("x-multi-segment") && place == ParameterPlace.Path,
        };
    }

    /// <summary>Reads a header of a response.</summary>
    public Parameter ReadHeader(string name, SourceNode node, bool isVersion2) => new(node, ParameterPlace.Header, name, ReadSchema(node, isVersion2))
    {
        Required = node.Has("required"),
        Description = node.FindText("description"),
        Lifecycle = ExportedWords.ReadLifecycle(node),
    };

    /// <summary>Reads the type of a parameter, with the form of its text.</summary>
    public Schema ReadSchema(SourceNode node, bool isVersion2)
    {
        Schema schema;
        if (isVersion2)
        {
            schema = schemas.Read(node);
            schema.Required.Clear();
            schema.JoinedBy = GetSeparator(node.FindText("collectionFormat") ?? "csv");
        }
        else if (node.Members("content").FirstOrDefault() is { } content)
        {
            Schema inner = content["schema"] is { } encoded ? schemas.Read(encoded) : new Schema(content);
            schema = new Schema(node) { Encoded = inner };
        }
        else
        {
            schema = node["schema"] is { } type ? schemas.Read(type) : new Schema(node) { Kinds = ValueKinds.Text };
            string? style = node.FindText("style");
            schema.Nesting = style == "deepObject" ? "brackets" : null;
            bool explodes = node["explode"] is { } explode ? explode.IsTrue : style is null or "form" && node.FindText("in") is "query" or "cookie";
            schema.JoinedBy = style == "spaceDelimited" ? " " : style == "pipeDelimited" ? "|" : !explodes && node.FindText("in") == "query" ? "," : null;
            if (style is "matrix" or "label")
            {
                report.Weaker(node, $"The style '{style}' of the parameter '{node.FindText("name")}' is not supported; it is text, which the caller writes in that style.");
                return new Schema(node) { Kinds = ValueKinds.Text };
            }
        }

        return schema;
    }

    private static string? GetSeparator(string format) => format switch
    {
        "csv" => ",",
        "ssv" => " ",
        "tsv" => "\t",
        "pipes" => "|",
        _ => null,
    };
}
