using Igata.Import.Documents;
using Igata.Import.Model;

namespace Igata.Import.Reading;

/// <summary>Reads where the values of an example are sent in the protocol <c>rest-json</c>.</summary>
internal static class AwsRestExamples
{
    public static PlacedExchange Read(AwsShapeReader shapes, SourceNode example, SourceNode? input, SourceNode? output)
    {
        var parameters = new List<(ParameterPlace, string, SourceNode)>();
        var headers = new List<(string, SourceNode)>();
        SourceNode? body = ReadMembers(shapes, example["input"], input, (place, name, value) => parameters.Add((place, name, value)));
        SourceNode? responseBody = ReadMembers(shapes, example["output"], output, (_, name, value) => headers.Add((name, value)));
        return new PlacedExchange(parameters, body, headers, responseBody);
    }

    /// <summary>Adds the values with a location, and returns the body that the others are.</summary>
    private static SourceNode? ReadMembers(AwsShapeReader shapes, SourceNode? value, SourceNode? shape, Action<ParameterPlace, string, SourceNode> add)
    {
        if (value is not { IsMapping: true } || shape is null)
        {
            return null;
        }

        string? payload = shape.FindText("payload");
        var body = new SourceNode(SourceKind.Mapping, value.Line, value.Column) { Key = value.Key, Parent = value.Parent, Document = value.Document };
        SourceNode? whole = null;
        foreach (SourceNode child in value.Children)
        {
            SourceNode? member = shape["members"]?[child.Key];
            SourceNode translated = shapes.Translate(child, shapes.Find(member?.FindText("shape")))!;
            string name = member is null ? child.Key : AwsShapeReader.GetWireName(member);
            switch (member?.FindText("location"))
            {
                case "uri":
                    add(ParameterPlace.Path, name, translated);
                    break;
                case "querystring":
                    add(ParameterPlace.Query, name, translated);
                    break;
                case "header":
                    add(ParameterPlace.Header, name, translated);
                    break;
                case null when child.Key == payload:
                    whole = translated;
                    break;
                case null:
                    translated.Key = name;
                    body.Children.Add(translated);
                    break;
                default:
                    break;
            }
        }

        return payload is null ? body : whole;
    }
}
