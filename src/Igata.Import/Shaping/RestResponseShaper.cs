using Igata.Import.Model;
using Igata.Import.Tree;
using Igata.Specs.Names;

namespace Igata.Import.Shaping;

/// <summary>Describes the responses of a success.</summary>
internal sealed class RestResponseShaper(ShapingContext context)
{
    /// <summary>Adds the responses with a status below 400.</summary>
    public void AddResponses(SpecMap map, Operation operation, string name)
    {
        var responses = new SpecMap();
        Response[] successes = [.. operation.Responses.Where(response => IsSuccess(response.Status))];
        foreach (Response response in successes.OrderBy(response => response.Status[0]))
        {
            AddResponse(responses, response, operation, name, successes.Length);
        }

        if (responses.Entries.Count == 0)
        {
            AddDefault(responses, operation, name);
        }

        map.Add("responses", responses);
    }

    private static bool IsSuccess(string status) => status.Length == 3 && status[0] is '2' or '3' && (int.TryParse(status, out _) || status.EndsWith("XX", StringComparison.OrdinalIgnoreCase));

    private void AddResponse(SpecMap responses, Response response, Operation operation, string name, int count)
    {
        string status = response.Status;
        if (!int.TryParse(status, out _))
        {
            status = status[0] + "00";
            context.Report.Otherwise(response.At, $"'{response.Status}' is the status {status}; any other of its class is accepted too.");
        }

        if (responses.Find(status) is not null)
        {
            return;
        }

        var parts = new SpecMap();
        if (count > 1 && response.Description is { Length: > 0 } description && !IsPhrase(description, status))
        {
            Documentation.Add(parts, Documentation.FindSummary(description), null);
        }

        AddHeaders(parts, response, name);
        if (operation.Verb != "HEAD" && status is not ("204" or "304"))
        {
            AddBodies(parts, response, name);
        }
        else if (response.Bodies.Exists(body => body.Schema is not null))
        {
            context.Report.Otherwise(response.At, $"A response {(operation.Verb == "HEAD" ? "to HEAD" : status)} has no body.");
        }

        responses.Add(status, parts.Entries is [{ Key: "body", Value: SpecText body }] ? body : parts, response.At);
    }

    private void AddDefault(SpecMap responses, Operation operation, string name)
    {
        Response? @default = operation.Responses.Find(response => response.Status == "default" && operation.Responses.Count == 1);
        if (@default is not null)
        {
            context.Report.Otherwise(@default.At, "'default' is the only response, so it is that of a success.");
            AddResponse(responses, new Response(@default.At, "200") { Description = @default.Description }.With(@default), operation, name, 1);
            return;
        }

        context.Report.Otherwise(operation.At, $"{operation.Verb} {operation.Path} has no response of a success; it is 200 without a body.");
        responses.Add("200", new SpecMap());
    }

    private static bool IsPhrase(string description, string status) =>
        description.Trim().TrimEnd('.').ToUpperInvariant() is "OK" or "SUCCESS" or "RESPONSE" or "CREATED" or "ACCEPTED" or "NO CONTENT" or "SUCCESSFUL OPERATION" or "" || description == status;

    private void AddHeaders(SpecMap parts, Response response, string name)
    {
        var headers = new SpecMap();
        var names = new MemberNames(ReservedNames.InRecords);
        names.Add("Status");
        names.Add("Body");
        foreach (Parameter header in response.Headers)
        {
            AddHeader(headers, header, name, names);
        }

        if (headers.Entries.Count > 0)
        {
            parts.Add("headers", headers, response.At);
        }
    }

