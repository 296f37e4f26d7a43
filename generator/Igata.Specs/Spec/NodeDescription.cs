using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Describes a YAML node for the end of a message.</summary>
internal static class NodeDescription
{
    public static string Describe(YamlNode node) => node switch
    {
        YamlMapping => "a mapping",
        YamlSequence => "a list",
        YamlScalar { IsEmpty: true } => "nothing",
        YamlScalar scalar => $"'{scalar.Text}'",
        _ => "this",
    };
}
