using System.Text.Json.Nodes;
using Igata.Export.Reporting;
using Igata.Specs.Model;

namespace Igata.Export.Schemas;

/// <summary>The form of a scalar in JSON Schema.</summary>
/// <param name="Type">The type; null: any.</param>
/// <param name="Format">The format that other tools know, or null.</param>
internal sealed record ScalarSchema(string? Type, string? Format = null)
{
    /// <summary>How the text encodes bytes, or null.</summary>
    public string? Encoding { get; init; }

    /// <summary>Whether the format does not say which scalar it is, so that an extension does.</summary>
    public bool IsNamed { get; init; }
}

/// <summary>Creates the schemas of scalars.</summary>
internal static class ScalarSchemas
{
    private static readonly Dictionary<ScalarKind, ScalarSchema> Rows = new()
    {
        [ScalarKind.String] = new("string"),
        [ScalarKind.Boolean] = new("boolean"),
        [ScalarKind.Int] = new("integer", "int32"),
        [ScalarKind.Long] = new("integer", "int64"),
        [ScalarKind.Number] = new("number", "double"),
        [ScalarKind.Bytes] = new("string", "byte") { Encoding = "base64" },
        [ScalarKind.Object] = new("object"),
        [ScalarKind.Any] = new(null),
        [ScalarKind.Uuid] = new("string", "uuid"),
        [ScalarKind.Uri] = new("string", "uri"),
        // Clients in other languages know the size of an int64, and no format of times in numbers.
        [ScalarKind.UnixSeconds] = new("integer", "int64") { IsNamed = true },
        [ScalarKind.UnixMillis] = new("integer", "int64") { IsNamed = true },
        [ScalarKind.UnixMicros] = new("integer", "int64") { IsNamed = true },
        [ScalarKind.UnixTime] = new("number", "double") { IsNamed = true },
        [ScalarKind.Rfc3339] = new("string", "date-time"),
        [ScalarKind.HttpDate] = new("string", "http-date"),
        [ScalarKind.Seconds] = new("integer", "int64") { IsNamed = true },
        [ScalarKind.Flag] = new("boolean") { IsNamed = true },
        [ScalarKind.File] = new("string", "binary"),
        [ScalarKind.Date] = new("string", "date"),
        [ScalarKind.Time] = new("string", "time-local"),
        [ScalarKind.Duration] = new("string", "duration"),
        [ScalarKind.Decimal] = new("number", "decimal"),
        [ScalarKind.ULong] = new("integer", "uint64"),
        [ScalarKind.BigInt] = new("integer") { IsNamed = true },
        [ScalarKind.Rfc2822] = new("string", "rfc2822"),
        [ScalarKind.MsDate] = new("string") { IsNamed = true },
        [ScalarKind.Base64Url] = new("string", "base64url") { Encoding = "base64url" },
    };

    public static ScalarSchema Find(ScalarKind kind) => Rows.TryGetValue(kind, out ScalarSchema? row) ? row : throw new InvalidOperationException($"The scalar {kind} has no schema.");

    /// <summary>Creates the schema of a scalar with its limits.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="subject">What the scalar is the type of, for warnings.</param>
    /// <param name="report">Where a limit is reported that the schema cannot have.</param>
    public static JsonObject Create(ScalarType scalar, string subject, ExportReport report)
    {
        ScalarSchema row = Find(scalar.Kind);
        var schema = new JsonObject();
        schema.SetText("type", row.Type);
        if (scalar.Const is { } constant)
        {
            return schema.Set("const", JsonNodes.Create(constant));
        }

        schema.SetText("format", scalar.Secret && row.Format is null ? "password" : row.Format);
        schema.SetText("contentEncoding", row.Encoding);
        schema.SetText(Extensions.Type, row.IsNamed ? scalar.Kind.GetInfo().Keyword : null);
        schema.SetFlag(Extensions.NonFinite, scalar.NonFinite);
        AddLimits(schema, scalar.Limits, subject, report);
        return scalar.NonFinite ? AddNonFinite(schema) : schema;
    }

    /// <summary>Adds limits, which are named as in JSON Schema.</summary>
    public static void AddLimits(JsonObject schema, Limits limits, string subject, ExportReport report)
    {
        foreach (LimitInfo row in LimitInfo.All)
        {
            if (row.Get(limits) is not { } limit)
            {
                continue;
            }

            if (row.Group is LimitGroup.Bytes)
            {
                schema[Extensions.MaxBytes] = JsonNodes.Parse(limit);
            }
            else if (row.Group is LimitGroup.Range && !LimitBound.IsNumber(limit))
            {
                report.Add(subject, $"'{row.Keyword}' of a date or a time is not in the schema: JSON Schema limits only numbers.");
            }
            else if (row.Group is not LimitGroup.Pattern)
            {
                schema[row.Keyword] = JsonNodes.Parse(limit);
            }
            else if (limit.StartsWith("(?i)", StringComparison.Ordinal) || limit.StartsWith("(?s)", StringComparison.Ordinal) || limit.StartsWith("(?is)", StringComparison.Ordinal) || limit.StartsWith("(?si)", StringComparison.Ordinal))
            {
                report.Add(subject, "'pattern' with a flag in front, such as (?i), is not in the schema: patterns of JSON Schema have no flags.");
            }
            else
            {
                schema["pattern"] = limit;
            }
        }
    }

    private static JsonObject AddNonFinite(JsonObject number)
    {
        number.Remove(Extensions.NonFinite);
        return new JsonObject
        {
            ["anyOf"] = new JsonArray(number, new JsonObject { ["type"] = "string", ["enum"] = JsonNodes.CreateTexts(["NaN", "Infinity", "-Infinity"]) }),
            [Extensions.NonFinite] = true,
        };
    }
}