    /// <summary>Adds a header of a response.</summary>
    public void AddHeader(SpecMap headers, Parameter header, string name, MemberNames names)
    {
        bool isHeader = header.Name.Length > 0 && header.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
        if (!isHeader || header.Name.ToLowerInvariant() is "content-type" or "content-length" or "transfer-encoding" or "connection" or "host")
        {
            if (!isHeader || header.Name.ToLowerInvariant() is not ("content-type" or "content-length"))
            {
                context.Report.Lost(header.At, $"The header '{header.Name}' of a response is set by the transport, or is no header.");
            }

            return;
        }

        if (headers.Entries.Exists(entry => entry.Key.TrimEnd('?').Equals(header.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        SpecMap member = ParameterText.Describe(context, header, name + "Response" + NameTable.Create(header.Name, "Header"));
        member.Remove("default");
        if (names.Use(header.Name, name + "Response", "Header") is { } alias)
        {
            member.Add("as", alias, SpecTextKind.Text);
        }

        headers.Add(header.IsFamily ? header.Name + "*" : header.Required ? header.Name : header.Name + "?", TypeShaper.Simplify(member), header.At);
    }

    private void AddBodies(SpecMap parts, Response response, string name)
    {
        Content? json = response.Bodies.Find(body => body.Media == "application/json") ?? response.Bodies.Find(body => MediaTypes.IsJson(body.Media))
            ?? response.Bodies.Find(body => MediaTypes.IsAny(body.Media) && body.Schema is { Format: not "binary" });
        if (json is not null)
        {
            AddJson(parts, json, name);
        }

        if (response.Bodies.Find(body => body.Media == MediaTypes.EventStream) is { } events)
        {
            var type = new SpecText(events.Schema is null ? "any" : context.Types.Express(events.Schema, name + "Event"), SpecTextKind.Expression);
            parts.Add("events", events.By == "event" ? new SpecMap().Add("type", type).Add("by", "event", SpecTextKind.String) : type, events.At);
            if (events.End is { } end)
            {
                parts.Add("end", end, SpecTextKind.String);
            }
        }

        if (response.Bodies.Find(body => MediaTypes.IsLines(body.Media)) is { } lines)
        {
            AddLines(parts, lines, name);
        }

        Content[] raw = [.. response.Bodies.Where(body => body != json && body.Media != MediaTypes.EventStream && !MediaTypes.IsLines(body.Media))];
        AddContent(parts, raw, json);
    }

    private void AddContent(SpecMap parts, Content[] raw, Content? json)
    {
        // Without a type of its own, another form of the body is the same.
        Content[] same = json is null ? [] : [.. raw.Where(other => other.Schema is null || MediaTypes.IsXml(other.Media) || MediaTypes.IsJson(other.Media) || RestBodyShaper.IsSame(other.Schema, json.Schema))];
        if (same.Length > 0)
        {
            string others = string.Join("', '", same.Select(other => other.Media));
            context.Report.Otherwise(same[0].At, $"The body is read as '{json!.Media}', and not as '{others}'.");
        }

        Content[] contents = [.. raw.Except(same)];
        if (contents.Length == 0)
        {
            return;
        }

        Content first = contents.OrderBy(content => MediaTypes.IsXml(content.Media)).First();
        bool isText = MediaTypes.IsText(first.Media);
        foreach (Content other in contents.Where(other => MediaTypes.IsText(other.Media) != isText))
        {
            context.Report.Lost(other.At, $"The body is read as '{first.Media}'; the other one, '{other.Media}', is not part of the spec.");
        }

        if (MediaTypes.IsXml(first.Media) && first.Schema is not null)
        {
            context.Report.Weaker(first.At, "XML is text, which the caller reads.");
        }

        string[] media = [.. contents.Where(other => MediaTypes.IsText(other.Media) == isText).Select(other => other.Media).Where(type => !MediaTypes.IsAny(type)).Distinct()];
        parts.Add("content", RestBodyShaper.DescribeContent(first.Media, media), first.At);
    }

    private void AddJson(SpecMap parts, Content json, string name)
    {
        Schema schema = json.Schema ?? new Schema(json.At);
        if (schema is { Ref: null, Kinds: ValueKinds.Mapping, Properties.Count: > 0, Nullable: false, AllOf.Count: 0, OneOf.Count: 0, Choices.Count: 0 })
        {
            SpecMap described = context.Types.Describe(schema, name + "Response", 0);
            if (described.Entries is [{ Key: "fields", Value: SpecMap fields }] && parts["headers"] is null)
            {
                parts.Add("body", fields, json.At);
                return;
            }

            parts.Add("body", context.Types.Declare(described, name + "Result", json.At), SpecTextKind.Expression, json.At);
            return;
        }

        parts.Add("body", context.Types.Express(schema, name + "Result"), SpecTextKind.Expression, json.At);
    }

    private void AddLines(SpecMap parts, Content lines, string name)
    {
        Schema? item = lines.Schema is { Kinds: ValueKinds.List, Items: { } items } ? items : lines.Schema;
        string expression = item is null ? "any" : context.Types.Express(item, name + "Line");
        parts.Add("lines", lines.Media is "application/x-ndjson" or "application/jsonl" or "application/json-seq"
            ? new SpecText(expression, SpecTextKind.Expression)
            : new SpecMap().Add("type", expression, SpecTextKind.Expression).Add("media", SpecList.Create([new SpecText(lines.Media, SpecTextKind.String)])), lines.At);
    }
}
