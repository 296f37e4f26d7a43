using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;
using Igata.Import.Shaping;
using Igata.Import.Tree;
using Igata.Import.Writing;
using Igata.Specs.Model;

namespace Igata.Import.Patching;

/// <summary>
/// What a document says about itself as a spec. <c>igata export</c> writes into <c>x-igata</c> what its format has no word for: the difference
/// between the spec and what the importer reads from the rest of the document.
/// </summary>
internal static partial class PatchedSpec
{
    /// <summary>The name of the extension.</summary>
    public const string Extension = "x-igata";

    /// <summary>Reads the extension of a document, before the values of the document are released. Returns null if it has none.</summary>
    public static SpecExtension? Read(SourceDocument document) =>
        document.Root[Extension] is { IsMapping: true } extension ? new SpecExtension(extension, (JsonObject)SpecTree.ToJson(extension)!) : null;

    /// <summary>Applies the extension of a document. Returns null if it does not fit any more.</summary>
    /// <param name="extension">The extension.</param>
    /// <param name="draft">The spec as it was read from the rest of the document.</param>
    /// <param name="files">Its files, which have no finding.</param>
    /// <param name="report">What becomes of the elements of the document.</param>
    /// <param name="cancel">Stops the work.</param>
    public static (SpecDraft Draft, IReadOnlyList<WrittenFile> Files)? Apply(
        SpecExtension extension, SpecDraft draft, IReadOnlyList<WrittenFile> files, ImportReport report, CancellationToken cancel)
    {
        if (Compile(files) is not { } read)
        {
            return null;
        }

        JsonObject before = SpecTree.Create(read);
        JsonObject after = SpecPatch.Apply(before, extension.Changes);

        // A type that nothing uses may be valid only where it was used.
        foreach ((bool isShort, JsonObject wanted) in SpecTree.IsWellFormed(after) ? [(true, after), (false, after), (true, RemoveUnusedTypes(before, after))] : Array.Empty<(bool, JsonObject)>())
        {
            SpecDraft patched = Create(draft, before, wanted, isShort);
            IReadOnlyList<WrittenFile> written = SpecFiles.Write(patched, cancel);
            if (Compile(written) is { } api && SpecPatch.Create(SpecTree.Create(api), wanted) is null)
            {
                return (patched, written);
            }
        }

        report.Lost(extension.At, $"'{Extension}' does not fit the document, which has been changed since it was exported; what only the extension says is ignored.");
        return null;
    }

    private static Api? Compile(IReadOnlyList<WrittenFile> files) => SpecTree.Compile(files.Select(file => KeyValuePair.Create(file.Path, file.Text)));

    private static SpecDraft Create(SpecDraft draft, JsonObject before, JsonObject after, bool isShort)
    {
        var builder = new SpecTreeWriter(isShort) { Target = (draft.Header["target"] as SpecText)?.Text };
        var patched = new SpecDraft { Api = draft.Api, Names = draft.Names, Header = CreateHeader(draft, before, after, builder) };
        SourceNode root = draft.Api.Document.Root;
        Dictionary<string, DraftMethod> methods = draft.Methods.ToDictionary(method => method.Name, StringComparer.Ordinal);
        foreach ((string name, JsonNode? value) in after[SpecTree.Methods] as JsonObject ?? [])
        {
            JsonNode? old = before[SpecTree.Methods]?[name];
            DraftMethod? known = old?[SpecTree.Key]?.GetValue<string>() is { } oldKey ? methods.GetValueOrDefault(oldKey) : null;
            string key = value![SpecTree.Key]!.GetValue<string>();
            patched.Methods.Add(known is null ? new DraftMethod(key, builder.WriteMethod(key, value.AsObject()), new Operation(root))
                : new DraftMethod(key, SpecPatch.IsSame(old, value) ? known.Map : builder.WriteMethod(key, value.AsObject()), known.Operation) { PageHint = known.PageHint });
        }

        Dictionary<string, DeclaredType> types = draft.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        int order = 0;
        JsonObject wanted = after[SpecTree.Types] as JsonObject ?? [];
        foreach (string name in draft.Types.Select(type => type.Name).Where(wanted.ContainsKey).Concat(wanted.Select(type => type.Key)).Distinct())
        {
            JsonObject type = wanted[name]!.AsObject();
            patched.Types.Add(!types.TryGetValue(name, out DeclaredType? known) ? new DeclaredType(name, builder.WriteEntry(name, type), root, "") { Order = (int.MaxValue, order++) }
                : SpecPatch.IsSame(before[SpecTree.Types]?[name], type) ? known
                : known with { Map = builder.WriteEntry(name, type) });
        }

        return patched;
    }

    private static JsonObject RemoveUnusedTypes(JsonObject before, JsonObject after)
    {
        var result = (JsonObject)after.DeepClone();
        JsonObject types = result[SpecTree.Types] as JsonObject ?? [];
        while (types.Where(type => before[SpecTree.Types]?[type.Key] is null && !IsUsed(type.Key, result)).Select(type => type.Key).ToArray() is { Length: > 0 } unused)
        {
            Array.ForEach(unused, name => types.Remove(name));
        }

        return result;
    }

    // A name is used if another part than the type itself has it as a word.
    private static bool IsUsed(string name, JsonObject tree)
    {
        bool HasWord(JsonNode? node) => node switch
        {
            JsonObject map => map.Any(member => !(ReferenceEquals(map, tree[SpecTree.Types]) && member.Key == name) && HasWord(member.Value)),
            JsonArray list => list.Any(HasWord),
            JsonValue value => value.TryGetValue(out string? text) && Words().Matches(text).Any(word => word.ValueSpan.SequenceEqual(name)),
            _ => false,
        };
        return HasWord(tree);
    }

    private static SpecMap CreateHeader(SpecDraft draft, JsonObject before, JsonObject after, SpecTreeWriter builder)
    {
        JsonObject old = Select(before), header = Select(after);
        if (SpecPatch.IsSame(old, header))
        {
            return draft.Header;
        }

        SpecMap written = builder.WriteHeader(header);
        old.Remove(SpecTree.Webhooks);
        header.Remove(SpecTree.Webhooks);
        if (!SpecPatch.IsSame(old, header))
        {
            return written;
        }

        // Only the webhooks differ, so the rest stays as it was read.
        var kept = new SpecMap();
        kept.Entries.AddRange(draft.Header.Entries.Where(entry => entry.Key != SpecTree.Webhooks));
        kept.Entries.AddRange(written.Entries.Where(entry => entry.Key == SpecTree.Webhooks));
        return kept;
    }

    private static JsonObject Select(JsonObject tree) => new(tree.Where(member => member.Key is not (SpecTree.Methods or SpecTree.Types)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Words();
}

/// <summary>The extension of a document.</summary>
/// <param name="At">Its position.</param>
/// <param name="Changes">What it changes in the spec.</param>
internal sealed record SpecExtension(SourceNode At, JsonObject Changes);
