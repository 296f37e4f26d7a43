using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Igata.Specs.Model;

namespace Igata.Export.Schemas;

/// <summary>Writes what a document says about itself, and what is in no other place.</summary>
internal static partial class InfoWriter
{
    private const string UnknownVersion = "1";

    /// <summary>Writes <c>info</c>.</summary>
    public static JsonObject Write(Api api)
    {
        string title = api.Title ?? api.Name;
        (string? document, string version) = SplitSource(api.Source);
        var info = new JsonObject { ["title"] = title, ["version"] = version };
        Descriptions.Add(info, api.Docs);
        // 'igata import' writes the title and the version as the source.
        return info.SetText(Extensions.Source, api.Source is null || document == title ? null : api.Source);
    }

    /// <summary>Returns the description, and the stability and versions, of a method.</summary>
    public static JsonObject Describe(Method method, ExportContext context)
    {
        var docs = new JsonObject();
        // Tools list operations by their summaries.
        docs["summary"] = method.Docs.Summary ?? ToWords(method.Name);
        docs.SetText("description", method.Docs.Remarks);
        Descriptions.Add(docs, method.Lifecycle, context.FindKey);
        return docs;
    }

    /// <summary>Adds what only some clients can use.</summary>
    public static void AddTraits(JsonObject operation, Method method, bool isIdempotentByDefault)
    {
        operation.Set(Extensions.Idempotent, method.Idempotent == isIdempotentByDefault ? null : JsonValue.Create(method.Idempotent));
        operation.SetFlag(Extensions.Async, method.Async);
        operation.SetText(Extensions.Scope, method.Scope);
    }

    private static string ToWords(string name)
    {
        string words = WordStart().Replace(name, match => " " + match.Value.ToLowerInvariant());
        return words.TrimStart() is { Length: > 0 } trimmed ? char.ToUpperInvariant(trimmed[0]) + trimmed[1..] : name;
    }

    // "A pet shop, version 1.2.0" and "Sora API reference, 2021.2"
    private static (string? Document, string Version) SplitSource(string? source) =>
        source is not null && Version().Match(source) is { Success: true } match
            ? (match.Groups["word"].Success ? match.Groups["document"].Value : null, match.Groups["version"].Value)
            : (null, UnknownVersion);

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"^(?<document>.*), (?<word>version )?(?<version>(?=\S*\d)\S+)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Version();
}
