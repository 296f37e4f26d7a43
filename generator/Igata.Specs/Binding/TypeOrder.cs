using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Binding;

/// <summary>
/// Orders the types of a model as they are written. A type that is written in a record of another file, which includes it, follows its owner:
/// offsets of different files cannot be compared, because a comment moves them.
/// </summary>
internal static class TypeOrder
{
    public static EquatableArray<TypeDef> Sort(BoundSpec boundSpec)
    {
        (TypeDef Def, SourceLocation Location)[] all = [.. boundSpec.AllTypes];
        Dictionary<string, SourceLocation> owners = FindOwners(boundSpec, all);
        SortKey[] keys = [.. all.Select(type => CreateKey(type.Def, type.Location, owners))];
        TypeDef[] sorted = [.. all.Select(type => type.Def)];
        Array.Sort(keys, sorted);
        return sorted.ToEquatableArray();
    }

    private static Dictionary<string, SourceLocation> FindOwners(BoundSpec boundSpec, (TypeDef Def, SourceLocation Location)[] all)
    {
        var owners = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach ((TypeDef type, SourceLocation location) in all)
        {
            if (type.Owner is null)
            {
                owners[type.Name] = location;
            }
        }

        foreach (BoundMethod method in boundSpec.Methods)
        {
            owners[method.Model.Name] = method.Spec.Key.Location;
        }

        foreach (BoundWebhook webhook in boundSpec.Webhooks)
        {
            owners[webhook.Model.Call.Name] = webhook.Spec.Call.Key.Location;
        }

        return owners;
    }

    private static SortKey CreateKey(TypeDef type, SourceLocation location, Dictionary<string, SourceLocation> owners) =>
        type.Owner is { } owner && owners.TryGetValue(owner, out SourceLocation own) && own.File != location.File
            ? new SortKey(type.File, own.Span.Offset, location.File, location.Span.Offset, type.Name)
            : new SortKey(type.File, location.Span.Offset, "", 0, type.Name);

    /// <param name="File">The file of the type.</param>
    /// <param name="Offset">The offset in this file, of the type or of its owner.</param>
    /// <param name="OtherFile">The file in which the type is written, if it is another one.</param>
    /// <param name="OtherOffset">The offset in the other file.</param>
    /// <param name="Name">The name of the type.</param>
    private readonly record struct SortKey(string File, int Offset, string OtherFile, int OtherOffset, string Name) : IComparable<SortKey>
    {
        public int CompareTo(SortKey other) =>
            CompareOrdinal(File, other.File) is not 0 and var file ? file
            : Offset != other.Offset ? Offset.CompareTo(other.Offset)
            : CompareOrdinal(OtherFile, other.OtherFile) is not 0 and var otherFile ? otherFile
            : OtherOffset != other.OtherOffset ? OtherOffset.CompareTo(other.OtherOffset)
            : string.CompareOrdinal(Name, other.Name);

        private static int CompareOrdinal(string first, string second) => ReferenceEquals(first, second) ? 0 : string.CompareOrdinal(first, second);
    }
}
