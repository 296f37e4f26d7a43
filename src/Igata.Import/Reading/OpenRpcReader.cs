using System.Globalization;
using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;

namespace Igata.Import.Reading;

/// <summary>Reads OpenRPC 1.</summary>
internal sealed class OpenRpcReader
{
    private static readonly Dictionary<int, string> StandardCodes = new()
    {
        [-32700] = "ParseError",
        [-32600] = "InvalidRequest",
        [-32601] = "MethodNotFound",
        [-32602] = "InvalidParams",
        [-32603] = "InternalError",
    };

    private readonly SourceDocument _document;
    private readonly OperationFilter _filter;
    private readonly ImportReport _report;
    private readonly References _references;
    private readonly NamedSchemas _names = new();
    private readonly SchemaReader _schemas;
    private readonly ApiDescription _api;
    private readonly CancellationToken _cancel;

    private OpenRpcReader(DocumentSet documents, OperationFilter filter, ImportReport report, CancellationToken cancel)
    {
        SourceDocument document = documents.Main;
        (_document, _filter, _report, _cancel) = (document, filter, report, cancel);
        _references = new References(documents);
        _schemas = new SchemaReader(_references, _names, report);
        _api = new ApiDescription { Document = document, Protocol = ApiProtocol.JsonRpc };
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="ImportException">It is not an OpenRPC document.</exception>
    public static ApiDescription Read(DocumentSet documents, OperationFilter filter, ImportReport report, CancellationToken cancel)
    {
        var reader = new OpenRpcReader(documents, filter, report, cancel);
        reader.Read();
        return reader._api;
    }

    private void Read()
    {
        SourceNode root = _document.Root;
        if (root.FindScalar("openrpc") is not { } version || !version.StartsWith('1'))
        {
            throw new ImportException(root["openrpc"] ?? root, "The document has no 'openrpc: 1.x', so it is not an OpenRPC document.");
        }

        _api.Title = root["info"]?.FindScalar("title") ?? "";
        _api.Version = root["info"]?.FindScalar("version");
        _api.Description = root["info"]?.FindText("description");
        _api.Source = ExportedWords.Find(root["info"], "source");
        _api.Endpoints.AddRange(EndpointReader.Read(root, _report));
        _schemas.DeclareAll(_references.Resolve(root["components"])?["schemas"]);
        foreach (SourceNode reference in _references.Resolve(root["methods"]) is { IsList: true } methods ? methods.Children : [])
        {
            _cancel.ThrowIfCancellationRequested();
            ReadMethod(reference);
        }

        _schemas.ReadNamed(_cancel);
        _api.Types.AddRange(_names.All);
    }

    private void ReadMethod(SourceNode reference)
    {
        if (_references.Resolve(reference, out string reason) is not { } node)
        {
            _report.LeftOut(reference, $"A method is a reference, but {reason}.");
            return;
        }

        if (node.FindText("name") is not { Length: > 0 } name)
        {
            _report.LeftOut(reference, "A method has no name.");
            return;
        }

        string[] tags = [.. node.Items("tags").Select(tag => _references.Resolve(tag)?.FindText("name") ?? tag.FindText("name")).OfType<string>()];
        if (!_filter.Includes("", name, tags))
        {
            return;
        }

        if (_api.Operations.Exists(other => other.Id == name))
        {
            _report.LeftOut(node, $"Another method has the name '{name}'.");
            return;
        }

        _report.Register(node);
        var operation = new Operation(node)
        {
            Identity = $"/methods/{SourceNode.Escape(name)}",
            Id = name,
            Summary = node.FindText("summary"),
            Description = node.FindText("description"),
        };
        ExportedWords.Read(node, operation);
        operation.Tags.AddRange(tags);
        ReadParameters(node, operation);
        ReadResult(node, operation);
        ReportUnsupported(node);
        foreach (SourceNode error in node.Items("errors"))
        {
            ReadError(error, operation);
        }

        foreach (SourceNode example in node.Items("examples"))
        {
            ReadExample(example, node, operation);
        }

        _api.Operations.Add(operation);
    }

    private void ReadParameters(SourceNode node, Operation operation)
    {
        var request = new Schema(node["params"] ?? node) { Kinds = ValueKinds.Mapping };
        foreach (SourceNode reference in node.Items("params"))
        {
            if (_references.Resolve(reference, out string reason) is not { } parameter)
            {
                _report.Lost(reference, $"A parameter is a reference, but {reason}.");
                continue;
            }

            string name = parameter.FindText("name") ?? $"parameter{(request.Properties.Count + 1).ToString(CultureInfo.InvariantCulture)}";
            if (request.Properties.Exists(property => property.Name == name))
            {
                _report.Lost(parameter, $"The parameter '{name}' is declared twice; the first declaration is used.");
                continue;
            }

            _report.Register(parameter);
            Schema schema = parameter["schema"] is { } type ? _schemas.Read(type) : new Schema(parameter);
            schema.Description = parameter.FindText("description") ?? parameter.FindText("summary") ?? schema.Description;
            schema.Lifecycle = parameter.Has("deprecated") ? schema.Lifecycle with { Stability = "deprecated" } : schema.Lifecycle;
            request.Properties.Add(new Property(name, schema));
            if (parameter.Has("required"))
            {
                request.Required.Add(name);
            }
        }

        operation.Request = request;
        if (node.FindText("paramStructure") != "by-name")
        {
            operation.Positional = request.Properties;
        }
    }

    private void ReportUnsupported(SourceNode node)
    {
        if (node["servers"] is { } servers)
        {
            _report.Lost(servers, "The servers of a method are not part of the spec; all methods are called at the endpoint of the API.");
        }

        if (node["links"] is { } links)
        {
            _report.Lost(links, "Links are not part of the spec.");
        }
    }

    private void ReadResult(SourceNode node, Operation operation)
    {
        if (node["result"] is not { } reference)
        {
            _report.Otherwise(node, $"'{operation.Id}' is a notification; it is a method whose result is ignored.");
            return;
        }

        SourceNode? result = _references.Resolve(reference, out string reason);
        if (result is null)
        {
            _report.Weaker(reference, $"The result is a reference, but {reason}; it is read as any value.");
        }

        Schema schema = result?["schema"] is { } type ? _schemas.Read(type) : new Schema(reference);
        bool isNull = schema is { Nullable: true, IsAny: true };
        operation.Result = isNull ? null : schema;
    }

    private void ReadError(SourceNode reference, Operation operation)
    {
        if (_references.Resolve(reference, out string reason) is not { } error)
        {
            _report.Lost(reference, $"An error is a reference, but {reason}.");
            return;
        }

        if (!int.TryParse(error.FindScalar("code"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int code))
        {
            _report.Lost(reference, "An error has no code that is a whole number.");
            return;
        }

        string text = code.ToString(CultureInfo.InvariantCulture);
        operation.Errors.Add(text);
        string message = error.FindText("message") ?? "";
        if (_api.Errors.Find(other => other.Code == text) is { } known)
        {
            if (known.Summary != message)
            {
                _report.Otherwise(error, $"The code {text} has another message already; the message is that of the error at run time.");
            }

            return;
        }

        _api.Errors.Add(new ErrorDescription(error, text) { Name = GetName(code, message), Summary = message });
    }

    // A short message is a name; a sentence is not.
    private static string GetName(int code, string message) =>
        StandardCodes.TryGetValue(code, out string? standard) ? standard
        : message.Length is > 0 and <= 40 && message.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '_' or '.') ? message
        : $"Error{Math.Abs((long)code).ToString(CultureInfo.InvariantCulture)}";

    private void ReadExample(SourceNode reference, SourceNode method, Operation operation)
    {
        if (_references.Resolve(reference, out string reason) is not { } example)
        {
            _report.Lost(reference, $"An example is a reference, but {reason}.");
            return;
        }

        SourceNode?[] values = [.. example.Items("params").Select(parameter => _references.Resolve(parameter)?["value"])];
        SourceNode? result = _references.Resolve(example["result"])?["value"];
        operation.Examples.Add(new Exchange(example, example.FindText("name") ?? example.FindText("summary"))
        {
            Positional = values.All(value => value is not null) ? [.. values.OfType<SourceNode>()] : null,
            HasRequest = values.All(value => value is not null) && (values.Length > 0 || method.Items("params").Count == 0),
            Result = result,
            HasResult = example["result"] is not null,
        });
    }
}
