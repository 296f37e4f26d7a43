using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>Describes the examples of REST: parameters, the body in its form, and a response or an error.</summary>
internal sealed class RestExampleShaper
{
    private const int MaxErrors = 2;

    private const string Incomplete = "An example has no value for a parameter, a body or a header that is required, and is not a test.";

    private static readonly (string Keyword, ParameterPlace Place)[] Sections =
        [("path", ParameterPlace.Path), ("query", ParameterPlace.Query), ("headers", ParameterPlace.Header)];

    private readonly DraftMethod _method;
    private readonly ImportReport _report;
    private readonly Func<SourceNode?, SourceNode, bool> _isShort;
    private readonly string? _keyword;
    private readonly bool _isBodyRequired;

    /// <summary>Creates a shaper of the examples of a method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="report">What becomes of the examples.</param>
    /// <param name="isShort">Returns whether a value is short enough for a test, and reports those that are not.</param>
    public RestExampleShaper(DraftMethod method, ImportReport report, Func<SourceNode?, SourceNode, bool> isShort)
    {
        (_method, _report, _isShort) = (method, report, isShort);
        SpecEntry? body = method.Map.Entries.Find(entry => entry.Key.TrimEnd('?') is "body" or "form" or "multipart" or "content" or "lines");
        _keyword = body?.Key.TrimEnd('?');
        _isBodyRequired = body is not null && !body.Key.EndsWith('?')
            && (body.Key != "form" || body.Value is SpecMap { Entries: var members } && members.Exists(IsRequired));
    }

    /// <summary>Returns the examples of responses.</summary>
    public IEnumerable<SpecItem> CreateResponses()
    {
        Operation operation = _method.Operation;
        Response? response = operation.Responses.Find(candidate => candidate.Status is ['2', _, _] && int.TryParse(candidate.Status, out _));
        Content? body = response?.Bodies.Find(content => MediaTypes.IsJson(content.Media));
        bool isEmpty = response is not null && response.Bodies.Count == 0;
        if (response is null || (body is null && !isEmpty))
        {
            yield break;
        }

        if (response.Headers.Exists(header => header.Required) || CreateSections() is not { } sections)
        {
            ReportIncomplete(body);
            yield break;
        }

        Content? request = FindRequest();
        List<(string Name, SourceNode Value)> requests = [.. FindExamples(request)];
        List<(string Name, SourceNode? Value)> responses = [.. FindExamples(body).Select(example => (example.Name, (SourceNode?)example.Value))];
        if (isEmpty && (requests.Count > 0 || request is null)
            && (request is not null || operation.Parameters.Exists(parameter => parameter.Example is not null)))
        {
            responses.Add(("", null));
        }

        foreach ((string name, SourceNode? value) in responses)
        {
            if (Create(name, value, requests, sections) is { } example)
            {
                example.Map.Add("response", CreateResponse(response, value), value);
                yield return new SpecItem(example.Map, example.At);
            }
        }
    }

    private void ReportIncomplete(Content? body)
    {
        foreach ((_, SourceNode value) in body?.Examples ?? [])
        {
            _report.Lost(value, Incomplete);
        }
    }

    /// <summary>Returns the examples of errors.</summary>
    public IEnumerable<SpecItem> CreateErrors()
    {
        if (CreateSections() is not { } sections)
        {
            yield break;
        }

        int count = 0;
        List<(string Name, SourceNode Value)> requests = [.. FindExamples(FindRequest())];
        IEnumerable<Response> errors = _method.Operation.Responses.Where(response => response.Status is ['4' or '5', _, _] && int.TryParse(response.Status, out _));
        foreach (Response response in errors)
        {
            Content? body = response.Bodies.Find(content => MediaTypes.IsJson(content.Media));
            foreach ((string name, SourceNode value) in FindExamples(body).Take(1))
            {
                if (count < MaxErrors && Create(name, value, requests, sections) is { } example)
                {
                    count++;
                    SpecMap error = new SpecMap().Add("status", response.Status, SpecTextKind.Literal).Add("body", ExampleValues.Create(value), value);
                    example.Map.Add("error", error, value);
                    yield return new SpecItem(example.Map, example.At);
                }
            }
        }
    }

    /// <summary>Returns the examples whose values the document has by their place.</summary>
    public IEnumerable<SpecItem> CreatePlaced()
    {
        foreach (Exchange exchange in _method.Operation.Examples)
        {
            SpecMap? sections = exchange.Placed is null ? null : CreateSections(exchange.Placed);
            if (exchange.Placed is not { } placed || sections is null || (placed.Body is null && _isBodyRequired))
            {
                _report.Lost(exchange.At, Incomplete);
            }
            else if (_isShort(placed.Body, exchange.At) && _isShort(placed.ResponseBody, exchange.At))
            {
                SpecMap example = ExampleShaper.CreateExample(exchange.Summary);
                example.Entries.AddRange(sections.Entries);
                AddBody(example, placed.Body);
                example.Add("response", CreateResponse(placed), exchange.At);
                yield return new SpecItem(example, exchange.At);
            }
        }
    }

