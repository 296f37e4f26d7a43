using System.Text.Json.Nodes;

namespace Igata.Export.Schemas;

/// <summary>The extensions for what the formats have no word for. <c>igata import</c> reads each of them.</summary>
internal static class Extensions
{
    public const string Type = "x-igata-type";
    public const string Secret = "x-igata-secret";
    public const string Unit = "x-igata-unit";
    public const string NonFinite = "x-igata-non-finite";
    public const string IdempotencyToken = "x-igata-idempotency-token";
    public const string MaxBytes = "x-igata-max-bytes";
    public const string Stability = "x-igata-stability";
    public const string Since = "x-igata-since";
    public const string Until = "x-igata-until";
    public const string ReplacedBy = "x-igata-replaced-by";
    public const string Source = "x-igata-source";
    public const string Idempotent = "x-igata-idempotent";
    public const string Async = "x-igata-async";
    public const string Scope = "x-igata-scope";
    public const string Auth = "x-igata-auth";
    public const string Scheme = "x-igata-scheme";
    public const string End = "x-igata-end";
    public const string By = "x-igata-by";

    /// <summary>The calls of an API whose operation is in a header.</summary>
    public const string Target = "x-igata-target";

    /// <summary>The name of a call in C#, if it is not that of its target.</summary>
    public const string Name = "x-igata-name";

    /// <summary>A body of a call that the spec has in place, and that has a name only in the document.</summary>
    public const string InPlace = "x-igata-in-place";

    /// <summary>The same as in models of AWS and in other descriptions: the value of the path parameter may contain slashes.</summary>
    public const string MultiSegment = "x-multi-segment";

    /// <summary>Verbs that OpenAPI has from 3.2 on, as its own backport names them.</summary>
    public const string AdditionalOperations = "x-oai-additionalOperations";

    /// <summary>Adds a text, or nothing.</summary>
    public static JsonObject SetText(this JsonObject map, string name, string? text) => map.Set(name, text is null ? null : JsonValue.Create(text));
}
