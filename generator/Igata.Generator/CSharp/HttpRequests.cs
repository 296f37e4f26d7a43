using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>How a request of REST is written by a client and read by a server: path, query, headers, body, in this order.</summary>
internal sealed class HttpRequests(RecordDef record, EquatableArray<MemberCode> members, HttpCall call)
{
    private const string Multipart = "http.Multipart";

    public HttpCode Of() => new()
    {
        IsRequest = true,
        HasJson = call.Body is HttpBody.Members,
        Write = [.. Path(), .. Write(FieldIn.Query, "http.Query"), .. Write(FieldIn.Header, "http.Headers"), .. WriteBody()],
        Read =
        [
            call.Body is HttpBody.Members ? "var read = http.Json(ReadJson);" : $"var read = {Blank(record, members)};",
            .. Read(FieldIn.Path, "http.Path"), .. Read(FieldIn.Query, "http.Query"), .. Read(FieldIn.Header, "http.Headers"), .. ReadBody(),
            "return read;",
        ],
    };

    /// <summary>The expression that makes one to read into.</summary>
    public static string Blank(RecordDef record, EquatableArray<MemberCode> members) =>
        members.Any(member => member.Presence is Presence.Required) ? $"new {record.Name}(default(Blank))" : $"new {record.Name}()";

    private IEnumerable<(Field Field, MemberCode Member)> In(FieldIn part) =>
        record.Fields.Zip(members, (field, member) => (field, member)).Where(pair => pair.field.In == part);

    private IEnumerable<string> Write(FieldIn part, string writer) => In(part).Select(pair => Parameters.Write(writer, pair.Field, pair.Member));

    private IEnumerable<string> Read(FieldIn part, string reader) => In(part).Select(pair => Parameters.Read(reader, pair.Field, pair.Member));

    private IEnumerable<string> Path()
    {
        string rest = call.Path;
        for (int open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            int close = rest.IndexOf('}', open);
            string name = rest.Substring(open + 1, close - open - 1);
            MemberCode member = In(FieldIn.Path).First(pair => pair.Field.Wire == name).Member;
            yield return $"http.Path({Literal.Of(rest.Substring(0, open))}, {Literal.Of(name)}, {Parameters.Argument(member.Type, Presences.Value(member))});";
            rest = rest.Substring(close + 1);
        }

        if (rest.Length > 0)
        {
            yield return $"http.Path({Literal.Of(rest)});";
        }
    }

    private IEnumerable<string> WriteBody() => call.Body switch
    {
        HttpBody.Members => [$"http.Json(this, static (ref JsonWriter json, {record.Name} value) => value.WriteJson(ref json, 0));"],
        HttpBody.Whole => In(FieldIn.Body).Select(pair => Parameters.When(pair.Member, $"http.Json({Presences.Value(pair.Member)}, {pair.Member.Type.Writer});")),
        HttpBody.Content => In(FieldIn.Content).Select(pair => Parameters.When(pair.Member, $"http.Content({pair.Member.Field}{Media(pair.Field)});")),
        HttpBody.Multipart => In(FieldIn.Part).Select(pair => Parameters.When(pair.Member, Part(pair.Field, pair.Member))),
        HttpBody.Form => In(FieldIn.FormMap).Any()
            ? In(FieldIn.FormMap).Select(pair => Parameters.When(pair.Member, $"http.BeginForm(); http.Form.AddMap({Presences.Value(pair.Member)}, {pair.Member.Type.Item!.Writer});"))
            : ["http.BeginForm();", .. Write(FieldIn.Form, "http.Form")],
        _ => [],
    };

    private IEnumerable<string> ReadBody() => call.Body switch
    {
        HttpBody.Whole => In(FieldIn.Body).Select(pair => Parameters.Take(pair.Member, $"http.Json({pair.Member.Type.Reader})", $"http.TryJson({pair.Member.Type.Reader}, out {{0}})")),
        HttpBody.Content => In(FieldIn.Content).Select(pair => Parameters.Take(pair.Member, "http.Content()", "http.TryContent(out {0})")),
        HttpBody.Multipart => In(FieldIn.Part).Select(pair => ReadPart(pair.Field, pair.Member)),
        HttpBody.Form => [.. Read(FieldIn.FormMap, "http.Form"), .. Read(FieldIn.Form, "http.Form")],
        _ => [],
    };

    private static string Part(Field field, MemberCode member)
    {
        string name = Literal.Of(field.Wire);
        string value = Presences.Value(member);
        return member.Type switch
        {
            { IsFile: true } => $"{Multipart}.Add({name}, {value}{Media(field)});",
            { Item.IsFile: true } => $"foreach (MediaContent file in {value}) {{ {Multipart}.Add({name}, file{Media(field)}); }}",
            { Plain: not null } type => $"{Multipart}.Add({name}, {Parameters.Argument(type, value)});",
            var type => $"{Multipart}.Add({name}, {value}, {type.Writer}, {type.Form});",
        };
    }

    private static string ReadPart(Field field, MemberCode member)
    {
        string name = Literal.Of(field.Wire);
        return member.Type switch
        {
            { IsFile: true } => Parameters.Take(member, $"{Multipart}.File({name})", $"{Multipart}.TryFile({name}, out {{0}})"),
            { Item.IsFile: true } => Parameters.Set(member, $"{Multipart}.Files({name})"),
            var type => Parameters.Take(member, $"{Multipart}.Read({name}, {type.Reader}, {type.Form})", $"{Multipart}.TryRead({name}, {type.Reader}, {type.Form}, out {{0}})"),
        };
    }

    private static string Media(Field field) => Parameters.Media(field.Media);
}
