namespace Igata.Import.Shaping;

/// <summary>The names that an earlier import gave, by the elements of the document. A later import never renames.</summary>
internal sealed class NameHistory(IReadOnlyDictionary<string, string> names)
{
    public static NameHistory Empty { get; } = new(new Dictionary<string, string>());

    /// <summary>Returns the name that an element had; null if it is new.</summary>
    public string? Find(string pointer) => names.TryGetValue(pointer, out string? name) ? name : null;
}
