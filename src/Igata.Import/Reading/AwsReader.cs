using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;

namespace Igata.Import.Reading;

/// <summary>Reads a service model of AWS of the protocols <c>json</c> and <c>rest-json</c>.</summary>
internal sealed class AwsReader
{
    private readonly SourceNode _root;
    private readonly AwsCompanions _companions;
    private readonly OperationFilter _filter;
    private readonly ImportReport _report;
    private readonly NamedSchemas _names = new();
    private readonly AwsShapeReader _shapes;
    private readonly ApiDescription _api;
    private readonly CancellationToken _cancel;

    private AwsReader(SourceDocument document, AwsCompanions companions, OperationFilter filter, ImportReport report, CancellationToken cancel)
    {
        (_root, _companions, _filter, _report, _cancel) = (document.Root, companions, filter, report, cancel);
        _shapes = new AwsShapeReader(_root, _names, report);
        _api = new ApiDescription { Document = document, Protocol = GetProtocol(_root), HasAwsErrors = true };
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="ImportException">It is not a service model of a protocol that the language has.</exception>
    public static ApiDescription Read(SourceDocument document, AwsCompanions companions, OperationFilter filter, ImportReport report, CancellationToken cancel)
    {
        var reader = new AwsReader(document, companions, filter, report, cancel);
        reader.Read();
        return reader._api;
    }

    private static ApiProtocol GetProtocol(SourceNode root)
    {
        SourceNode metadata = root["metadata"] ?? throw new ImportException(root, "The document has no 'metadata', so it is not a service model of AWS.");
        string[] protocols = [metadata.FindText("protocol") ?? "", .. metadata.Items("protocols").Select(protocol => protocol.Text)];
        return protocols.Contains("json") ? ApiProtocol.TargetHeader
            : protocols.Contains("rest-json") ? ApiProtocol.Rest
            : throw new ImportException(metadata["protocol"] ?? metadata, $"The protocol '{protocols[0]}' is not supported; expected 'json' or 'rest-json'.");
    }

    private void Read()
    {
        SourceNode metadata = _root["metadata"]!;
        _api.Title = metadata.FindText("serviceFullName") ?? metadata.FindText("serviceId") ?? "";
        _api.Version = metadata.FindScalar("apiVersion");
        _api.Description = _root.FindText("documentation");
        string prefix = metadata.FindText("endpointPrefix") ?? "service";
        _api.Endpoints.Add(CreateEndpoint(metadata, prefix));
        _api.Auth = metadata.FindText("signatureVersion") is null && metadata["auth"] is null ? null : [[new Credential(CredentialKind.Custom)]];
        if (_api.Protocol == ApiProtocol.TargetHeader)
        {
            _api.DispatchHeader = "X-Amz-Target";
            _api.Target = metadata.FindText("targetPrefix") ?? metadata.FindText("serviceId") ?? "Service";
            _api.ContentType = $"application/x-amz-json-{metadata.FindScalar("jsonVersion") ?? "1.1"}";
        }

        foreach (SourceNode operation in _root.Members("operations"))
        {
            _cancel.ThrowIfCancellationRequested();
            string verb = operation["http"]?.FindText("method") ?? "POST";
            if (_filter.Includes(verb, _api.Protocol == ApiProtocol.Rest ? operation["http"]?.FindText("requestUri") ?? "/" : operation.Key, []) || _filter.Includes("", operation.Key, []))
            {
                ReadOperation(operation, verb, prefix);
            }
        }

        _shapes.ReadNamed(_cancel);
        _api.Types.AddRange(_names.All.OrderBy(named => named.Schema.At.Line).ThenBy(named => named.Schema.At.Column));
    }

    private static Endpoint CreateEndpoint(SourceNode at, string prefix)
    {
        var endpoint = new Endpoint(at, $"https://{prefix}.{{region}}.amazonaws.com/");
        endpoint.Variables.Add(new EndpointVariable("region", "us-east-1", [], "The region of the service."));
        return endpoint;
    }

    private void ReadOperation(SourceNode node, string verb, string prefix)
    {
        _report.Register(node);
        var operation = new Operation(node)
        {
            Id = node.FindText("name") ?? node.Key,
            Verb = verb,
            Description = node.FindText("documentation"),
            Lifecycle = ExportedWords.ReadLifecycle(node),
            Idempotent = node.Has("idempotent") || node.Has("readonly") ? true : null,
            Auth = node.FindText("authtype") == "none" ? [] : null,
        };
        ReadHost(node, operation, prefix);
        ReadErrors(node, operation);
        SourceNode? input = _shapes.Find(node["input"]?.FindText("shape"));
        SourceNode? output = _shapes.Find(node["output"]?.FindText("shape"));
        if (_api.Protocol == ApiProtocol.Rest)
        {
            new AwsRestReader(_shapes, _report).Read(node, operation, input, output);
        }
        else
        {
            operation.Request = input is null ? new Schema(node) { Kinds = ValueKinds.Mapping } : _shapes.ReadStructure(input);
            operation.Result = output is null ? null : _shapes.ReadStructure(output);
        }

        ReadPages(operation, input, output);
        ReadExamples(operation, input, output);
        _api.Operations.Add(operation);
    }

    private void ReadHost(SourceNode node, Operation operation, string prefix)
    {
        if (node["endpoint"]?["hostPrefix"] is not { } host)
        {
            return;
        }

        if (host.Text.Contains('{', StringComparison.Ordinal))
        {
            _report.Lost(host, $"The host prefix '{host.Text}' has values of the request; the call is sent to the endpoint of the API.");
        }
        else
        {
            Endpoint endpoint = CreateEndpoint(host, host.Text + prefix);
            operation.Endpoint = endpoint;
        }
    }

    private void ReadErrors(SourceNode node, Operation operation)
    {
        foreach (string name in node.Items("errors").Select(error => error.FindText("shape") ?? ""))
        {
            if (_shapes.Find(name) is not { } shape)
            {
                _report.Lost(node["errors"]!, $"The error '{name}' does not exist.");
                continue;
            }

            operation.Errors.Add(name);
            if (_api.Errors.Exists(error => error.Code == name))
            {
                continue;
            }

            bool isRest = _api.Protocol == ApiProtocol.Rest;
            bool IsHeader(SourceNode member) => isRest && member.FindText("location") is "header";
            bool hasMembers = shape.Members("members").Any(member => !IsHeader(member) && !member.Key.Equals("message", StringComparison.OrdinalIgnoreCase));
            _api.Errors.Add(new ErrorDescription(shape, name)
            {
                Status = int.TryParse(shape["error"]?.FindScalar("httpStatusCode"), out int status) && status is >= 400 and <= 599 ? status : shape.Has("fault") ? 500 : 400,
                Summary = shape.FindText("documentation"),
                Body = hasMembers ? new Schema(shape) { Ref = _names.Get(shape) } : null,
                Headers = [.. shape.Members("members").Where(IsHeader).Select(new AwsRestReader(_shapes, _report).ReadHeader)],
            });
        }
    }

    private void ReadPages(Operation operation, SourceNode? input, SourceNode? output)
    {
        if (_companions.Paginators?.Root["pagination"]?[operation.Id!] is not { } pages || pages["input_token"] is not { } to || pages["output_token"] is not { } from)
        {
            return;
        }

        string[] tokens = [.. GetTexts(from).Select(path => ToPointer(path, output)).OfType<string>()];
        string[] parameters = [.. GetTexts(to).Select(path => ToPointer(path, input)).OfType<string>()];
        string? items = pages["result_key"] is { } key ? ToPointer(GetTexts(key)[0], output) : null;
        if (items is null || tokens.Length != GetTexts(from).Length || parameters.Length != GetTexts(to).Length || tokens.Length != parameters.Length)
        {
            _report.Lost(pages, $"The pages of '{operation.Id}' are found by an expression, which a spec cannot describe.");
            return;
        }

        operation.Pages = new Paging(pages, items, tokens, parameters, null);
    }

    private static string[] GetTexts(SourceNode node) => node.IsList ? [.. node.Children.Select(child => child.Text)] : [node.Text];

    // A path of members becomes a JSON Pointer of names on the wire; any other expression of JMESPath becomes null.
    private string? ToPointer(string path, SourceNode? shape)
    {
        var names = new List<string>();
        foreach (string part in path.Split('.'))
        {
            if (shape?["members"]?[part] is not { } member)
            {
                return null;
            }

            names.Add(AwsShapeReader.GetWireName(member));
            shape = _shapes.Find(member.FindText("shape"));
        }

        return names.Count == 1 ? names[0] : "/" + string.Join('/', names.Select(SourceNode.Escape));
    }

    private void ReadExamples(Operation operation, SourceNode? input, SourceNode? output)
    {
        foreach (SourceNode example in _companions.Examples?.Root["examples"]?.Items(operation.Id!) ?? [])
        {
            operation.Examples.Add(new Exchange(example, example.FindText("title") ?? example.FindText("description"))
            {
                Request = _shapes.Translate(example["input"], input),
                HasRequest = example["input"] is not null,
                Result = _shapes.Translate(example["output"], output),
                HasResult = example["output"] is not null,
                Placed = _api.Protocol == ApiProtocol.Rest ? AwsRestExamples.Read(_shapes, example, input, output) : null,
            });
        }
    }
}
