using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;

namespace Igata.Import.Reading;

/// <summary>Reads the shapes of a service model of AWS. Structures, enums and limited values are named types; other shapes are written where they are used.</summary>
internal sealed class AwsShapeReader(SourceNode root, NamedSchemas names, ImportReport report)
{
    private const int MaxDepth = 40;

    /// <summary>The keywords of JSON Schema for <c>min</c> and <c>max</c>, by the type of the shape.</summary>
    private static readonly Dictionary<string, (string Min, string Max)> Limits = new(StringComparer.Ordinal)
    {
        ["string"] = ("minLength", "maxLength"),
        ["character"] = ("minLength", "maxLength"),
        ["list"] = ("minItems", "maxItems"),
        ["map"] = ("minProperties", "maxProperties"),
        ["integer"] = ("minimum", "maximum"),
        ["long"] = ("minimum", "maximum"),
        ["float"] = ("minimum", "maximum"),
        ["double"] = ("minimum", "maximum"),
        ["blob"] = ("", "maxBytes"),
    };

    private static readonly Dictionary<string, string> Scalars = new(StringComparer.Ordinal)
    {
        ["boolean"] = "boolean",
        ["integer"] = "int",
        ["long"] = "long",
        ["float"] = "number",
        ["double"] = "number",
        ["bigdecimal"] = "decimal",
        ["biginteger"] = "bigint",
        ["blob"] = "bytes",
        ["string"] = "string",
        ["character"] = "string",
    };

    /// <summary>Finds a shape by its name.</summary>
    public SourceNode? Find(string? name) => name is null ? null : root["shapes"]?[name];

    /// <summary>Reads the members of a structure in place.</summary>
    public Schema ReadStructure(SourceNode shape, Func<SourceNode, bool>? isIncluded = null) => ReadMembers(shape, isIncluded ?? (_ => true));

    /// <summary>Reads the type of a member.</summary>
    /// <param name="member">The member, which names its shape.</param>
    /// <param name="timestamp">The scalar of times whose format is not given.</param>
    public Schema ReadMember(SourceNode member, string timestamp = "unix-time")
    {
        Schema schema = Read(member, timestamp, 0);
        schema.Description = member.FindText("documentation") ?? schema.Description;
        schema.Lifecycle = ExportedWords.ReadLifecycle(member);
        schema.IdempotencyToken = member.Has("idempotencyToken");
        return schema;
    }

    /// <summary>Reads the definitions of all named types.</summary>
    public void ReadNamed(CancellationToken cancel) => names.ReadAll(shape => ReadShape(shape, "unix-time", 0), cancel);

    private Schema Read(SourceNode member, string timestamp, int depth)
    {
        string? name = member.FindText("shape");
        if (Find(name) is not { IsMapping: true } shape)
        {
            report.Weaker(member, $"The shape '{name}' does not exist; it is read as any value.");
            return new Schema(member);
        }

        if (member.Has("jsonvalue"))
        {
            report.Weaker(member, "A JSON value in a string is a string, which the caller writes.");
            return new Schema(member) { Kinds = ValueKinds.Text };
        }

        bool isNamed = IsNamed(shape) || depth > MaxDepth;
        Schema schema = isNamed ? new Schema(member) { Ref = names.Get(shape) } : ReadShape(shape, member.FindText("timestampFormat") is { } format ? GetTime(format) : timestamp, depth, member);
        return schema;
    }

    private static bool IsNamed(SourceNode shape) => shape.FindText("type") switch
    {
        "structure" => !shape.Has("document"),
        "string" => shape["enum"] is not null || shape["pattern"] is not null || (shape["max"] is not null && shape["min"] is not null) || shape.Has("sensitive"),
        _ => false,
    };

    private Schema ReadShape(SourceNode shape, string timestamp, int depth, SourceNode? at = null)
    {
        report.Register(shape);
        string type = shape.FindText("type") ?? "";
        Schema schema = type switch
        {
            "structure" when shape.Has("document") => new Schema(at ?? shape),
            // The headers of an error are no members of its body.
            "structure" => ReadMembers(shape, member => !shape.Has("exception") || member["location"] is null),
            "list" => new Schema(at ?? shape) { Kinds = ValueKinds.List, Items = shape["member"] is { } member ? ReadItem(member, shape, timestamp, depth) : null },
            "map" => new Schema(at ?? shape) { Kinds = ValueKinds.Mapping, Additional = shape["value"] is { } value ? ReadItem(value, shape, timestamp, depth) : null },
            "timestamp" => new Schema(at ?? shape) { Scalar = shape.FindText("timestampFormat") is { } format ? GetTime(format) : timestamp },
            _ when Scalars.TryGetValue(type, out string? scalar) => ReadScalar(shape, at ?? shape, type, scalar),
            _ => ReadUnknown(shape, type),
        };
        ReadLimits(shape, type, schema);
        schema.Description ??= at is null ? shape.FindText("documentation") : null;
        schema.Lifecycle = ExportedWords.ReadLifecycle(shape);
        schema.Secret = shape.Has("sensitive");
        return schema;
    }

