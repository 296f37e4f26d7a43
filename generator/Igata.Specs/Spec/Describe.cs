using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Names what stands somewhere, for the end of a sentence.</summary>
internal static class Describe
{
    public static string Node(YamlNode node) => node switch
    {
        YamlMapping => "a mapping",
        YamlSequence => "a list",
        YamlScalar { IsNothing: true } => "nothing",
        YamlScalar scalar => $"'{scalar.Text}'",
        _ => "this",
    };
}
