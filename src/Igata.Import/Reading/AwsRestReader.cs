using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;

namespace Igata.Import.Reading;

/// <summary>Reads where the members of a request and of a response are sent in the protocol <c>rest-json</c>.</summary>
internal sealed class AwsRestReader(AwsShapeReader shapes, ImportReport report)
{
    public void Read(SourceNode node, Operation operation, SourceNode? input, SourceNode? output)
    {
        SourceNode? http = node["http"];
        operation.Path = (http?.FindText("requestUri") ?? "/").Replace("+}", "}", StringComparison.Ordinal);
        string[] greedy = [.. (http?.FindText("requestUri") ?? "").Split('{').Skip(1).Select(part => part.Split('}')[0]).Where(name => name.EndsWith('+')).Select(name => name[..^1])];
        foreach (string name in greedy)
        {
            operation.Path = operation.Path.Replace($"{{{name}}}", $"{{+{name}}}", StringComparison.Ordinal);
        }

        if (input is not null)
        {
            ReadRequest(input, operation);
        }

        var response = new Response(output ?? node, http?.FindScalar("responseCode") ?? "200");
        if (output is not null)
        {
            ReadResponse(output, response, operation);
        }

        operation.Responses.Add(response);
    }

    private void ReadRequest(SourceNode input, Operation operation)
    {
        string[] required = [.. input.Items("required").Select(name => name.Text)];
        foreach (SourceNode member in input.Members("members").Where(member => member["location"] is not null))
        {
            report.Register(member);
            ParameterPlace? place = member.FindText("location") switch
            {
                "uri" => ParameterPlace.Path,
                "querystring" => ParameterPlace.Query,
                "header" or "headers" => ParameterPlace.Header,
                _ => null,
            };
            if (place is null)
            {
                report.Lost(member, $"'{member.FindText("location")}' is not a location of a member of a request.");
                continue;
            }

            operation.Parameters.Add(ReadParameter(member, place.Value, required.Contains(member.Key)));
        }

        string? payload = input.FindText("payload");
        if (payload is not null && input["members"]?[payload] is { } body)
        {
            operation.BodyAt = body;
            operation.IsBodyRequired = required.Contains(payload) || IsRaw(body);
            operation.Bodies.Add(ReadPayload(body));
        }
        else if (input.Members("members").Any(member => member["location"] is null))
        {
            operation.BodyAt = input;
            operation.IsBodyRequired = true;
            operation.Bodies.Add(new Content(input, "application/json", shapes.ReadStructure(input, member => member["location"] is null)));
        }
    }

    /// <summary>Reads a header of a response or of an error.</summary>
    public Parameter ReadHeader(SourceNode member) => ReadParameter(member, ParameterPlace.Header, isRequired: false);

    private Parameter ReadParameter(SourceNode member, ParameterPlace place, bool isRequired)
    {
        SourceNode? shape = shapes.Find(member.FindText("shape"));
        bool isMap = shape?.FindText("type") == "map";
        Schema schema = shapes.ReadMember(member, place == ParameterPlace.Header ? "http-date" : "rfc3339");
        string name = isMap && place == ParameterPlace.Query ? "" : AwsShapeReader.GetWireName(member);
        return new Parameter(member, place, name, schema)
        {
            Required = isRequired || place == ParameterPlace.Path,
            IsFamily = isMap && place is ParameterPlace.Query or ParameterPlace.Header && isMap,
            Description = member.FindText("documentation"),
            Lifecycle = ExportedWords.ReadLifecycle(member),
        };
    }

    private bool IsRaw(SourceNode member) => shapes.Find(member.FindText("shape"))?.FindText("type") is "blob" or "string";

    private Content ReadPayload(SourceNode member)
    {
        SourceNode? shape = shapes.Find(member.FindText("shape"));
        if (shape?.Has("eventstream") == true)
        {
            report.Weaker(member, "An event stream of AWS is bytes, which the caller reads.");
            return new Content(member, "application/vnd.amazon.eventstream", null);
        }

        return shape?.FindText("type") switch
        {
            "blob" => new Content(member, "*/*", new Schema(member) { Kinds = ValueKinds.Text, Format = "binary" }),
            "string" => new Content(member, "text/plain", new Schema(member) { Kinds = ValueKinds.Text }),
            _ => new Content(member, "application/json", shapes.ReadMember(member)),
        };
    }

    private void ReadResponse(SourceNode output, Response response, Operation operation)
    {
        foreach (SourceNode member in output.Members("members").Where(member => member["location"] is not null))
        {
            if (member.FindText("location") is "header" or "headers")
            {
                response.Headers.Add(ReadHeader(member));
            }
            else
            {
                report.Otherwise(member, $"'{member.Key}' is the status, which the response has anyway.");
            }
        }

        if (output.FindText("payload") is { } payload && output["members"]?[payload] is { } body)
        {
            response.Bodies.Add(ReadPayload(body));
        }
        else if (output.Members("members").Any(member => member["location"] is null) && operation.Verb != "HEAD")
        {
            response.Bodies.Add(new Content(output, "application/json", shapes.ReadStructure(output, member => member["location"] is null)));
        }
    }
}