    // A shape in a list that has the limits of its own is a named type of its own.
    private Schema ReadItem(SourceNode member, SourceNode owner, string timestamp, int depth)
    {
        Schema item = Read(member, timestamp, depth + 1);
        item.Nullable = owner.Has("sparse");
        return item;
    }

    private static Schema ReadScalar(SourceNode shape, SourceNode at, string type, string scalar)
    {
        if (type is "string" && shape["enum"] is { IsList: true } values)
        {
            return new Schema(at) { Kinds = ValueKinds.Text, Enum = values.Children };
        }

        return type is "string" or "character" ? new Schema(at) { Kinds = ValueKinds.Text }
            : type is "float" or "double" ? new Schema(at) { Kinds = ValueKinds.Number, NonFinite = true }
            : new Schema(at) { Scalar = scalar };
    }

    private Schema ReadUnknown(SourceNode shape, string type)
    {
        report.Weaker(shape, $"'{type}' is not a type of a shape; it is read as any value.");
        return new Schema(shape);
    }

    private Schema ReadMembers(SourceNode shape, Func<SourceNode, bool> isIncluded)
    {
        var schema = new Schema(shape) { Kinds = ValueKinds.Mapping, IsUnionByKey = shape.Has("union"), Description = shape.FindText("documentation") };
        string[] required = [.. shape.Items("required").Select(name => name.Text)];
        foreach (SourceNode member in shape.Members("members").Where(isIncluded))
        {
            report.Register(member);
            string wire = GetWireName(member);
            if (schema.Properties.Exists(property => property.Name == wire))
            {
                report.Lost(member, $"The member '{wire}' is defined twice; the first definition is used.");
                continue;
            }

            schema.Properties.Add(new Property(wire, ReadMember(member)));
            if (required.Contains(member.Key))
            {
                schema.Required.Add(wire);
            }
        }

        return schema;
    }

    /// <summary>Writes an example with the names on the wire; an example has those of the model.</summary>
    public SourceNode? Translate(SourceNode? value, SourceNode? shape) => value is null ? null : Translate(value, shape, value.Key);

    private SourceNode Translate(SourceNode value, SourceNode? shape, string key)
    {
        var translated = new SourceNode(value.Kind, value.Line, value.Column)
        {
            Text = value.Text,
            Key = key,
            Parent = value.Parent,
            Document = value.Document,
        };
        foreach (SourceNode child in value.Children)
        {
            SourceNode? member = shape?.FindText("type") switch
            {
                "structure" => shape["members"]?[child.Key],
                "list" => shape["member"],
                "map" => shape["value"],
                _ => null,
            };
            string name = value.IsMapping && member is not null && shape!.FindText("type") == "structure" ? GetWireName(member) : child.Key;
            translated.Children.Add(Translate(child, Find(member?.FindText("shape")), name));
        }

        return translated;
    }

    /// <summary>Returns the name of a member on the wire.</summary>
    public static string GetWireName(SourceNode member) => member.FindText("locationName") ?? member.Key;

    /// <summary>Returns the scalar of a format of times.</summary>
    public static string GetTime(string format) => format switch
    {
        "iso8601" => "rfc3339",
        "rfc822" => "http-date",
        _ => "unix-time",
    };

    private static void ReadLimits(SourceNode shape, string type, Schema schema)
    {
        if (!Limits.TryGetValue(type, out (string Min, string Max) limits))
        {
            return;
        }

        if (shape["min"] is { Kind: SourceKind.Number } min && limits.Min.Length > 0)
        {
            schema.Limits[limits.Min] = min;
        }

        if (shape["max"] is { Kind: SourceKind.Number } max)
        {
            schema.Limits[limits.Max] = max;
        }

        if (shape["pattern"] is { Kind: SourceKind.Text } pattern && schema.Enum is null)
        {
            schema.Limits["pattern"] = pattern;
        }
    }
}
