using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Igata.Import.Documents;
using Igata.Specs;
using Igata.Specs.Model;
using Igata.Specs.Printing;

namespace Igata.Import.Patching;

/// <summary>A spec as a tree in which everything is written in one way, so that two specs that mean the same are the same tree.</summary>
internal static class SpecTree
{
    public const string Methods = "methods";
    public const string Types = "types";
    public const string Webhooks = "webhooks";

    /// <summary>The key of a method in the spec. In the tree, its name in C# is the key, which is the same for every writer of the spec.</summary>
    public const string Key = "key";

    /// <summary>Returns the tree of an API.</summary>
    public static JsonObject Create(Api api)
    {
        SourceDocument document = DocumentReader.Parse(Encoding.UTF8.GetBytes(SpecPrinter.PrintWhole(api)), "spec.yaml");
        var tree = (JsonObject)ToJson(document.Root)!;
        if (tree[Methods] is JsonObject methods)
        {
            tree[Methods] = new JsonObject(methods.Select(method => KeyValuePair.Create(method.Value!["as"]!.GetValue<string>(), (JsonNode?)AddKey(method.Key, method.Value!.AsObject()))));
        }

        return tree;
    }

    /// <summary>Compiles the files of a spec; returns null if there is a finding.</summary>
    public static Api? Compile(IEnumerable<KeyValuePair<string, string>> files)
    {
        SpecFile[] specs = [.. files.Select(file => new SpecFile("specs/import/" + file.Key, file.Key, file.Value))];
        CompiledApi[] compiled = [.. SpecCompiler.CompileAll(specs)];
        return compiled is [{ Api: { } api, Findings.Count: 0 }] ? api : null;
    }

    /// <summary>Converts a value of a document. Numbers keep their digits.</summary>
    public static JsonNode? ToJson(SourceNode node) => node.Kind switch
    {
        SourceKind.Null => null,
        SourceKind.Boolean => JsonValue.Create(node.IsTrue),
        SourceKind.Number => JsonNode.Parse(node.Text),
        SourceKind.Text => JsonValue.Create(node.Text),
        SourceKind.List => new JsonArray([.. node.Children.Select(ToJson)]),
        SourceKind.Mapping => new JsonObject(node.Children.DistinctBy(child => child.Key).Select(child => KeyValuePair.Create(child.Key, ToJson(child)))),
        _ => throw new InvalidOperationException($"The kind {node.Kind} is not defined."),
    };

    /// <summary>Returns whether a tree from a document, which can be anything, has the form of one.</summary>
    public static bool IsWellFormed(JsonObject tree) =>
        IsText(tree["content-type"]) && tree[Types] is null or JsonObject && tree[Methods] is null or JsonObject
        && (tree[Types] as JsonObject ?? []).All(type => type.Value is JsonObject)
        && (tree[Methods] as JsonObject ?? []).All(method => method.Value is JsonObject map && map[Key] is not null && IsText(map[Key]) && IsText(map["target"])
            && (map["idempotent"] is null || map["idempotent"]!.GetValueKind() is JsonValueKind.True or JsonValueKind.False));

    private static bool IsText(JsonNode? node) => node is null || node.GetValueKind() is JsonValueKind.String;

    private static JsonObject AddKey(string key, JsonObject method)
    {
        var keyed = new JsonObject { [Key] = key };
        foreach ((string name, JsonNode? value) in method)
        {
            keyed[name] = value?.DeepClone();
        }

        return keyed;
    }
}
