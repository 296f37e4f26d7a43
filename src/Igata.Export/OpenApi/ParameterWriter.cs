using System.Text.Json.Nodes;
using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.OpenApi;

/// <summary>Writes parameters, and headers of responses.</summary>
internal sealed class ParameterWriter(ExportContext context)
{
    /// <summary>Headers that OpenAPI describes elsewhere: a parameter of such a name is ignored.</summary>
    private static readonly HashSet<string> DescribedElsewhere = new(["Accept", "Content-Type", "Authorization"], StringComparer.OrdinalIgnoreCase);

    private readonly JsonObject _shared = [];

    /// <summary>The parameters of every method, by name.</summary>
    public JsonObject? Shared => _shared.Count > 0 ? _shared : null;

    /// <summary>Returns the parameters of a method: its own, and those of the API that it does not replace.</summary>
    public JsonArray Write(Method method, IReadOnlyDictionary<string, string> pathNames, MethodExamples examples)
    {
        Field[] fields = [.. (context.Types.FindRecord(method.Request)?.Fields ?? []).Where(field => field.Location is FieldLocation.Path or FieldLocation.Query or FieldLocation.Header)];
        var parameters = new JsonArray();
        foreach (Field field in fields)
        {
            if (Write(field, method.Name, pathNames.GetValueOrDefault(field.Wire, field.Wire), fields) is { } parameter)
            {
                parameter.SetFlag(Extensions.MultiSegment, field.Location is FieldLocation.Path && method.Http!.Path.Contains($"{{+{field.Wire}}}", StringComparison.Ordinal));
                examples.AddParameter(parameter, field);
                parameters.Add((JsonNode?)parameter);
            }
        }

        foreach (Field field in GetShared().Where(field => !fields.Any(own => own.Location == field.Location && own.Wire.Equals(field.Wire, StringComparison.OrdinalIgnoreCase))))
        {
            Share(parameters, field);
        }

        return parameters;
    }

    /// <summary>Returns the parameters that every call has.</summary>
    public JsonArray WriteShared()
    {
        var parameters = new JsonArray();
        foreach (Field field in GetShared())
        {
            Share(parameters, field);
        }

        return parameters;
    }

    /// <summary>Writes the headers of a response.</summary>
    public JsonObject? WriteHeaders(IEnumerable<Field> fields, string subject)
    {
        var headers = new JsonObject();
        foreach (Field field in fields)
        {
            if (field.IsFamily)
            {
                context.Report.Add($"{subject}.{field.Wire}", "A family of headers is only in 'x-igata': OpenAPI names each header.");
                continue;
            }

            var header = new JsonObject();
            Descriptions.Add(header, field.Docs);
            header.SetFlag("required", !field.Optional);
            AddType(header, field, subject);
            headers[field.Wire] = header;
        }

        return headers.Count > 0 ? headers : null;
    }

    private IEnumerable<Field> GetShared() => context.Api.Query.Concat(context.Api.Headers);

    private void Share(JsonArray parameters, Field field)
    {
        if (!_shared.ContainsKey(field.Name) && Write(field, context.Api.Name, field.Wire, []) is { } parameter)
        {
            _shared[field.Name] = parameter;
        }

        if (_shared.ContainsKey(field.Name))
        {
            parameters.Add((JsonNode?)new JsonObject { ["$ref"] = "#/components/parameters/" + field.Name });
        }
    }

    private JsonObject? Write(Field field, string subject, string name, Field[] siblings)
    {
        if (field.Location is FieldLocation.Header && DescribedElsewhere.Contains(field.Wire))
        {
            context.Report.Add($"{subject}.{field.Wire}", "The header is only in 'x-igata': OpenAPI ignores a parameter of this name.");
            return null;
        }

        if (field.IsFamily && (field.Location is FieldLocation.Header || field.Prefix.Length > 0))
        {
            context.Report.Add($"{subject}.{field.Wire}", "A family of parameters is only in 'x-igata': OpenAPI names each parameter.");
            return null;
        }

        var parameter = new JsonObject
        {
            ["name"] = field.IsFamily ? field.Name : name,
            ["in"] = field.Location switch { FieldLocation.Path => "path", FieldLocation.Header => "header", _ => "query" },
        };
        parameter.SetFlag("required", field.Location is FieldLocation.Path || !field.Optional);
        Descriptions.Add(parameter, field.Docs);
        Descriptions.Add(parameter, field.Lifecycle, other => Array.Find(siblings, candidate => candidate.Name == other)?.Wire);
        AddType(parameter, field, subject);
        return parameter;
    }

    /// <summary>Adds the schema of a value in text, and how the text is made of it.</summary>
    private void AddType(JsonObject owner, Field field, string subject)
    {
        string own = $"{subject}.{field.Wire}";
        if (field.Type is EncodedType { Form: ScalarKind.String, Inner: not ScalarType } encoded)
        {
            owner["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = context.Schemas.Write(encoded.Inner, own) } };
            return;
        }

        if (field.IsFamily)
        {
            owner["style"] = "form";
            owner["explode"] = true;
        }
        else if (field.Type is ScalarType { Kind: ScalarKind.Flag })
        {
            owner["allowEmptyValue"] = true;
        }
        else if (field.Nesting is { } nesting)
        {
            AddNesting(owner, nesting, own);
        }
        else if (field.JoinedBy is { } separator)
        {
            AddSeparator(owner, separator, own);
        }

        JsonObject schema = context.Schemas.Write(field.Type, own);
        schema.Set("default", field.Default is null ? null : JsonNodes.Parse(field.Default));
        schema.SetFlag(Extensions.IdempotencyToken, field.IdempotencyToken);
        schema.SetText(Extensions.Unit, context.Types.FindName(field.Type.Alias.Value)?.Unit == field.Unit ? null : field.Unit);
        owner["schema"] = schema;
    }

    private void AddNesting(JsonObject owner, Nesting nesting, string subject)
    {
        owner["style"] = "deepObject";
        owner["explode"] = true;
        if (nesting is not Nesting.Brackets)
        {
            context.Report.Add(subject, "'nesting' is exported as brackets: OpenAPI has no other style for members of a parameter.");
        }
    }

    private void AddSeparator(JsonObject owner, string separator, string subject)
    {
        bool isQuery = owner["in"]?.GetValue<string>() == "query";
        switch (separator)
        {
            // The only style of a header.
            case "," when !isQuery:
                break;
            case ",":
                owner["style"] = "form";
                owner["explode"] = false;
                break;
            case " " when isQuery:
                owner["style"] = "spaceDelimited";
                owner["explode"] = false;
                break;
            case "|" when isQuery:
                owner["style"] = "pipeDelimited";
                owner["explode"] = false;
                break;
            default:
                context.Report.Add(subject, "'joined-by' is only in 'x-igata', and other tools use a comma or repeat the parameter: OpenAPI joins by a comma, and in a query by a blank or a bar.");
                break;
        }
    }
}