    private static bool IsRequired(SpecEntry entry) => !entry.Key.EndsWith('?') && !entry.Key.EndsWith('*');

    private (SpecMap Map, SourceNode At)? Create(string name, SourceNode? value, List<(string Name, SourceNode Value)> requests, SpecMap sections)
    {
        (string Name, SourceNode Value) sent = requests.Find(candidate => candidate.Name == name) is { Value: not null } same
            ? same
            : requests.FirstOrDefault();
        SourceNode at = value ?? sent.Value ?? _method.Operation.At;
        if (_keyword == "multipart" && sent.Value is not null)
        {
            _report.Lost(at, "An example has a multipart body, which an example of a spec cannot have, and is not a test.");
            return null;
        }

        if ((_isBodyRequired && sent.Value is null) || _keyword is "content" or "lines")
        {
            if (value is not null)
            {
                _report.Lost(value, Incomplete);
            }

            return null;
        }

        if (!_isShort(value, at) || !_isShort(sent.Value, at))
        {
            return null;
        }

        SpecMap example = ExampleShaper.CreateExample(name is "" or "default" or "example" or "response" ? null : name);
        example.Entries.AddRange(sections.Entries.Select(section => new SpecEntry(section.Key, SpecCopy.Copy(section.Value), section.At)));
        AddBody(example, sent.Value);
        return (example, at);
    }

    private void AddBody(SpecMap example, SourceNode? value)
    {
        if (value is not null && _keyword is not null)
        {
            example.Add(_keyword, ExampleValues.Create(value), value);
        }
    }

    private Content? FindRequest() => _method.Operation.Bodies.Find(content => _keyword switch
    {
        "form" => content.Media == MediaTypes.Form,
        "multipart" => content.Media == MediaTypes.Multipart,
        _ => MediaTypes.IsJson(content.Media),
    });

    private static IEnumerable<(string Name, SourceNode Value)> FindExamples(Content? content) =>
        content is null ? []
        : content.Examples.Count > 0 ? content.Examples
        : content.Schema?.Example is { } example ? [("", example)]
        : RecordViews.Reveal(content.Schema ?? new Schema(content.At)).Example is { } own ? [("", own)]
        : [];

    private SpecMap CreateStatus(string? status)
    {
        var map = new SpecMap();
        if (status is not null && (_method.Map["responses"] as SpecMap)?.Entries.Count > 1)
        {
            map.Add("status", status, SpecTextKind.Literal);
        }

        return map;
    }

    private SpecMap CreateResponse(Response response, SourceNode? value)
    {
        SpecMap map = CreateStatus(response.Status);
        return value is null ? map : map.Add("body", ExampleValues.Create(value), value);
    }

    private SpecMap CreateResponse(PlacedExchange placed)
    {
        Response? response = _method.Operation.Responses.FirstOrDefault();
        SpecMap map = CreateStatus(response?.Status);
        var headers = new SpecMap();
        foreach ((string name, SourceNode value) in placed.ResponseHeaders)
        {
            if (response?.Headers.Find(header => header.Name == name) is { } header
                && ExampleValues.CreateParameter(header with { Example = value }) is { } text)
            {
                headers.Add(name, text, value);
            }
        }

        if (headers.Entries.Count > 0)
        {
            map.Add("headers", headers);
        }

        if (placed.ResponseBody is { } body && response?.Bodies.Count > 0)
        {
            map.Add(MediaTypes.IsJson(response.Bodies[0].Media) ? "body" : "content", ExampleValues.Create(body), body);
        }

        return map;
    }

    /// <summary>Creates the parameters; null if a required one has no value.</summary>
    private SpecMap? CreateSections(PlacedExchange? placed = null)
    {
        var sections = new SpecMap();
        foreach ((string keyword, ParameterPlace place) in Sections)
        {
            if (_method.Map[keyword] is not SpecMap declared)
            {
                continue;
            }

            var section = new SpecMap();
            foreach (SpecEntry entry in declared.Entries.Where(entry => !entry.Key.EndsWith('*') && (entry.Value as SpecMap)?["const"] is null))
            {
                bool isRequired = IsRequired(entry);
                string name = isRequired ? entry.Key : entry.Key[..^1];
                Parameter? parameter = _method.Operation.Parameters.Find(candidate => candidate.Place == place && candidate.Name == name);
                SpecNode? value = parameter is null ? null : CreateValue(parameter, isRequired, placed);
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

    private static SpecNode? CreateValue(Parameter parameter, bool isRequired, PlacedExchange? placed)
    {
        if (placed is null)
        {
            return isRequired || parameter.Example is not null ? ExampleValues.CreateParameter(parameter) : null;
        }

        SourceNode? value = placed.Parameters.FirstOrDefault(value => value.Place == parameter.Place && value.Name == parameter.Name).Value;
        return value is null ? null : ExampleValues.CreateParameter(parameter with { Example = value });
    }
}
