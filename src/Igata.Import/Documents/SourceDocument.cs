namespace Igata.Import.Documents;

/// <summary>A document that was read.</summary>
/// <param name="Path">The path as it is shown in messages.</param>
public sealed record SourceDocument(string Path)
{
    internal static SourceDocument None { get; } = new("");

    /// <summary>The root of the document.</summary>
    public SourceNode Root { get; internal set; } = new(SourceKind.Null, 1, 1);

    /// <summary>The path of the file; empty if the text is that of no file.</summary>
    public string FullPath { get; init; } = "";

    /// <summary>The path from the folder of the document that is imported; empty for that document.</summary>
    public string RelativePath { get; init; } = "";
}
