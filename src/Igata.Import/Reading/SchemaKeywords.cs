using Igata.Import.Reporting;

namespace Igata.Import.Reading;

/// <summary>What becomes of a keyword of JSON Schema that has no form of its own in the language.</summary>
/// <param name="Outcome">The word of the report; carried if the keyword says nothing about values, or is read elsewhere.</param>
/// <param name="Message">The sentence of the report.</param>
internal sealed record KeywordOutcome(Outcome Outcome, string Message = "");

/// <summary>The keywords of JSON Schema and of OpenAPI, and what becomes of each.</summary>
internal static class SchemaKeywords
{
    /// <summary>Keywords that are read, see <see cref="SchemaReader"/>.</summary>
    private static readonly string[] Read =
    [
        "$ref", "type", "format", "enum", "const", "nullable", "items", "prefixItems", "additionalItems", "uniqueItems", "properties",
        "required", "additionalProperties", "patternProperties", "allOf", "anyOf", "oneOf", "discriminator", "default", "readOnly",
        "writeOnly", "deprecated", "contentEncoding", "contentMediaType", "contentSchema", "dependentRequired", "minimum", "maximum",
        "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "minItems", "maxItems",
        "minProperties", "maxProperties", "unevaluatedProperties",
    ];

    /// <summary>Keywords that say nothing about values, or only something about another keyword.</summary>
    private static readonly string[] Annotations =
    [
        "title", "description", "summary", "example", "examples", "externalDocs", "xml", "$schema", "$id", "id", "$comment", "$anchor",
        "$defs", "definitions", "components", "$vocabulary", "$dynamicAnchor", "$recursiveAnchor", "collectionFormat", "allowEmptyValue", "in", "name",
        "schema", "then", "else", "minContains", "maxContains", "unevaluatedItems",
    ];

    /// <summary>Keywords whose check is lost.</summary>
    private static readonly string[] Checks = ["not", "if", "contains", "propertyNames", "dependentSchemas", "dependencies"];

    /// <summary>Keywords that make a type any value.</summary>
    private static readonly string[] Dynamic = ["$dynamicRef", "$recursiveRef"];

    private static readonly Dictionary<string, KeywordOutcome> Rows = CreateRows();

    /// <summary>Returns what becomes of a keyword; null if nothing is to be said about it.</summary>
    public static KeywordOutcome? Find(string keyword) => keyword.StartsWith("x-", StringComparison.OrdinalIgnoreCase) ? null
        : Rows.TryGetValue(keyword, out KeywordOutcome? row) ? row.Outcome == Outcome.Carried ? null : row
        : new KeywordOutcome(Outcome.Lost, $"'{keyword}' is not a keyword of JSON Schema and was ignored.");

    private static Dictionary<string, KeywordOutcome> CreateRows()
    {
        IEnumerable<(string Keyword, KeywordOutcome Outcome)> rows =
        [
            .. Read.Concat(Annotations).Select(keyword => (keyword, new KeywordOutcome(Outcome.Carried))),
            .. Checks.Select(keyword => (keyword, new KeywordOutcome(Outcome.Lost, $"'{keyword}' is not checked."))),
            .. Dynamic.Select(keyword => (keyword, new KeywordOutcome(Outcome.Weaker, $"'{keyword}' is read as any value."))),
        ];
        return rows.ToDictionary(row => row.Keyword, row => row.Outcome, StringComparer.Ordinal);
    }
}
