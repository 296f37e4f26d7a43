using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>What a method of REST sends: one record of all its parameters and of what makes up its body.</summary>
internal sealed class RestBuilder(Draft draft, ShapeBuilder shapes)
{
    public HttpCall Call(MethodSpec method)
    {
        VerbSpec? verb = method.Rest.Verbs.FirstOrDefault();
        return new HttpCall
        {
            Verb = verb?.Verb.Value.ToUpperInvariant() ?? "GET",
            Path = verb?.Path.Value ?? "",
            Body = method.Rest.Bodies.FirstOrDefault() is { } body ? BodyOf(body) : HttpBody.None,
        };
    }

    public TypeRef? Request(MethodSpec method, string name, HttpCall call)
    {
        var home = new Home(name + "Request", name, method.File, method.Key.Place);
        var parts = new RecordParts();
        AddPath(method.Rest, call, home, parts);
        parts.AddAll(shapes.Fields(method.Rest.Query, home, FieldIn.Query), method.Rest.Query);
        parts.AddAll(shapes.Fields(method.Rest.Headers, home, FieldIn.Header), method.Rest.Headers);
        BodySpec? body = method.Rest.Bodies.FirstOrDefault();
        if (body?.Fields is { } members)
        {
            shapes.Body(body);
            parts.AddAll(shapes.Fields(members, home, PlaceOf(call.Body)), members);
        }
        else if (body is not null)
        {
            parts.Add(Whole(body, home, draft, shapes), RecordParts.Written(body, NameOf(body, draft)));
        }

        return parts.Fields.Count == 0 && body is null ? null : parts.Take(home, method.Rules, shapes);
    }

    /// <summary>The one member that a body is which is not written as members.</summary>
    public static Field Whole(BodySpec body, Home home, Draft draft, ShapeBuilder shapes)
    {
        string name = NameOf(body, draft);
        TypeRef type = body.Content is { } content ? Raw(content) : shapes.Body(body, home.Inner(name, body.Place), []);
        return new Field
        {
            Wire = body.Keyword.Value.TrimEnd('?'),
            Name = name,
            Type = type,
            Optional = body.Optional,
            In = body.Content is not null ? FieldIn.Content : body.Keyword.Value.StartsWith("form", StringComparison.Ordinal) ? FieldIn.FormMap : FieldIn.Body,
            Media = Media(body.Content),
        };
    }

    /// <summary>Named after its type; what has none is the body, or its content.</summary>
    public static string NameOf(BodySpec body, Draft draft) =>
        body.Content is not null ? "Content"
        : body.Type is NameExpr named && draft.Declared.TryGetValue(named.Name, out TypeSpec? type) ? Home.NameOf(type)
        : "Body";

    public static ScalarType Raw(ContentSpec content) =>
        new(ScalarKind.File) { Limits = content.MaxBytes is { } most ? new Limits { MaxBytes = most.Value } : Limits.None };

    public static EquatableArray<string> Media(ContentSpec? content) => (content?.Media ?? []).Select(media => media.Value).ToEquatableArray();

    private void AddPath(RestSpec rest, HttpCall call, Home home, RecordParts parts)
    {
        FieldsSpec? shared = draft.Spec.Api?.Path;
        EquatableArray<Field> own = shapes.Fields(rest.Path, home, FieldIn.Path);
        foreach (string name in Template.Names(call.Path).Distinct())
        {
            if (At(rest.Path, name) is var at and >= 0)
            {
                parts.Add(own[at], rest.Path!.Fields[at]);
            }
            else if (At(shared, name) is var known and >= 0)
            {
                parts.Add(draft.Header.Path[known], shared!.Fields[known]);
            }
        }
    }

    private static int At(FieldsSpec? fields, string name) => fields is null ? -1 : fields.Fields.ToList().FindIndex(field => field.Wire.Value == name);

    private static HttpBody BodyOf(BodySpec body) => body.Keyword.Value switch
    {
        "form" or "form?" => HttpBody.Form,
        "multipart" => HttpBody.Multipart,
        "content" => HttpBody.Content,
        _ => body.Fields is null ? HttpBody.Whole : HttpBody.Members,
    };

    private static FieldIn PlaceOf(HttpBody body) => body switch
    {
        HttpBody.Form => FieldIn.Form,
        HttpBody.Multipart => FieldIn.Part,
        _ => FieldIn.Member,
    };
}
