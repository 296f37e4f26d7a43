namespace Igata.Import.Shaping;

/// <summary>What a media type says about a body.</summary>
internal static class MediaTypes
{
    public const string Form = "application/x-www-form-urlencoded";
    public const string Multipart = "multipart/form-data";
    public const string EventStream = "text/event-stream";

    /// <summary>Media types of JSON values one after another.</summary>
    private static readonly string[] Lines = ["application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines", "application/json-seq", "application/jsonlines", "application/stream+json", "application/json-lines"];

    public static bool IsJson(string media) => !IsLines(media) && (media is "application/json" or "text/json" || media.EndsWith("+json", StringComparison.Ordinal) || media.EndsWith("/json", StringComparison.Ordinal));

    public static bool IsLines(string media) => Lines.Contains(media);

    public static bool IsText(string media) => media.StartsWith("text/", StringComparison.Ordinal) || IsXml(media)
        || media is "application/yaml" or "application/x-yaml" or "application/graphql" or "application/javascript" or "application/jwt" or "application/sql";

    public static bool IsXml(string media) => media is "application/xml" or "text/xml" || media.EndsWith("+xml", StringComparison.Ordinal);

    public static bool IsAny(string media) => media.Length == 0 || media is "*/*" or "*";
}
