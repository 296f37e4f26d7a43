using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Describes a YAML node for the end of a message.</summary>
internal static class NodeDescription
{
    public static string Describe(YamlNode node) => node switch
    {
        YamlMapping { Entries.Count: 0 } => "an empty mapping",
        YamlMapping => "a mapping",
        YamlSequence { Items.Count: 0 } => "an empty list",
        YamlSequence => "a list",
        YamlScalar { IsEmpty: true } => "nothing",
        YamlScalar scalar => $"'{scalar.Text}'",
        _ => "this",
    };
}
