using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Names what stands somewhere, for the end of a sentence.</summary>
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
