using Igata.Specs.Diagnostics;

namespace Igata.Specs.Yaml;

/// <summary>A node of YAML and where it is written.</summary>
internal abstract record YamlNode(Place Place);

/// <param name="Text">Its text, whatever it looks like.</param>
/// <param name="Plain">Written without quotes and not as a block.</param>
/// <param name="Exact">What is written is the text, letter by letter: a part of one is a part of the other.</param>
/// <param name="Place">Where, with its quotes.</param>
internal sealed record YamlScalar(string Text, bool Plain, bool Exact, Place Place) : YamlNode(Place)
{
    /// <summary>Nothing is written.</summary>
    public bool IsNothing => Plain && Text.Length == 0;
}

internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, Place Place) : YamlNode(Place);

internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, Place Place) : YamlNode(Place);

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
