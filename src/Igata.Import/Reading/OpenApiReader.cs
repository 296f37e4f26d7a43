using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;

namespace Igata.Import.Reading;

/// <summary>Reads OpenAPI 2.0 to 3.2.</summary>
internal sealed partial class OpenApiReader
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    private readonly SourceDocument _document;
    private readonly ImportReport _report;
    private readonly References _references;
    private readonly NamedSchemas _names = new();
    private readonly SchemaReader _schemas;
    private readonly ParameterReader _parameters;
    private readonly ApiDescription _api;
    private readonly SourceNode? _targets;
    private readonly bool _isVersion2;
    private readonly OperationFilter _filter;
    private readonly CancellationToken _cancel;

    private OpenApiReader(DocumentSet documents, OperationFilter filter, ImportReport report, CancellationToken cancel)
    {
        SourceDocument document = documents.Main;
        (_document, _filter, _report, _cancel) = (document, filter, report, cancel);
        _references = new References(documents);
        _schemas = new SchemaReader(_references, _names, report);
        _parameters = new ParameterReader(_references, _schemas, report);
        _targets = ExportedTargets.Find(document.Root);
        _api = new ApiDescription { Document = document, Protocol = _targets is null ? ApiProtocol.Rest : ApiProtocol.TargetHeader };
        _isVersion2 = CheckVersion(document.Root);
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="ImportException">It is not an OpenAPI document.</exception>
    public static ApiDescription Read(DocumentSet documents, OperationFilter filter, ImportReport report, CancellationToken cancel)
    {
        var reader = new OpenApiReader(documents, filter, report, cancel);
        reader.Read();
        return reader._api;
    }

    private static bool CheckVersion(SourceNode root)
    {
        string? version = root.FindScalar("openapi") ?? root.FindScalar("swagger");
        return version is null ? throw new ImportException(root, "The document has neither 'openapi' nor 'swagger', so it is not an OpenAPI document.")
            : version.StartsWith("2.", StringComparison.Ordinal) || version == "2" ? true
            : version.StartsWith("3.", StringComparison.Ordinal) || version == "3" ? false
            : throw new ImportException(root["openapi"] ?? root["swagger"]!, $"OpenAPI '{version}' is not supported; expected 2.0, 3.0, 3.1 or 3.2.");
    }

    private void Read()
    {
        SourceNode root = _document.Root;
        _api.Title = root["info"]?.FindScalar("title") ?? "";
        _api.Version = root["info"]?.FindScalar("version");
        _api.Description = root["info"]?.FindText("description");
        _api.Source = ExportedWords.Find(root["info"], "source");
        foreach (SourceNode tag in root.Items("tags"))
        {
            _api.Tags.TryAdd(tag.FindText("name") ?? "", tag.FindText("description") ?? "");
        }

        _schemas.DeclareAll(_isVersion2 ? root["definitions"] : _references.Resolve(root["components"])?["schemas"]);

        _api.Endpoints.AddRange(_isVersion2 ? EndpointReader.ReadVersion2(root) : EndpointReader.Read(root, _report));
        _api.Auth = new SecurityReader(_references, _isVersion2, _report).Read(root);
        if (_targets is null)
        {
            ReadPaths(root);
        }
        else
        {
            new ExportedTargets(_references, _schemas, _report).Read(_targets, _api, _filter);
        }

        foreach (SourceNode webhook in root.Members("webhooks").Concat(root.Members("x-webhooks")))
        {
            ReadWebhook(webhook, webhook);
        }

        _schemas.ReadNamed(_cancel);
        _api.Types.AddRange(_names.All);
    }

    private void ReadPaths(SourceNode root)
    {
        string reason = "";
        SourceNode? paths = root["paths"] is { } section ? _references.Resolve(section, out reason) : null;
        if (paths is { IsMapping: false } || reason.Length > 0)
        {
            throw new ImportException(root["paths"]!, reason.Length > 0 ? $"'paths' is a reference, but {reason}." : "'paths' is not an object.");
        }

        foreach (SourceNode path in (paths?.Children ?? []).Where(path => !path.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            if (_references.Resolve(path, out reason) is { } item)
            {
                ReadPath(path, item);
            }
            else
            {
                _report.LeftOut(path, $"The path '{path.Key}' is a reference, but {reason}.");
            }
        }
    }

    private void ReadPath(SourceNode path, SourceNode item)
    {
        if (!item.IsMapping)
        {
            _report.LeftOut(path, $"The path '{path.Key}' is not an object.");
            return;
        }

        foreach (SourceNode operation in item.Children)
        {
            if (Verbs.Contains(operation.Key))
            {
                ReadOperation(path, operation.Key.ToUpperInvariant(), item, operation);
            }
            else if (operation.Key is "additionalOperations" or "x-oai-additionalOperations")
            {
                operation.Children.ForEach(additional => ReadOperation(path, additional.Key, item, additional));
            }
        }
    }

    private void ReadOperation(SourceNode pathNode, string verb, SourceNode item, SourceNode node)
    {
        _cancel.ThrowIfCancellationRequested();
        string path = pathNode.Key;
        if (!node.IsMapping)
        {
            _report.LeftOut(node, $"{verb} {path} is not an object.");
            return;
        }

        string[] tags = [.. node.Items("tags").Select(tag => tag.Text)];
        if (!_filter.Includes(verb, path, tags))
        {
            return;
        }

        _report.Register(node);
        var operation = new Operation(node)
        {
            // Several paths can refer to one item.
            Identity = $"/paths/{SourceNode.Escape(path)}{node.Pointer[item.Pointer.Length..]}",
            Id = node.FindText("operationId"),
            Verb = verb,
            Path = path,
            Summary = node.FindText("summary") ?? item.FindText("summary"),
            Description = node.FindText("description") ?? item.FindText("description"),
            Auth = new SecurityReader(_references, _isVersion2, _report).ReadRequirements(node, _document.Root),
        };
        ExportedWords.Read(node, operation);
        operation.Tags.AddRange(tags);
        ReadParameters(item, node, operation);
        if (!_isVersion2)
        {
            ReadBody(node["requestBody"], operation);
            operation.Endpoint = EndpointReader.Read(node, _report).FirstOrDefault() ?? EndpointReader.Read(item, _report).FirstOrDefault();
        }

        foreach (SourceNode response in node.Members("responses").Where(response => !response.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            ReadResponse(response, node, operation);
        }

        foreach (SourceNode callback in node.Members("callbacks"))
        {
            (_references.Resolve(callback)?.Children ?? []).ForEach(item => ReadWebhook(callback, item));
        }

        _api.Operations.Add(operation);
    }

    private void ReadParameters(SourceNode item, SourceNode node, Operation operation)
    {
        var form = new List<SourceNode>();
        foreach (SourceNode reference in node.Items("parameters").Concat(item.Items("parameters")))
        {
            if (_references.Resolve(reference, out string reason) is not { } parameter)
            {
                _report.Lost(reference, $"A parameter is a reference, but {reason}.");
                continue;
            }

            string? place = parameter.FindText("in");
            if (_isVersion2 && place == "body")
            {
                ReadBodyOfVersion2(parameter, node, operation);
            }
            else if (_isVersion2 && place == "formData")
            {
                form.Add(parameter);
            }
            else if (_parameters.Read(parameter, _isVersion2) is { } read && !operation.Parameters.Exists(other => other.Name == read.Name && other.Place == read.Place))
            {
                operation.Parameters.Add(read);
            }
        }

        ReadFormOfVersion2(form, node, operation);
    }

    private void ReadBody(SourceNode? reference, Operation operation)
    {
        if (reference is null)
        {
            return;
        }

        if (_references.Resolve(reference, out string reason) is not { } body)
        {
            _report.Lost(reference, $"The body of the request is a reference, but {reason}.");
            return;
        }

        operation.BodyAt = body;
        operation.BodyDescription = body.FindText("description");
        operation.IsBodyRequired = body.Has("required");
        operation.Bodies.AddRange(ReadContents(body));
    }

    private IEnumerable<Content> ReadContents(SourceNode owner) =>
        owner.Members("content").Select(reference => _references.Resolve(reference) is { } media ? ReadContent(reference.Key, media) : new Content(reference, GetMedia(reference.Key), null));

    private Content ReadContent(string key, SourceNode media)
    {
        SourceNode? schema = media["schema"] ?? media["itemSchema"];
        return new Content(media, GetMedia(key), schema is null ? null : _schemas.Read(schema))
        {
            Examples = [.. ReadExamples(media)],
            End = ExportedWords.Find(media, "end"),
            By = ExportedWords.Find(media, "by"),
            Encodings = media.Members("encoding").ToDictionary(encoding => encoding.Key, ReadEncoding, StringComparer.Ordinal),
        };
    }

    private IEnumerable<(string Name, SourceNode Value)> ReadExamples(SourceNode owner)
    {
        if (owner["example"] is { } own)
        {
            yield return ("", own);
        }

        foreach (SourceNode reference in owner.Members("examples"))
        {
            SourceNode? example = _references.Resolve(reference, out string reason);
            if (example?["value"] is { } value)
            {
                yield return (reference.Key, value);
            }
            else if (example is null || example["externalValue"] is not null)
            {
                _report.Lost(reference, example is null ? $"An example is a reference, but {reason}." : "An example is in another file, which is not read.");
            }
        }
    }

    private static PartEncoding ReadEncoding(SourceNode encoding) => new(
        encoding.FindText("contentType"),
        encoding.FindText("style") == "deepObject" ? "brackets" : null,
        encoding["explode"] is { IsTrue: false } && encoding.FindText("style") is null or "form" ? "," : null);

    private void ReadResponse(SourceNode reference, SourceNode operationNode, Operation operation)
    {
        if (_references.Resolve(reference, out string reason) is not { } node)
        {
            _report.Lost(reference, $"The response {reference.Key} is a reference, but {reason}.");
            operation.Responses.Add(new Response(reference, reference.Key));
            return;
        }

        _report.Register(reference);
        var response = new Response(node, reference.Key) { Description = node.FindText("description") };
        foreach (SourceNode header in node.Members("headers"))
        {
            if (_references.Resolve(header, out reason) is { } resolved)
            {
                response.Headers.Add(_parameters.ReadHeader(header.Key, resolved, _isVersion2));
            }
            else
            {
                _report.Lost(header, $"The header '{header.Key}' is a reference, but {reason}.");
            }
        }

        if (node["links"] is { IsMapping: true, Children.Count: > 0 } links)
        {
            _report.Lost(links, "Links are not part of the spec.");
        }

        response.Bodies.AddRange(_isVersion2 ? ReadContentsOfVersion2(node, operationNode) : ReadContents(node));
        operation.Responses.Add(response);
    }

    private static string GetMedia(string key) => key.Split(';')[0].Trim().ToLowerInvariant();
}
