using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds the request of a REST method: one record with all parameters and the body.</summary>
internal sealed class RestBuilder(BoundSpec boundSpec, ShapeBuilder shapes)
{
    public HttpCall BuildCall(MethodSpec method)
    {
        VerbSpec? verb = method.Rest.Verbs.FirstOrDefault();
        return new HttpCall
        {
            Verb = verb?.Verb.Value.ToUpperInvariant() ?? "GET",
            Path = verb?.Path.Value ?? "",
            Host = method.Rest.Host is { Fields.Count: > 0 } ? EndpointTemplate.FindHost(FindEndpoint(method, boundSpec.Spec.Api) ?? "") : null,
            Body = method.Rest.Bodies.FirstOrDefault() is { } body ? GetBodyKind(body) : HttpBodyKind.None,
        };
    }

    /// <summary>Finds the type of a body that is the request itself: a record with the name of the request, and nothing beside it.</summary>
    public DefinedType? FindDeclaredRequest(MethodSpec method, string name)
    {
        RestSpec rest = method.Rest;
        bool isAlone = rest is { Bodies.Count: 1, Query: null, Headers: null, Host: null } && rest.Bodies[0] is { Keyword.Value: "body", Type: NameExpr } && !rest.Verbs.Any(verb => PathTemplate.GetParameters(verb.Path.Value).Any());
        return isAlone && boundSpec.DeclaredTypes.TryGetValue(((NameExpr)rest.Bodies[0].Type!).Name, out TypeSpec? type)
            && type.Shape.DefinesRecord && NamingScope.GetTypeName(type) == name + "Request" && boundSpec.Spec.IsOwn(type.File.Path)
            ? shapes.BindBody(rest.Bodies[0], new NamingScope(name + "Request", name, method.File, method.Key.Location), []) as DefinedType
            : null;
    }

    public TypeRef? BuildRequest(MethodSpec method, string name, HttpCall call)
    {
        Nesting? nesting = (method.Rest.Nesting ?? boundSpec.Spec.Api?.Nesting)?.Value;
        var scope = new NamingScope(name + "Request", name, method.File, method.Key.Location) { Nesting = nesting };
        var parts = new HttpRecordBuilder();
        parts.AddAll(shapes.BindFields(method.Rest.Host, scope, FieldLocation.Host), method.Rest.Host);
        AddPath(method.Rest, call, scope, parts);
        parts.AddAll(shapes.BindFields(method.Rest.Query, scope, FieldLocation.Query), method.Rest.Query);
        parts.AddAll(shapes.BindFields(method.Rest.Headers, scope, FieldLocation.Header), method.Rest.Headers);
        BodySpec? body = method.Rest.Bodies.FirstOrDefault();
        if (body?.Fields is { } members)
        {
            shapes.BindBody(body);
            parts.AddAll(shapes.BindFields(members, scope, GetFieldLocation(call.Body)), members);
        }
        else if (body is not null)
        {
            // No member has the name of its type.
            string field = GetBodyFieldName(body, boundSpec) is var given && given != scope.Name ? given : "Body";
            parts.Add(BuildBodyField(body, field, scope, shapes), HttpRecordBuilder.CreateFieldSpec(body, field));
        }

        return parts.Fields.Count == 0 && body is null ? null : parts.AddRecord(scope, method.Rules, shapes);
    }

    /// <summary>Returns the URL of the endpoint that a method is sent to, or null.</summary>
    public static string? FindEndpoint(MethodSpec method, ApiSpec? api) => method.Endpoint is null ? api?.Endpoint?.Value
        : api?.Endpoints.Where(endpoint => endpoint.Name.Value == method.Endpoint.Value).Select(endpoint => endpoint.Url.Value).FirstOrDefault();

    /// <summary>Creates the member for a body that is not written as members.</summary>
    public static Field BuildBodyField(BodySpec body, string name, NamingScope scope, ShapeBuilder shapes)
    {
        TypeRef type = body.Content is { } content ? CreateFileType(content)
            : body.Stream is { } stream ? BuildStream(body, stream, scope with { Name = GetItemTypeName(stream, scope.Owner), Location = body.Location }, shapes)
            : shapes.BindBody(body, scope.CreateChild(name, body.Location), []);
        return new Field
        {
            Wire = body.Keyword.Value.TrimEnd('?'),
            Name = name,
            Type = type,
            Optional = body.Optional,
            Location = body.Content is not null ? FieldLocation.Content : body.Stream is not null ? FieldLocation.Stream : body.Keyword.Value.StartsWith("form", StringComparison.Ordinal) ? FieldLocation.FormMap : FieldLocation.Body,
            Nesting = body.Keyword.Value.StartsWith("form", StringComparison.Ordinal) ? shapes.FindMapNesting(type, scope) : null,
            Media = GetMediaTypes(body.Content),
        };
    }

