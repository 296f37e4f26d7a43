using System.Text.Json.Nodes;
using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.OpenApi;

/// <summary>Writes the bodies of requests and of responses.</summary>
internal sealed class ContentWriter(ExportContext context)
{
    private const string AnyMedia = "*/*";

    /// <summary>Returns the body of the request of a method, or null if it has none.</summary>
    public JsonObject? WriteRequest(Method method, MethodExamples examples)
    {
        RecordDef? request = context.Types.FindRecord(method.Request);
        Field[] fields = [.. request?.Fields ?? []];
        string media = method.ContentType ?? context.Api.ContentType;
        switch (method.Http!.Body)
        {
            case HttpBodyKind.None:
                return null;
            case HttpBodyKind.Members:
                return Create(true, [(media, CreateMedia(WriteMembers(request, method), content => examples.AddRequest(content, ReadBody)))]);
            case HttpBodyKind.Whole:
                Field body = fields.First(field => field.Location is FieldLocation.Body);
                return Create(!body.Optional, [(media, CreateMedia(context.Schemas.Write(body.Type, method.Name), content => examples.AddRequest(content, ReadBody)))], body.Docs);
            case HttpBodyKind.Form:
                return WriteForm(fields, method, examples);
            case HttpBodyKind.Multipart:
                Field[] parts = [.. fields.Where(field => field.Location is FieldLocation.Part)];
                JsonObject multipart = CreateMedia(WriteParts(parts, request, method), _ => { });
                multipart.Set("encoding", WriteEncodings(parts, method.Name));
                return Create(parts.Any(part => !part.Optional), [("multipart/form-data", multipart)]);
            case HttpBodyKind.Content or HttpBodyKind.Text:
                Field raw = fields.First(field => field.Location is FieldLocation.Content);
                return Create(!raw.Optional, WriteRaw(raw.Media, raw.Type, method.Name, content => examples.AddRequest(content, call => MethodExamples.ReadText(raw.Type is ScalarType { Kind: ScalarKind.String } ? call.Content : null))));
            case HttpBodyKind.Stream:
                Field stream = fields.First(field => field.Location is FieldLocation.Stream);
                return Create(true, WriteStream((StreamType)stream.Type, method.Name));
            default:
                throw new InvalidOperationException($"The body {method.Http.Body} is not defined.");
        }
    }

    /// <summary>Returns the bodies of a response by their media type.</summary>
    public IEnumerable<(string Media, JsonObject Content)> WriteResponse(Method method, HttpResponse response, Action<JsonObject> addExamples)
    {
        RecordDef? record = method.Http!.HasResponseRecord ? context.Types.FindRecord(method.Response) : null;
        Field[] fields = [.. (record?.Fields ?? []).Where(field => response.Fields.Contains(field.Name))];
        string name = $"{method.Name} {response.Status}";
        if (response.IsBodyOptional)
        {
            context.Report.Add(name, "That the body can be absent is only in 'x-igata': OpenAPI has no optional bodies of responses.");
        }

        TypeRef FindWhole(FieldLocation location) => (fields.FirstOrDefault(field => field.Location == location)?.Type ?? method.Response!) is var type && response.IsBodyOptional && type is NullableType absent ? absent.Inner : type;
        return response.Body switch
        {
            HttpBodyKind.None => [],
            HttpBodyKind.Members => [(context.Api.ContentType, CreateMedia(context.Schemas.WriteMembers(fields.Where(field => field.Location is FieldLocation.Member).Select(field => Require(field, response)), name), addExamples))],
            HttpBodyKind.Whole => [(context.Api.ContentType, CreateMedia(context.Schemas.Write(FindWhole(FieldLocation.Body), name), addExamples))],
            HttpBodyKind.Content => WriteRaw(response.Media, FindWhole(FieldLocation.Content), name, _ => { }),
            HttpBodyKind.Text => WriteRaw(response.Media, FindWhole(FieldLocation.Content), name, addExamples),
            HttpBodyKind.Stream => WriteStream((StreamType)FindWhole(FieldLocation.Stream), name),
            HttpBodyKind.Form or HttpBodyKind.Multipart => throw new InvalidOperationException($"A response has no body of the kind {response.Body}."),
            _ => throw new InvalidOperationException($"The body {response.Body} is not defined."),
        };
    }

    /// <summary>Returns a field as one response has it. In the record it is optional if another response lacks it.</summary>
    public static Field Require(Field field, HttpResponse response) => response.Required.Value.Contains(field.Name) ? field with { Optional = false } : field;

    /// <summary>Creates the object of a media type.</summary>
    public static JsonObject CreateMedia(JsonObject schema, Action<JsonObject> addExamples)
    {
        var media = new JsonObject { ["schema"] = schema };
        addExamples(media);
        return media;
    }

