using Igata.Import.Documents;
using Igata.Import.Model;

namespace Igata.Import.Reading;

/// <summary>The named types of a document, found by their definitions.</summary>
internal sealed class NamedSchemas
{
    private readonly Dictionary<SourceNode, NamedSchema> _byDefinition = [];
    private readonly Queue<(SourceNode Definition, NamedSchema Named)> _unread = new();

    /// <summary>The types, in the order in which they were found.</summary>
    public List<NamedSchema> All { get; } = [];

    /// <summary>Returns the type with a definition. It is read by <see cref="ReadAll"/>, because types refer to each other in long chains.</summary>
    public NamedSchema Get(SourceNode definition) => Get(definition, null);

    /// <summary>Returns the type with a definition, which has a name of its own if it is not found before.</summary>
    public NamedSchema Get(SourceNode definition, string? name)
    {
        if (_byDefinition.TryGetValue(definition, out NamedSchema? found))
        {
            return found;
        }

        var named = new NamedSchema(definition.Location, name ?? GetName(definition));
        _byDefinition.Add(definition, named);
        All.Add(named);
        _unread.Enqueue((definition, named));
        return named;
    }

    /// <summary>Reads the definitions that were not read before, and those that they refer to.</summary>
    public void ReadAll(Func<SourceNode, Schema> read, CancellationToken cancel)
    {
        while (_unread.TryDequeue(out (SourceNode Definition, NamedSchema Named) next))
        {
            cancel.ThrowIfCancellationRequested();
            next.Named.Schema = read(next.Definition);
        }
    }

    // A definition elsewhere is named after the keys that lead to it, without those of the structure of a document.
    private static string GetName(SourceNode definition) => definition switch
    {
        // A file with one type is named after it.
        { Parent: null } => Path.GetFileNameWithoutExtension(definition.Document.Path).Split('.')[0],
        { Key: "schema" or "items" or "additionalProperties", Parent: { } parent } => GetName(parent) + (definition.Key == "schema" ? "" : "-item"),
        { Parent: { Key: "properties", Parent: { } record } } => $"{GetName(record)}-{definition.Key}",
        { Parent: { Key: "responses" or "content" or "oneOf" or "anyOf" or "allOf", Parent: { } owner } } => $"{GetName(owner)}-{definition.Key}",
        _ => definition.Key,
    };
}
