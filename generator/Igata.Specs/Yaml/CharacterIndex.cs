using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Igata.Specs.Yaml;

/// <summary>Reads the position of the parser as a number of characters.</summary>
internal static class CharacterIndex
{
    public static int GetStart(ParsingEvent parsed) => (int)parsed.Start.Index;

    public static int GetEnd(ParsingEvent parsed) => (int)parsed.End.Index;

    public static int GetStart(YamlException exception) => (int)exception.Start.Index;

    public static int GetEnd(YamlException exception) => (int)exception.End.Index;
}
