using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Igata.Cli.Tests;

/// <summary>Converts YAML to JSON by the rules of the spec language: keys are strings, and plain scalars are typed as in JSON.</summary>
internal static class YamlToJsonConverter
{
    public static JToken Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Convert(stream.Documents[0].RootNode);
    }

    private static JToken Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JObject(mapping.Select(pair => new JProperty(((YamlScalarNode)pair.Key).Value!, Convert(pair.Value)))),
        YamlSequenceNode sequence => new JArray(sequence.Select(Convert)),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => ConvertScalar(scalar.Value!),
        _ => new JValue(((YamlScalarNode)node).Value),
    };

    private static JValue ConvertScalar(string text) => text switch
    {
        "true" or "false" => new JValue(text == "true"),
        "null" or "" => JValue.CreateNull(),
        _ when Igata.Specs.Model.JsonNumber.IsWhole(text) && long.TryParse(text, out long whole) => new JValue(whole),
        _ when Igata.Specs.Model.JsonNumber.IsNumber(text) => new JValue(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)),
        _ => new JValue(text),
    };
}
