using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>What comes back by REST: the body itself when that is all, or else one record of all the parts that any of the answers has.</summary>
internal sealed class AnswersBuilder(Draft draft, ShapeBuilder shapes)
{
    public (TypeRef? Response, HttpCall Call) Build(MethodSpec method, string name, HttpCall call)
    {
        IReadOnlyList<AnswerSpec> answers = method.Rest.Answers;
        var home = new Home(name + "Response", name, method.File, method.Key.Place);
        return answers.Count switch
        {
            0 => (null, call),
            1 when answers[0].Headers is null => (Only(answers[0], home), call with { Answers = [Answer(answers[0], default) with { Body = BodyOf(answers[0], HttpBody.Whole) }] }),
            _ => Several(answers, home, call),
        };
    }

    private TypeRef? Only(AnswerSpec answer, Home home) =>
        answer.Body is not { } body ? null
        : body.Content is { } content ? RestBuilder.Raw(content)
        : shapes.Body(body, home with { Place = body.Place }, []);

    private (TypeRef Response, HttpCall Call) Several(IReadOnlyList<AnswerSpec> answers, Home home, HttpCall call)
    {
        var parts = new RecordParts();
        if (answers.Count > 1)
        {
            var status = new Field { Wire = "status", Name = "Status", Type = new ScalarType(ScalarKind.Int), In = FieldIn.Status };
            parts.Add(status, new FieldSpec(new Located<string>("status", home.Place), false, new ShapeSpec { Place = home.Place }));
        }

        var filled = new List<(FieldIn In, string Name)>[answers.Count];
        for (int i = 0; i < answers.Count; i++)
        {
            EquatableArray<Field> headers = shapes.Fields(answers[i].Headers, home, FieldIn.Header);
            filled[i] = Merge(parts, headers, answers[i].Headers?.Fields);
        }

        for (int i = 0; i < answers.Count; i++)
        {
            filled[i].AddRange(Body(answers[i].Body, home, parts));
        }

        EquatableArray<Field> fields = parts.Fields
            .Select(field => field.In == FieldIn.Status || filled.All(answer => answer.Contains((field.In, field.Name))) ? field : field with { Optional = true })
            .ToEquatableArray();
        IEnumerable<HttpAnswer> meant = answers.Select((answer, i) => Answer(answer, fields
            .Where(field => filled[i].Contains((field.In, field.Name)))
            .Select(field => field.Name)
            .ToEquatableArray()));
        return (parts.Take(fields, home, shapes), call with { HasResponseRecord = true, Answers = meant.ToEquatableArray() });
    }

    private List<(FieldIn In, string Name)> Body(BodySpec? body, Home home, RecordParts parts)
    {
        if (body is null)
        {
            return [];
        }

        if (body.Fields is not { } members)
        {
            return Merge(parts, [RestBuilder.Whole(body, home, draft, shapes)], [RecordParts.Written(body, RestBuilder.NameOf(body, draft))]);
        }

        shapes.Body(body);
        return Merge(parts, shapes.Fields(members, home, FieldIn.Member), members.Fields);
    }

    private static List<(FieldIn In, string Name)> Merge(RecordParts parts, EquatableArray<Field> fields, IReadOnlyList<FieldSpec>? written)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            parts.Merge(fields[i], written![i]);
        }

        return [.. fields.Select(field => (field.In, field.Name))];
    }

    private static HttpAnswer Answer(AnswerSpec answer, EquatableArray<string> fields) => new()
    {
        Status = answer.Status.Value,
        Docs = answer.Docs,
        Body = BodyOf(answer, answer.Body?.Fields is null ? HttpBody.Whole : HttpBody.Members),
        Media = RestBuilder.Media(answer.Body?.Content),
        Fields = fields,
    };

    private static HttpBody BodyOf(AnswerSpec answer, HttpBody json) =>
        answer.Body is null ? HttpBody.None : answer.Body.Content is not null ? HttpBody.Content : json;
}
