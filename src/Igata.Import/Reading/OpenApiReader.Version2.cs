using Igata.Import.Documents;
using Igata.Import.Model;

namespace Igata.Import.Reading;

/// <content>What OpenAPI 2.0 writes in another form.</content>
internal sealed partial class OpenApiReader
{
    private void ReadBodyOfVersion2(SourceNode parameter, SourceNode operationNode, Operation operation)
    {
        operation.BodyAt = parameter;
        operation.BodyDescription = parameter.FindText("description");
        operation.IsBodyRequired = parameter.Has("required");
        Schema? schema = parameter["schema"] is { } node ? _schemas.Read(node) : null;
        operation.Bodies.AddRange(GetMediaTypes(operationNode, "consumes").Select(media => new Content(parameter, media, schema)));
    }

    private void ReadFormOfVersion2(List<SourceNode> parameters, SourceNode operationNode, Operation operation)
    {
        if (parameters.Count == 0)
        {
            return;
        }

        var form = new Schema(parameters[0]) { Kinds = ValueKinds.Mapping };
        foreach (SourceNode parameter in parameters)
        {
            Schema schema = _parameters.ReadSchema(parameter, isVersion2: true);
            schema.Description = parameter.FindText("description");
            form.Properties.Add(new Property(parameter.FindText("name") ?? "", schema));
            if (parameter.Has("required"))
            {
                form.Required.Add(parameter.FindText("name") ?? "");
            }
        }

        bool hasFile = parameters.Exists(parameter => parameter.FindText("type") == "file");
        bool isMultipart = hasFile || GetMediaTypes(operationNode, "consumes").Contains("multipart/form-data");
        operation.BodyAt = parameters[0];
        operation.IsBodyRequired = form.Required.Count > 0 || !isMultipart;
        string media = isMultipart ? "multipart/form-data" : "application/x-www-form-urlencoded";
        operation.Bodies.Add(new Content(parameters[0], media, form));
        string[] others = [.. operationNode["consumes"] is { IsList: true } ? GetMediaTypes(operationNode, "consumes").Where(other => other != media) : []];
        if (others.Length > 0)
        {
            _report.Otherwise(parameters[0], $"The body is sent as '{media}', and not as '{string.Join("', '", others)}'.");
        }
    }

    private IEnumerable<Content> ReadContentsOfVersion2(SourceNode response, SourceNode operationNode)
    {
        if (response["schema"] is not { } node)
        {
            return [];
        }

        // The form of each example says which media type it is of.
        Schema schema = _schemas.Read(node);
        string[] media = [.. GetMediaTypes(operationNode, "produces")];
        bool isFile = schema.Format == "binary";
        return (isFile && media is ["application/json"] ? ["application/octet-stream"] : media).Select(type => new Content(node, type, schema)
        {
            Examples = [.. response.Members("examples").Where(example => GetMedia(example.Key) == type).Select(example => ("", example))],
        });
    }

    private IEnumerable<string> GetMediaTypes(SourceNode operationNode, string keyword)
    {
        IReadOnlyList<SourceNode> own = operationNode[keyword] is { IsList: true } list ? list.Children : _document.Root.Items(keyword);
        string[] media = [.. own.Select(type => GetMedia(type.Text)).Distinct()];
        return media.Length == 0 ? ["application/json"] : media;
    }
}
