using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>Turns the examples of requests and responses of a document into examples of methods, which are tests.</summary>
internal sealed class ExampleShaper(ApiDescription api, ImportReport report)
{
    private const int MaxExamples = 3;

    /// <summary>Adds the examples of an operation to its method.</summary>
    public void Add(DraftMethod method)
    {
        SpecItem[] examples = [.. (api.Protocol == ApiProtocol.Rest && method.Operation.Examples.Count == 0 ? CreateRest(method) : CreateCalls(method)).Take(MaxExamples)];
        if (examples.Length > 0)
        {
            var list = new SpecList();
            list.Items.AddRange(examples);
            method.Map.Add("examples", list, examples[0].At);
        }
    }

    private IEnumerable<SpecItem> CreateCalls(DraftMethod method)
    {
        bool isRpc = api.Protocol == ApiProtocol.JsonRpc;
        string requestKey = isRpc ? "params" : "request";
        string responseKey = isRpc ? "result" : "response";
        foreach (Exchange exchange in method.Operation.Examples.Where(_ => api.Protocol != ApiProtocol.Rest))
        {
            SpecMap example = CreateExample(exchange.Summary);
            if (method.Map[requestKey] is not null)
            {
                if (!exchange.HasRequest && method.Map[requestKey] is SpecMap { Entries.Count: > 0 } or SpecList { Items.Count: > 0 })
                {
                    continue;
                }

                SpecNode request = exchange.Positional is { } positional ? CreatePositional(method.Operation, positional) : exchange.Request is { } value ? ExampleValues.Create(value) : new SpecMap();
                example.Add(requestKey, request, exchange.At);
            }

            if (method.Map[responseKey] is not null)
            {
                if (exchange.Result is null && method.Operation.Result is { Required.Count: > 0 })
                {
                    continue;
                }

                example.Add(responseKey, exchange.Result is { } result ? ExampleValues.Create(result) : new SpecMap(), exchange.At);
            }

            if (IsShort(exchange.Request, exchange.At) && IsShort(exchange.Result, exchange.At))
            {
                yield return new SpecItem(example, exchange.At);
            }
        }
    }

    private static SpecNode CreatePositional(Operation operation, IReadOnlyList<SourceNode> values)
    {
        if (operation.Positional is not null)
        {
            return SpecList.Create(values.Select(ExampleValues.Create));
        }

        var byName = new SpecMap();
        foreach ((Property property, SourceNode value) in operation.Request!.Properties.Zip(values))
        {
            byName.Add(property.Name, ExampleValues.Create(value), value);
        }

        return byName;
    }

    private static SpecMap CreateExample(string? summary)
    {
        var example = new SpecMap();
        if (Documentation.ToLine(summary) is { Length: > 0 } text)
        {
            example.Add("summary", text, SpecTextKind.Text);
        }

        return example;
    }

    private IEnumerable<SpecItem> CreateRest(DraftMethod method)
    {
        Operation operation = method.Operation;
        Response? response = operation.Responses.Find(candidate => candidate.Status is ['2', _, _] && int.TryParse(candidate.Status, out _));
        Content? body = response?.Bodies.Find(content => MediaTypes.IsJson(content.Media));
        bool isEmpty = response is not null && response.Bodies.Count == 0;
        if (response is null || (body is null && !isEmpty) || response.Headers.Exists(header => header.Required) || CreateSections(method) is not { } sections)
        {
            yield break;
        }

        Content? request = operation.Bodies.Find(content => MediaTypes.IsJson(content.Media));
        bool needsBody = method.Map["body"] is not null;
        List<(string Name, SourceNode Value)> requests = [.. FindExamples(request)];
        List<(string Name, SourceNode? Value)> responses = [.. FindExamples(body).Select(example => (example.Name, (SourceNode?)example.Value))];
        if (isEmpty && (requests.Count > 0 || request is null) && (request is not null || operation.Parameters.Exists(parameter => parameter.Example is not null)))
        {
            responses.Add(("", null));
        }

        foreach ((string name, SourceNode? value) in responses)
        {
            (string Name, SourceNode Value) sent = requests.Find(candidate => candidate.Name == name) is { Value: not null } same ? same : requests.FirstOrDefault();
            if ((needsBody && sent.Value is null) || method.Map["multipart"] is not null || method.Map["form"] is not null || method.Map["content"] is not null)
            {
                continue;
            }

            SourceNode at = value ?? sent.Value ?? operation.At;
            SpecMap example = CreateExample(name is "" or "default" or "example" or "response" ? null : name);
            example.Entries.AddRange(sections.Entries.Select(section => new SpecEntry(section.Key, SpecCopy.Copy(section.Value), section.At)));
            if (sent.Value is not null && (needsBody || method.Map["body?"] is not null))
            {
                example.Add("body", ExampleValues.Create(sent.Value), sent.Value);
            }

            example.Add("response", CreateResponse(method, response, value), value);
            if (IsShort(value, at) && IsShort(sent.Value, at))
            {
                yield return new SpecItem(example, at);
            }
        }
    }

    private static IEnumerable<(string Name, SourceNode Value)> FindExamples(Content? content) =>
        content is null ? [] : content.Examples.Count > 0 ? content.Examples : content.Schema?.Example is { } example ? [("", example)] : RecordViews.Reveal(content.Schema ?? new Schema(content.At)).Example is { } own ? [("", own)] : [];

    private static SpecMap CreateResponse(DraftMethod method, Response response, SourceNode? value)
    {
        var map = new SpecMap();
        if ((method.Map["responses"] as SpecMap)?.Entries.Count > 1)
        {
            map.Add("status", response.Status, SpecTextKind.Literal);
        }

        return value is null ? map : map.Add("body", ExampleValues.Create(value), value);
    }

    /// <summary>Creates the parameters; null if a required one has no value.</summary>
    private static SpecMap? CreateSections(DraftMethod method)
    {
        var sections = new SpecMap();
        foreach ((string keyword, ParameterPlace place) in new[] { ("path", ParameterPlace.Path), ("query", ParameterPlace.Query), ("headers", ParameterPlace.Header) })
        {
            if (method.Map[keyword] is not SpecMap declared)
            {
                continue;
            }

            var section = new SpecMap();
            foreach (SpecEntry entry in declared.Entries.Where(entry => !entry.Key.EndsWith('*') && (entry.Value as SpecMap)?["const"] is null))
            {
                bool isRequired = !entry.Key.EndsWith('?');
                string name = isRequired ? entry.Key : entry.Key[..^1];
                Parameter? parameter = method.Operation.Parameters.Find(candidate => candidate.Place == place && candidate.Name == name);
                SpecNode? value = parameter is null || (!isRequired && parameter.Example is null) ? null : ExampleValues.CreateParameter(parameter);
                if (value is not null)
                {
                    section.Add(name, value, parameter!.At);
                }
                else if (isRequired)
                {
                    return null;
                }
            }

            if (section.Entries.Count > 0)
            {
                sections.Add(keyword, section);
            }
        }

        return sections;
    }

    private bool IsShort(SourceNode? value, SourceNode at)
    {
        bool isShort = value is null || ExampleValues.IsShort(value);
        if (!isShort)
        {
            report.Otherwise(at, "An example is too long for a test that a person reads, and is not part of the spec.");
        }

        return isShort;
    }
}
