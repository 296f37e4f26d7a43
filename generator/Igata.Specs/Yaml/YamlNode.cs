using Igata.Specs.Diagnostics;

namespace Igata.Specs.Yaml;

/// <summary>A YAML node with its location.</summary>
internal abstract record YamlNode(SourceLocation Location);

/// <param name="Text">The text, which is never interpreted.</param>
/// <param name="Plain">Whether the scalar is written without quotes and not as a block.</param>
/// <param name="Exact">Whether the source is identical to the text, so that each part of the text has a location of its own.</param>
/// <param name="Location">The location, including quotes.</param>
internal sealed record YamlScalar(string Text, bool Plain, bool Exact, SourceLocation Location) : YamlNode(Location)
{
    /// <summary>Whether the scalar has no text and no quotes.</summary>
    public bool IsEmpty => Plain && Text.Length == 0;
}

internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, SourceLocation Location) : YamlNode(Location);

internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, SourceLocation Location) : YamlNode(Location)
{
    /// <summary>Where the key of the mapping starts, or the mapping itself if it is the item of a list.</summary>
    public int Start { get; private set; } = Location.Span.Offset;

    public void SetKey(YamlScalar key) => Start = key.Location.Span.Offset;
}

internal sealed record YamlEntry
{
    public YamlEntry(YamlScalar key, YamlNode value)
    {
        Key = key;
        Value = value;
        (value as YamlMapping)?.SetKey(key);
    }

    public YamlScalar Key { get; }

    public YamlNode Value { get; }
}
