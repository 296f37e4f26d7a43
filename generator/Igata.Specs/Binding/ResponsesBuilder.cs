using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds the responses of a REST method: the body itself, or one record with the parts of all responses.</summary>
internal sealed class ResponsesBuilder(BoundSpec boundSpec, ShapeBuilder shapes)
{
    public (TypeRef? Response, HttpCall Call) Build(MethodSpec method, string name, HttpCall call)
    {
        IReadOnlyList<ResponseSpec> responses = method.Rest.Responses;
        var scope = new NamingScope(name + "Response", name, method.File, method.Key.Location);
        return responses.Count switch
        {
            0 => (null, call),
            1 when responses[0].Headers is null => (BuildSingle(responses[0], scope), call with { Responses = [BuildResponse(responses[0], default) with { Body = GetBodyKind(responses[0], HttpBodyKind.Whole) }] }),
            _ => BuildMultiple(responses, scope, call),
        };
    }

    private TypeRef? BuildSingle(ResponseSpec response, NamingScope scope) =>
        response.Body is not { } body ? null
        : body.Content is { } content ? RestBuilder.CreateFileType(content)
        : body.Stream is { } stream ? RestBuilder.BuildStream(body, stream, scope with { Name = RestBuilder.GetItemTypeName(stream, scope.Owner), Location = body.Location }, shapes)
        : body.Optional ? AsNullable(shapes.BindBody(body, scope with { Location = body.Location }, []))
        : shapes.BindBody(body, scope with { Location = body.Location }, []);

    private static TypeRef AsNullable(TypeRef type) => type is NullableType || TypeRefExtensions.IsUnknown(type) ? type : new NullableType(type);

    private (TypeRef Response, HttpCall Call) BuildMultiple(IReadOnlyList<ResponseSpec> responses, NamingScope scope, HttpCall call)
    {
        var parts = new HttpRecordBuilder();
        if (responses.Count > 1)
        {
            var status = new Field { Wire = "status", Name = "Status", Type = new ScalarType(ScalarKind.Int), Location = FieldLocation.Status };
            parts.Add(status, new FieldSpec(new Located<string>("status", scope.Location), false, new ShapeSpec { Location = scope.Location }));
        }

        var fieldNames = new List<(FieldLocation Location, string Name)>[responses.Count];
        for (int i = 0; i < responses.Count; i++)
        {
            EquatableArray<Field> headers = shapes.BindFields(responses[i].Headers, scope, FieldLocation.Header);
            fieldNames[i] = Merge(parts, headers, responses[i].Headers?.Fields);
        }

        var bodyNames = new ResponseBodyNames(boundSpec);
        for (int i = 0; i < responses.Count; i++)
        {
            fieldNames[i].AddRange(AddBody(responses[i], bodyNames, scope, parts));
        }

        EquatableArray<Field> fields = parts.Fields
            .Select(field => field.Location == FieldLocation.Status || field.IsFamily || fieldNames.All(response => response.Contains((field.Location, field.Name))) ? field : field with { Optional = true })
            .ToEquatableArray();
        IEnumerable<HttpResponse> builtResponses = responses.Select((response, i) => BuildResponse(response, fields
            .Where(field => fieldNames[i].Contains((field.Location, field.Name)))
            .Select(field => field.Name)
            .ToEquatableArray(), FindRequired(response, parts.Fields)));
        return (parts.AddRecord(fields, scope, shapes), call with { HasResponseRecord = true, Responses = builtResponses.ToEquatableArray() });
    }

    private List<(FieldLocation Location, string Name)> AddBody(ResponseSpec response, ResponseBodyNames bodyNames, NamingScope scope, HttpRecordBuilder parts)
    {
        if (response.Body is not { } body)
        {
            return [];
        }

        if (body.Fields is not { } members)
        {
            string name = bodyNames.Create(body, response.Status.Value, response.As?.Value);
            return Merge(parts, [RestBuilder.BuildBodyField(body, name, scope, shapes)], [HttpRecordBuilder.CreateFieldSpec(body, name)]);
        }

        shapes.BindBody(body);
        return Merge(parts, shapes.BindFields(members, scope, FieldLocation.Member), members.Fields);
    }

    private static List<(FieldLocation Location, string Name)> Merge(HttpRecordBuilder parts, EquatableArray<Field> fields, IReadOnlyList<FieldSpec>? fieldSpecs)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            parts.Merge(fields[i], fieldSpecs![i]);
        }

        return [.. fields.Select(field => (field.Location, field.Name))];
    }

    private static EquatableArray<string> FindRequired(ResponseSpec response, IEnumerable<Field> fields)
    {
        HashSet<(FieldLocation, string)> required =
        [
            .. (response.Headers?.Fields ?? []).Where(field => !field.Optional).Select(field => (FieldLocation.Header, field.Wire.Value)),
            .. (response.Body?.Fields?.Fields ?? []).Where(field => !field.Optional).Select(field => (FieldLocation.Member, field.Wire.Value)),
        ];
        return fields.Where(field => required.Contains((field.Location, field.Wire))).Select(field => field.Name).ToEquatableArray();
    }

    private static HttpResponse BuildResponse(ResponseSpec response, EquatableArray<string> fields, EquatableArray<string> required = default) => new()
    {
        Status = response.Status.Value,
        Docs = response.Docs,
        Body = GetBodyKind(response, response.Body?.Fields is null ? HttpBodyKind.Whole : HttpBodyKind.Members),
        HasAlternatives = response.HasAlternatives,
        IsBodyOptional = response.Body is { Optional: true },
        StreamKind = response.Body?.Stream?.Kind,
        Media = RestBuilder.GetMediaTypes(response.Body?.Content),
        Fields = fields,
        Required = new Annotation<EquatableArray<string>>(required),
    };

    private static HttpBodyKind GetBodyKind(ResponseSpec response, HttpBodyKind json) =>
        response.Body is null ? HttpBodyKind.None
        : response.Body.Content is { } content ? content.IsText ? HttpBodyKind.Text : HttpBodyKind.Content
        : response.Body.Stream is not null ? HttpBodyKind.Stream
        : json;
}