    /// <summary>Returns the name of the type of a body; otherwise Body, or Content for raw bytes.</summary>
    public static string GetBodyFieldName(BodySpec body, BoundSpec boundSpec) =>
        body.Content is not null ? "Content"
        : body.Stream is { } stream ? GetItemName(stream) + "s"
        : body.Type is NameExpr nameExpr && boundSpec.DeclaredTypes.TryGetValue(nameExpr.Name, out TypeSpec? type) ? NamingScope.GetTypeName(type)
        : "Body";

    /// <summary>Binds the events or lines of a body. A type that is written in place is named after the method.</summary>
    public static StreamType BuildStream(BodySpec body, StreamSpec stream, NamingScope scope, ShapeBuilder shapes) => new(stream.Kind, shapes.BindBody(body, scope, []))
    {
        End = stream.End?.Value,
        IsByEvent = stream.By is not null,
        Media = stream.Media.Select(media => media.Value).ToEquatableArray(),
    };

    /// <summary>Returns the name of the type of one item of a stream: <c>ChatEvent</c> for the methods <c>Chat</c> and <c>ChatEvents</c>.</summary>
    public static string GetItemTypeName(StreamSpec stream, string? method)
    {
        string item = GetItemName(stream);
        return method?.EndsWith(item + "s", StringComparison.Ordinal) == true ? method.Substring(0, method.Length - 1) : method + item;
    }

    /// <summary>Returns the name of one item of a stream.</summary>
    public static string GetItemName(StreamSpec stream) => stream.Kind switch
    {
        StreamKind.Events => "Event",
        StreamKind.Lines => "Line",
        _ => throw new InvalidOperationException($"The stream {stream.Kind} is not defined."),
    };

    public static ScalarType CreateFileType(ContentSpec content) =>
        new(content.IsText ? ScalarKind.String : ScalarKind.File) { Limits = content.MaxBytes is { } max ? new Limits { MaxBytes = max.Value } : Limits.None };

    public static EquatableArray<string> GetMediaTypes(ContentSpec? content) => (content?.Media ?? []).Select(media => media.Value).ToEquatableArray();

    private void AddPath(RestSpec rest, HttpCall call, NamingScope scope, HttpRecordBuilder parts)
    {
        FieldsSpec? shared = boundSpec.Spec.Api?.Path;
        EquatableArray<Field> own = shapes.BindFields(rest.Path, scope, FieldLocation.Path);
        foreach (string name in PathTemplate.GetParameters(call.Path).Distinct())
        {
            if (IndexOf(rest.Path, name) is var index and >= 0)
            {
                parts.Add(own[index], rest.Path!.Fields[index]);
            }
            else if (IndexOf(shared, name) is var sharedIndex and >= 0)
            {
                parts.Add(boundSpec.Header.Path[sharedIndex], shared!.Fields[sharedIndex]);
            }
        }
    }

    private static int IndexOf(FieldsSpec? fields, string name) => fields is null ? -1 : fields.Fields.ToList().FindIndex(field => field.Wire.Value == name);

    private static HttpBodyKind GetBodyKind(BodySpec body) => body.Keyword.Value switch
    {
        "form" or "form?" => HttpBodyKind.Form,
        "multipart" or "multipart?" => HttpBodyKind.Multipart,
        "lines" => HttpBodyKind.Stream,
        "content" => body.Content is { IsText: true } ? HttpBodyKind.Text : HttpBodyKind.Content,
        _ => body.Fields is null ? HttpBodyKind.Whole : HttpBodyKind.Members,
    };

    private static FieldLocation GetFieldLocation(HttpBodyKind body) => body switch
    {
        HttpBodyKind.Form => FieldLocation.Form,
        HttpBodyKind.Multipart => FieldLocation.Part,
        HttpBodyKind.None or HttpBodyKind.Members or HttpBodyKind.Whole or HttpBodyKind.Content or HttpBodyKind.Text or HttpBodyKind.Stream => FieldLocation.Member,
        _ => throw new InvalidOperationException($"The body {body} is not defined."),
    };
}