    private static JsonNode? ReadBody(ExampleCall call) => call.Body is null ? null : JsonNodes.Parse(call.Body);

    private static JsonObject Create(bool isRequired, IEnumerable<(string Media, JsonObject Content)> bodies, Docs? docs = null)
    {
        var body = new JsonObject();
        Descriptions.Add(body, docs ?? Docs.None);
        body.SetFlag("required", isRequired);
        var content = new JsonObject();
        foreach ((string media, JsonObject value) in bodies)
        {
            content[media] = value;
        }

        return body.Set("content", content);
    }

    // A record with a name of its own is the body as a whole; otherwise the body is a part of the request.
    private JsonObject WriteMembers(RecordDef? request, Method method) => request is { Owner: null } && context.Types.FindDeclaration(request) is not null
        ? context.Schemas.CreateReference(request.Name)
        : WriteParts([.. (request?.Fields ?? []).Where(field => field.Location is FieldLocation.Member)], request, method);

    private JsonObject WriteParts(Field[] parts, RecordDef? request, Method method)
    {
        JsonObject schema = context.Schemas.WriteMembers(parts, method.Name);
        RuleSchemas.Add(schema, request?.Rules ?? [], parts, method.Name, context.Report);
        return schema;
    }

    private JsonObject WriteForm(Field[] fields, Method method, MethodExamples examples)
    {
        JsonObject form;
        bool isRequired;
        if (fields.FirstOrDefault(field => field.Location is FieldLocation.FormMap) is { } map)
        {
            form = CreateMedia(context.Schemas.Write(map.Type, method.Name), AddExamples);
            isRequired = !map.Optional;
        }
        else
        {
            Field[] members = [.. fields.Where(field => field.Location is FieldLocation.Form)];
            form = CreateMedia(WriteParts(members, context.Types.FindRecord(method.Request), method), AddExamples);
            form.Set("encoding", WriteEncodings(members, method.Name));
            isRequired = members.Any(member => !member.Optional);
        }

        return Create(isRequired, [("application/x-www-form-urlencoded", form)]);

        void AddExamples(JsonObject content) => examples.AddRequest(content, call => call.Form is null ? null : JsonNodes.Parse(call.Form));
    }

    private JsonObject? WriteEncodings(IEnumerable<Field> fields, string subject)
    {
        var encodings = new JsonObject();
        foreach (Field field in fields)
        {
            var encoding = new JsonObject();
            encoding.Set("contentType", field.Media.Count > 0 ? JsonValue.Create(string.Join(", ", field.Media)) : null);
            if (field.Nesting is { } nesting)
            {
                encoding["style"] = "deepObject";
                encoding["explode"] = true;
                if (nesting is not Nesting.Brackets)
                {
                    context.Report.Add($"{subject}.{field.Wire}", "'nesting' is exported as brackets: OpenAPI has no other style for members of a parameter.");
                }
            }
            else if (field.JoinedBy is not null)
            {
                encoding["explode"] = false;
            }

            encodings.Set(field.Wire, encoding.Count > 0 ? encoding : null);
        }

        return encodings.Count > 0 ? encodings : null;
    }

    private IEnumerable<(string, JsonObject)> WriteRaw(EquatableArray<string> media, TypeRef type, string subject, Action<JsonObject> addExamples)
    {
        bool isText = type is ScalarType { Kind: ScalarKind.String };
        string[] types = media.Count > 0 ? [.. media] : [isText ? "text/plain" : AnyMedia];
        return types.Select(name => (name, CreateMedia(isText ? context.Schemas.Write(type, subject) : WriteBytes(type, subject), addExamples)));
    }

    private JsonObject WriteBytes(TypeRef type, string subject)
    {
        var schema = new JsonObject { ["type"] = "string", ["format"] = "binary" };
        if (type is ScalarType scalar)
        {
            ScalarSchemas.AddLimits(schema, scalar.Limits, subject, context.Report);
        }

        return schema;
    }

    private IEnumerable<(string, JsonObject)> WriteStream(StreamType stream, string subject)
    {
        JsonObject Describe() => CreateMedia(context.Schemas.Write(stream.Item, subject), _ => { })
            .SetText(Extensions.End, stream.End)
            .SetText(Extensions.By, stream.IsByEvent ? "event" : null);
        IEnumerable<string> media = stream.Kind is StreamKind.Lines && stream.Media.Count == 0 ? StreamType.DefaultLineMedia.Take(1) : stream.AcceptedMedia;
        return media.Select(name => (name, Describe()));
    }
}
