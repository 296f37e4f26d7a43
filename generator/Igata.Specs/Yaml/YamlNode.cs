using Igata.Specs.Diagnostics;

namespace Igata.Specs.Yaml;

/// <summary>A node of YAML and where it is written.</summary>
internal abstract record YamlNode(SourceLocation Location);

/// <param name="Text">Its text, whatever it looks like.</param>
/// <param name="Plain">Written without quotes and not as a block.</param>
/// <param name="Exact">What is written is the text, letter by letter: a part of one is a part of the other.</param>
/// <param name="Location">Where, with its quotes.</param>
internal sealed record YamlScalar(string Text, bool Plain, bool Exact, SourceLocation Location) : YamlNode(Location)
{
    /// <summary>Nothing is written.</summary>
    public bool IsEmpty => Plain && Text.Length == 0;
}

internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, SourceLocation Location) : YamlNode(Location);

internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, SourceLocation Location) : YamlNode(Location);

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
