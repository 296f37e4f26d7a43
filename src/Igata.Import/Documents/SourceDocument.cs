namespace Igata.Import.Documents;

/// <summary>A document that was read.</summary>
/// <param name="Path">The path as it is shown in messages.</param>
public sealed record SourceDocument(string Path)
{
    internal static SourceDocument None { get; } = new("");

    /// <summary>The root of the document.</summary>
    public SourceNode Root { get; internal set; } = new(SourceKind.Null, 1, 1);
}
